import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { expect, test } from 'vitest'
import { readAssumptionFields, showAssumptions } from './assumption-form-values.ts'

test('fields show the assumptions and give them back, with the loss in percent', () => {
  for (const coordinationLoss of [0, 0.07, 0.1, 0.145, 0.5]) {
    const assumptions = { ...defaultProjectAssumptions(), coordinationLoss, startDate: '2026-12-07' }
    expect(readAssumptionFields(showAssumptions(assumptions))).toEqual({ assumptions })
  }
  const withoutStart = defaultProjectAssumptions()
  expect(readAssumptionFields(showAssumptions(withoutStart))).toEqual({ assumptions: withoutStart })
  const withoutHistory = { ...withoutStart, usesHistory: false as const }
  expect(readAssumptionFields(showAssumptions(withoutHistory))).toEqual({ assumptions: withoutHistory })
})

test('each field says what is wrong with it', () => {
  const typed = { currency: 'EUR', low: 200, high: 190, hours: '', loss: 51, start: '2026-02-30', usesHistory: true }
  expect(readAssumptionFields(typed)).toEqual({
    errors: {
      high: 'Not below the lowest rate, and at most 10,000,000.',
      hours: 'Above 0, and at most 80.',
      loss: 'From 0% to 50%.',
      start: 'A day such as 2026-12-07.',
    },
  })
})
