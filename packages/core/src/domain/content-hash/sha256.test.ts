import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { sha256 as inBrowsers } from './sha256.ts'
import { sha256 as inNode } from './sha256-in-node.ts'

test('is the same in Node and in browsers, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 80 }), (text) => {
      expect(inNode(text)).toBe(inBrowsers(text))
    }),
  )
})

test.each([0, 55, 56, 63, 64, 65, 30_000])('is the same for a text of %i bytes', (length) => {
  expect(inNode('x'.repeat(length))).toBe(inBrowsers('x'.repeat(length)))
})

test('is the same for half a surrogate pair, which has no UTF-8', () => {
  expect(inNode('a\ud800b')).toBe(inBrowsers('a\ud800b'))
})

test('comes from Node in Node', () => {
  expect(createRequire(import.meta.url).resolve('#sha256')).toMatch(/sha256-in-node\.ts$/)
})
