import { expect, test } from 'vitest'
import { normalStream } from './normal-stream.ts'

test('depends on seed and name', () => {
  const stream = normalStream('seed', 'name', 8)
  expect(normalStream('seed', 'name', 8)).toEqual(stream)
  for (const [seed, name] of [
    ['seed', 'other'],
    ['other', 'name'],
    ['seedn', 'ame'],
  ] as const)
    expect(normalStream(seed, name, 8)).not.toEqual(stream)
})

test('a longer stream begins with the shorter one, even if its length is odd', () => {
  expect(normalStream('seed', 'name', 100).slice(0, 7)).toEqual(normalStream('seed', 'name', 7))
})

test('is standard normal, with every number followed by its opposite', () => {
  const stream = normalStream('seed', 'name', 100_000)
  const share = (within: number) => stream.filter((z) => Math.abs(z) <= within).length / stream.length
  expect(stream.every((z, index) => index % 2 === 0 || z === -(stream[index - 1] ?? 0))).toBe(true)
  expect(share(0.6745)).toBeCloseTo(0.5, 2)
  expect(share(1)).toBeCloseTo(0.6827, 2)
  expect(share(1.96)).toBeCloseTo(0.95, 2)
})

test('streams of different names are not correlated', () => {
  const one = normalStream('seed', 'item a', 20_000)
  const other = normalStream('seed', 'item b', 20_000)
  const correlation = one.reduce((sum, z, index) => sum + z * (other[index] ?? 0), 0) / one.length
  expect(Math.abs(correlation)).toBeLessThan(0.05)
})
