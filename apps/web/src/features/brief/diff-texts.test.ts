import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffTexts } from './diff-texts.ts'

const textOf = (segments: { text: string }[]) => segments.map(({ text }) => text).join('')
const sharedOf = (segments: { text: string; changed: boolean }[]) => textOf(segments.filter(({ changed }) => !changed))

const words = fc
  .array(fc.constantFrom('a', 'slot', 'refills', 'itself', '.', ',', '\n', ' ', '  ', 'ü', '漢'))
  .map((all) => all.join(' '))

test('the segments add up to the texts, and unchanged segments are the same in both', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const split = diffTexts(before, after)
      expect(textOf(split.before)).toBe(before)
      expect(textOf(split.after)).toBe(after)
      expect(sharedOf(split.before)).toBe(sharedOf(split.after))
      for (const { start, text } of split.after) expect(after.slice(start, start + text.length)).toBe(text)
    }),
  )
})

test('marks only the words that differ', () => {
  const { before, after } = diffTexts('Practice managers decide.', 'Practice owners decide.')
  expect(before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['managers'])
  expect(after.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['owners'])
})

test('marks texts with almost nothing in common completely', () => {
  const many = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join(' ')
  const { before, after } = diffTexts(many('a'), many('b'))
  expect([before.length, after.length]).toEqual([1, 1])
})
