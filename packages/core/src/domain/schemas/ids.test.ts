import { v4 as uuidV4 } from 'uuid'
import { expect, test } from 'vitest'
import { GateId, OptionId, PlanSetId, ProjectId, SelectionId, UserId } from './ids.ts'

const ids = { UserId, ProjectId, GateId, PlanSetId, OptionId, SelectionId }
const id = '01900000-0000-7000-8000-0000000000ab'

test.each(Object.entries(ids))('%s lowercases capitals', (_, schema) => {
  expect(schema.parse(id)).toBe(id)
  expect(schema.parse(id.toUpperCase())).toBe(id)
})

test.each(Object.entries(ids))('%s accepts only UUIDs of version 7', (_, schema) => {
  const others = ['', 'x', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', uuidV4()]
  expect(others.filter((other) => schema.safeParse(other).success)).toEqual([])
})
