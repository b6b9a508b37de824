import { expect, test } from 'vitest'
import { neighbourOf } from './find-version-to-compare.ts'

test.each([
  { version: 3, versions: [1, 2, 3, 4], neighbour: 2 },
  { version: 1, versions: [3, 2, 1], neighbour: 2 },
  { version: 1, versions: [1], neighbour: null },
])('beside version $version of $versions stands $neighbour', ({ version, versions, neighbour }) => {
  expect(
    neighbourOf(
      version,
      versions.map((each) => ({ version: each })),
    ),
  ).toBe(neighbour)
})
