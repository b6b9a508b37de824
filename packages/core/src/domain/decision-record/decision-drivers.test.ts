import { expect, test } from 'vitest'
import { listDrivers } from './decision-drivers.ts'
import { proposed } from './testing/some-record.ts'

test('names weights from the heaviest on, without those that do not count', () => {
  const weights = { time: 0, cost: 10, risk: 20, scope: 10 }
  expect(listDrivers({ ...proposed, weights }).slice(0, 3)).toEqual([
    'Risk: 50% of the weight',
    'Cost: 25% of the weight',
    'Scope: 25% of the weight',
  ])
})

test('says that no weights were set, and names a date and a currency', () => {
  const targets = { weeks: 1, launchBy: '2027-05-01', budget: 60_000, currency: 'EUR' }
  const brief = { ...proposed.brief, brief: { ...proposed.brief.brief, targets, keyConstraints: [] } }
  expect(listDrivers({ weights: null, brief })).toEqual([
    'Time to ship, cost, risk and scope count equally: no weights were set',
    'Target: launch within one week',
    'Target: launch by 2027-05-01',
    'Target: a budget of €60,000',
  ])
})
