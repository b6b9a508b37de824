import { expect, test } from 'vitest'
import { findVersionToCompare } from './find-version-to-compare.ts'

test.each([
  { version: 3, newest: 4, expected: 2 },
  { version: 1, newest: 3, expected: 2 },
  { version: 1, newest: 1, expected: null },
])('compares version $version of $newest with $expected', ({ version, newest, expected }) => {
  expect(findVersionToCompare(version, newest)).toBe(expected)
})
