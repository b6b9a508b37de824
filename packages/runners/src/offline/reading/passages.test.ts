import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { quotable, sentencesOf } from './passages.ts'

test('splits prose at the ends of sentences and paragraphs', () => {
  expect(sentencesOf('One. Two, e.g. this? “Three!” Four\n\nFive 3.5 six')).toEqual([
    'One.',
    'Two, e.g. this?',
    '“Three!”',
    'Four',
    'Five 3.5 six',
  ])
})

test('quotes text exactly, trimmed, well formed and at most 1,000 code units long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 }), (text) => {
      const quote = quotable(text)
      expect(text).toContain(quote)
      expect(quote.length).toBeLessThanOrEqual(1_000)
      expect(quote).toBe(quote.trim())
      expect(quote.isWellFormed()).toBe(true)
    }),
    { numRuns: { sampled: 50, exhaustive: 200 }[inject('extent')] },
  )
  expect(quotable(`${'a'.repeat(999)}😀b`)).toBe('a'.repeat(999))
})
