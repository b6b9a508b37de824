import { expect, test } from 'vitest'
import { countCharacters, findUnstorableText, holdsAtMost, normalizeTexts } from './text.ts'

test.each([
  [{ brief: { needs: [{ text: 'a\0b' }] } }, 'brief.needs.0.text'],
  ['\ud800', ''],
  [{ a: { 'b\0': 1 } }, 'a'],
  [{ a: ['fine', null, 7, true] }, null],
])('finds unstorable text of %j at %j', (input, path) => {
  expect(findUnstorableText(input)).toBe(path)
})

test('finds unstorable text at any depth', () => {
  const deep = `${'['.repeat(100_000)}"a\\u0000b"${']'.repeat(100_000)}`
  expect(findUnstorableText(JSON.parse(deep))).toMatch(/^0(\.0){99999}$/)
})

test.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['cafe\u0301 \u1100\u1161', 'café 가'],
  ['\n\r\n\r', '\n\n\n'],
])('normalizes %j to %j', (written, kept) => {
  const nested = (words: string) => [{ words, list: [null, 7, true, words] }, words]
  expect(normalizeTexts(nested(written))).toEqual(nested(kept))
  expect(normalizeTexts(nested(kept))).toEqual(nested(kept))
})

test('counts the characters of all texts, and refuses more than allowed', () => {
  const data = { key: 'ab', list: ['c', { more: '😀' }, 1, null, true] }
  expect(countCharacters(data)).toBe(5)
  expect([holdsAtMost(5), holdsAtMost(4)].map(({ check }) => check(data))).toEqual([true, false])
  expect(holdsAtMost(300_000).message).toBe('holds more than 300,000 characters in all')
})
