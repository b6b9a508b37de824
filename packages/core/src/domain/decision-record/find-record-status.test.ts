import { expect, test } from 'vitest'
import { findRecordStatus, type StatusFacts } from './find-record-status.ts'

const decided = (decision: 'proceed' | 'pivot') => ({ status: 'decided', decision }) as const
const [fresh, stale] = [{ stale: false }, { stale: true }]

test.each<[string, Pick<StatusFacts, 'gate' | 'selection'>, 'active' | 'parked', string]>([
  ['a plan', { gate: decided('proceed'), selection: null }, 'active', 'proposed'],
  ['a selection', { gate: decided('proceed'), selection: fresh }, 'active', 'accepted'],
  ['a stale selection', { gate: decided('proceed'), selection: stale }, 'active', 'deprecated'],
  [
    'a selection before the direction is decided',
    { gate: { status: 'pending' }, selection: fresh },
    'active',
    'proposed',
  ],
  ['a selection without a gate', { gate: null, selection: fresh }, 'active', 'proposed'],
  ['a plan whose direction is to pivot', { gate: decided('pivot'), selection: null }, 'active', 'rejected'],
  ['a plan of a parked project', { gate: decided('proceed'), selection: null }, 'parked', 'rejected'],
  [
    'a stale selection whose direction is to pivot',
    { gate: decided('pivot'), selection: stale },
    'active',
    'deprecated',
  ],
])('finds the status of %s', (_, facts, status, expected) => {
  expect(findRecordStatus({ ...facts, project: { status } })).toBe(expected)
})
