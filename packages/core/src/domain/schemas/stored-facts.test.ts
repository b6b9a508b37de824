import { expect, test } from 'vitest'
import { PlanSetHead } from './plan-set.ts'
import { PlanSetHeadFacts } from './stored-facts.ts'

const stored = {
  createdAt: '2026-12-01T05:30:00.123456+01:00',
  author: null,
  letters: null,
  runner: { name: 'offline', model: null },
  feedback: null,
  optionNames: ['Small', 'Large'],
  briefVersion: 1,
  version: 2,
  id: '01a22fff-f1f8-7015-9614-000000000428',
}

test('a version in a list lacks what its row lacks, and has its parts in the order of its schema and its time in UTC', () => {
  const head = PlanSetHeadFacts.parse(stored)
  expect(JSON.stringify(head)).toBe(
    '{"id":"01a22fff-f1f8-7015-9614-000000000428","version":2,"briefVersion":1,"optionNames":["Small","Large"],' +
      '"feedback":null,"runner":{"name":"offline","model":null},"createdAt":"2026-12-01T04:30:00.123Z"}',
  )
  const submitted = PlanSetHeadFacts.parse({ ...stored, letters: ['A', 'C'], runner: null, feedback: 'Sooner.' })
  expect(Object.keys(submitted)).toEqual(Object.keys(PlanSetHead.shape).filter((key) => key in submitted))
  expect(submitted).toMatchObject({ letters: ['A', 'C'], feedback: 'Sooner.' })
  expect('runner' in submitted || 'author' in submitted).toBe(false)
})

test('a row that a version could not have is refused', () => {
  expect(PlanSetHeadFacts.safeParse({ ...stored, version: 0 }).success).toBe(false)
  expect(PlanSetHeadFacts.safeParse({ ...stored, optionNames: null }).success).toBe(false)
})
