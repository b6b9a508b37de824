import { ExecutionOption, Pinned } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../testing/test-plan.ts'
import { describeOmissions } from './describe-omissions.ts'

const plan = createTestPlan()
const long = 'Keep an audit log of who opened which record of which patient'

/** The test plan, whose items serve these needs. */
function serving(needs: Record<string, string>) {
  const workItems = plan.workItems.map((item) => {
    const words = needs[item.id]
    return words === undefined ? item : { ...item, addresses: [{ part: 'needs' as const, words }] }
  })
  return { ...plan, workItems }
}

const small = testOptionAt(plan, 0)
const whole = ExecutionOption.parse({
  ...testOptionAt(plan, 1),
  workItemIds: plan.workItems.map(({ id }) => id),
  scopeCoverage: 100,
})

test('says "everything" only of an option that leaves nothing out', () => {
  expect(describeOmissions(whole, serving({ base: 'Bookings' }))).toBe('Everything you asked for')
  expect(describeOmissions(small, serving({ base: 'Bookings' }))).toBe(
    `Every need, some of it smaller: ${small.scopeCoverage}% of the value`,
  )
})

test('names the first need that is missing, cut where it is long, and counts the others', () => {
  const share = `${small.scopeCoverage}% of the value`
  expect(describeOmissions(small, serving({ lid: 'Reports' }))).toBe(`Without “Reports”: ${share}`)
  expect(describeOmissions(small, serving({ lid: long, paint: 'Reports' }))).toBe(
    `Without “Keep an audit log of who opened which record of…” and 1 other need: ${share}`,
  )
})

test('claims to know all that is missing only where the plan has work for its whole scope', () => {
  const kept = (needs: Record<string, string>) => ({
    ...serving(needs),
    pinned: Pinned.parse({
      fromVersion: 1,
      options: [{ id: small.id, briefVersion: 1 }],
      assumptionsBriefVersion: 1,
      scopeBasis: 80,
    }),
  })
  const share = `${small.scopeCoverage}% of the value`
  expect(describeOmissions(small, kept({ base: 'Bookings' }))).toBe(`Not everything you asked for: ${share}`)
  expect(describeOmissions(small, kept({ lid: 'Reports' }))).toBe(`Without “Reports” and more: ${share}`)
})

test('a need that the option is found to break is missing, whatever work serves it', () => {
  const checks = [{ part: 'needs' as const, words: 'Bookings', verdict: 'broken' as const, why: 'Too slow.' }]
  expect(describeOmissions({ ...whole, checks }, serving({ base: 'Bookings' }))).toBe(
    'Without “Bookings”: 100% of the value',
  )
})
