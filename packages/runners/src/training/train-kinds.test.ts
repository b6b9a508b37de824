import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { recogniseKind } from '../offline/product-kinds/recognise-kind.ts'
import { passagesOf } from '../offline/reading/passages.ts'
import { wordsOf } from '../offline/reading/words.ts'
import { readLabelledKinds } from './labelled-kinds.ts'
import { modelText } from './model-text.ts'
import { trainKinds } from './train-kinds.ts'

/** Briefs that the model is not trained on, by somebody who does not write the reader. They may only be read better. */
test('recognizes the kinds of products that it was not trained on, and takes none for another one', () => {
  const read = readLabelledKinds('kinds-check').map(({ kind, brief }) => {
    return { kind, recognised: recogniseKind(brief, passagesOf(brief)).stated.kind }
  })
  const wrong = read.filter(({ kind, recognised }) => ![kind, 'web_application'].includes(recognised))
  expect(wrong).toEqual([])
  expect(read.filter(({ kind, recognised }) => kind === recognised).length).toBeGreaterThanOrEqual(87)
})

test.runIf(inject('extent') === 'exhaustive')(
  'trains the stored model again, byte for byte, whatever was read before',
  () => {
    wordsOf("Nobody else's, please.")
    const stored = readFileSync(new URL('../offline/product-kinds/models/kinds.json', import.meta.url), 'utf8')
    expect(modelText(trainKinds())).toBe(stored)
  },
)
