import { expect, test } from 'vitest'
import { findVersionToCompare } from './find-version-to-compare.ts'

test.each([
  { version: 3, versions: [1, 2, 3, 4], expected: 2 },
  { version: 1, versions: [3, 2, 1], expected: 2 },
  { version: 1, versions: [1], expected: null },
])('compares version $version of $versions with $expected', ({ version, versions, expected }) => {
  expect(
    findVersionToCompare(
      version,
      versions.map((each) => ({ version: each })),
    ),
  ).toBe(expected)
})
