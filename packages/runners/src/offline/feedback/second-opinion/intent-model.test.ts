import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { readExamples, trainIntentModel } from '../../testing/intent-training.ts'
import { featuresOf } from './features.ts'
import model from './intent-model.json' with { type: 'json' }
import { opinionOn } from './intent-model.ts'
import { meanings } from './meanings.ts'

const file = new URL('intent-model.json', import.meta.url)

test('is what training on the labelled sentences gives', () => {
  expect(Object.keys(model.weights)).toEqual(readExamples().features)
  // Training takes seconds.
  if (inject('extent') === 'exhaustive') expect(readFileSync(file, 'utf8')).toBe(trainIntentModel())
})

test('has features for words, their neighbours and how long words begin, with amounts as one word', () => {
  expect([...featuresOf("Don't spend $4,000")]).toEqual([
    '<begin>',
    '<begin> do',
    '<begin> do not',
    '<begin> _ not',
    'do',
    'do not',
    'do not spend',
    'do _ spend',
    'not',
    'not spend',
    'not spend <money>',
    'not _ <money>',
    'spend',
    'spend <money>',
    'spend <money> <end>',
    'spend _ <end>',
    '<money>',
    '<money> <end>',
    '<end>',
  ])
})

test.each([
  ['Scrap the loyalty card, nobody asked for it', 'drop'],
  ["Whatever happens, don't touch the loyalty card", 'keep'],
  ['The loyalty card can wait until next year', 'later'],
  ['Why does the loyalty card take so long?', 'question'],
])('takes “%s” for %s, whatever the part is called', (text, meaning) => {
  expect(opinionOn(text)[0]?.meaning).toBe(meaning)
})

test('gives all meanings a share of a whole, also of words that it does not know', () => {
  for (const text of ['Zwölf Boxkämpfer', '']) {
    const opinion = opinionOn(text)
    expect(opinion.map(({ meaning }) => meaning).toSorted()).toEqual([...meanings].toSorted())
    expect(opinion.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  }
})
