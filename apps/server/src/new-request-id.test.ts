import { expect, test } from 'vitest'
import { newRequestId } from './new-request-id.ts'

test('is a UUID of version 7 with the present time, and never the same twice', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1_000 }, newRequestId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toEqual([])
  const times = ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
  expect(times.filter((time) => time < before || time > Date.now())).toEqual([])
})

test('shares no random digits with the ids before it', () => {
  const random = Array.from({ length: 1_000 }, newRequestId).map((id) => id.slice(-10))
  expect(new Set(random).size).toBe(random.length)
})
