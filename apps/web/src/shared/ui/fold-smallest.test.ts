import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSmallest } from './fold-smallest.ts'

const size = (entry: number) => entry

test('keeps the largest entries in view, in the order of the list', () => {
  expect(foldSmallest([1, 9, 2, 8, 3], 2, size)).toEqual({ shown: [9, 8], rest: [1, 2, 3] })
})

test('keeps small entries in view that have to stay there', () => {
  expect(foldSmallest([1, 9, 2, 8, 3], 2, size, (entry) => entry === 2).shown).toEqual([9, 2, 8])
})

test('does not fold a list that is hardly longer than what stays in view', () => {
  expect(foldSmallest([1, 2, 3, 4], 2, size)).toEqual({ shown: [1, 2, 3, 4], rest: [] })
  expect(foldSmallest([], 2, size)).toEqual({ shown: [], rest: [] })
})

test('loses no entry, and keeps as many in view as it may', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (entries, most) => {
      const { shown, rest } = foldSmallest(entries, most, size)
      expect([...shown, ...rest].toSorted()).toEqual(entries.toSorted())
      expect(shown.length).toBe(entries.length > most + 2 ? most : entries.length)
      expect(Math.min(...shown)).toBeGreaterThanOrEqual(Math.max(-1, ...rest))
    }),
  )
})
