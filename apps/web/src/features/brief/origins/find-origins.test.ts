import { type Brief, emptySections, type Passage, type PassagePlace } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findOrigins } from './find-origins.ts'

const passage = (text: string, line: number, went: PassagePlace): Passage => {
  return { text, lines: [line, line], went, why: 'Under a heading.' }
}

const brief: Brief = {
  ...emptySections,
  confidence: {},
  problemStatement: 'Shelves run empty.\n\nNobody counts.',
  risks: ['The till closes its interface'],
  needs: [{ id: 'FR-1', text: 'Scan a label', priority: 'must' }],
  targets: { weeks: 8 },
}
const problem: PassagePlace = { kind: 'section', section: 'problemStatement' }
const passages = [
  passage('Shelves run empty.', 3, problem),
  passage('Orders are late.', 4, problem),
  passage('Risk: The till closes its interface', 6, { kind: 'section', section: 'risks' }),
  passage('FR-1: Scan a label (must)', 8, { kind: 'need', needId: 'FR-1' }),
  passage('In 8 weeks', 9, { kind: 'target', target: 'weeks' }),
  passage('Features', 7, { kind: 'heading' }),
]

test('names the passage of each sentence that still stands in the part', () => {
  const origins = findOrigins(brief, { passages, sources: null }, 'problemStatement')
  expect(origins).toEqual([{ words: 'Shelves run empty.', kind: 'passage', passage: passages[0] }])
})

test('knows a point, a need and a target without what marked them', () => {
  const wordsOf = (part: 'risks' | 'needs' | 'targets') =>
    findOrigins(brief, { passages, sources: null }, part).map(({ words }) => words)
  expect(wordsOf('risks')).toEqual(['Risk: The till closes its interface'])
  expect(wordsOf('needs')).toEqual(['Scan a label'])
  expect(wordsOf('targets')).toEqual(['In 8 weeks'])
})

test('adds what a Runner said about sentences that no passage explains', () => {
  const sources = [
    { part: 'problemStatement', words: 'Shelves run empty.', from: { kind: 'quote', quote: 'Shelves run empty.' } },
    { part: 'problemStatement', words: 'Nobody counts.', from: { kind: 'answer', questionId: 'missing-problem' } },
    { part: 'risks', words: 'The till closes its interface', from: { kind: 'runner' } },
  ] as const
  const kinds = findOrigins(brief, { passages, sources }, 'problemStatement').map(({ kind }) => kind)
  expect(kinds).toEqual(['passage', 'answer'])
  expect(findOrigins(brief, { passages: null, sources }, 'risks')).toMatchObject([{ kind: 'runner' }])
})
