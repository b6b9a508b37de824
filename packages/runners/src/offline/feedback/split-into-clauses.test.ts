import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { splitIntoClauses } from './split-into-clauses.ts'

test.each([
  ['Drop the mobile app. One engineer only, please.', ['Drop the mobile app.', 'One engineer only, please.']],
  [
    'drop the chat and the maps, two engineers and launch in 3 months',
    ['drop the chat and the maps', 'two engineers', 'launch in 3 months'],
  ],
  ['- drop reminders\n- add video calls', ['drop reminders', 'add video calls']],
  ['Keep offline but no payments; cheaper', ['Keep offline', 'no payments', 'cheaper']],
  ['Budget 4.5k USD, e.g. for the first year', ['Budget 4.5k USD, e.g. for the first year']],
  ['Thanks, that looks great!', ['Thanks, that looks great!']],
])('%s', (feedback, clauses) => {
  expect(splitIntoClauses(feedback, 25)).toEqual({ clauses, rest: '' })
})

test('splits any feedback into exact pieces without losing a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (feedback) => {
      const { clauses } = splitIntoClauses(feedback, 999)
      for (const clause of clauses) expect(feedback).toContain(clause)
      const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
      expect(letters(clauses.join(''))).toBe(letters(feedback))
    }),
    { numRuns: { sampled: 50, exhaustive: 200 }[inject('extent')] },
  )
})

test('returns the clauses beyond the limit as one rest', () => {
  expect(splitIntoClauses('Drop it. Add maps. Keep chat. No payments. Cheaper.', 2)).toEqual({
    clauses: ['Drop it.', 'Add maps.'],
    rest: 'Keep chat. No payments. Cheaper.',
  })
})
