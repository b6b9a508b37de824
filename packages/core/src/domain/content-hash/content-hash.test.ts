import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash, keepHash, textHash } from './content-hash.ts'

test('is SHA-256 over canonical JSON', () => {
  // printf '{"a":1,"b":[true,null]}' | sha256sum
  expect(contentHash({ b: [true, null], a: 1 })).toBe(
    '1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668',
  )
})

test('does not depend on the order of keys, and survives being stored as JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 })), (content) => {
      const hash = contentHash(content)
      expect(contentHash(Object.fromEntries(Object.entries(content).reverse()))).toBe(hash)
      expect(contentHash(JSON.parse(JSON.stringify(content)))).toBe(hash)
    }),
  )
})

test('differs when anything differs', () => {
  const brief = { title: 'a', points: ['x', 'y'] }
  const others = [
    { ...brief, title: 'b' },
    { ...brief, points: ['y', 'x'] },
    { ...brief, more: 0 },
  ]
  const hashes = [brief, ...others].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('refuses values that are not JSON', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, '\ud800', circle])
    expect(() => contentHash(value)).toThrow()
})

test('a hash that is kept is the one of the value', () => {
  const content = { b: [true, null], a: 1 }
  const hash = contentHash(content)
  expect(contentHash(keepHash(Object.freeze(content)))).toBe(hash)
  expect(contentHash({ kept: content })).toBe(contentHash({ kept: { ...content } }))
})

test('the hash of a text is that of its letters as they stand', () => {
  // printf '{"a": 1}' | sha256sum
  expect(textHash('{"a": 1}')).toBe('f9d86028c6e0d64e225186f96acb69338b2c59764df79162107f5c4bb34d1310')
})
