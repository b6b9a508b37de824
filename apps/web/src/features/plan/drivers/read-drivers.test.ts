import { expect, test } from 'vitest'
import { createTestPlan } from '../../../shared/testing/test-plan.ts'
import { readDrivers } from './read-drivers.ts'
import { driverOf, manyDrivers } from './testing/driver-of.ts'

const { workItems } = createTestPlan()

test('names items by their titles, and the shared factor by what it stands for', () => {
  const { shown, rest } = readDrivers([driverOf(null, 2, 9), driverOf('box', 4, 6)], workItems)
  expect(shown.map(({ name }) => name)).toEqual(['How well the brief is known', 'The box'])
  expect(shown.map(({ item }) => item?.id ?? null)).toEqual([null, 'box'])
  expect(rest).toEqual([])
})

test('shows the twelve strongest and returns the others separately', () => {
  const { shown, rest } = readDrivers(manyDrivers, workItems)
  expect(shown.map(({ swing }) => swing)).toEqual(manyDrivers.slice(0, 12).map(({ swing }) => swing))
  expect(rest).toMatchObject(manyDrivers.slice(12))
  expect(rest.every(({ name }) => name !== '')).toBe(true)
})
