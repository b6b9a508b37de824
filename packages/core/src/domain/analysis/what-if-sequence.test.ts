import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { replay } from '../estimate/index.ts'
import { arbitraryWork, someAssumptions } from '../estimate/testing/some-work.ts'
import { Adjustments } from '../schemas/index.ts'
import { type SomePlan, somePlan } from './testing/some-plan.ts'
import { whatIf } from './what-if.ts'

const team = fc.integer({ min: 1, max: 10 })

const plans = fc.tuple(arbitraryWork(), team, team).map(([items, ...teams]) =>
  somePlan(
    items,
    teams.map((engineers) => ({ engineers })),
    someAssumptions({ draws: 100 }),
  ),
)

/** What somebody tries out: a team, a working week, a rate, an item less. Most of it is valid. */
const tried = fc.record(
  {
    place: fc.nat({ max: 1 }),
    engineers: team,
    week: fc.constantFrom(20, 25, 30),
    low: fc.constantFrom(90, 150),
    without: fc.nat({ max: 11 }),
  },
  { requiredKeys: ['place'] },
)
type Tried = typeof tried extends fc.Arbitrary<infer Value> ? Value : never

function adjustmentsFor({ options }: SomePlan, { place, engineers, week, low, without }: Tried): Adjustments {
  const option = options[place]
  const item = without === undefined ? undefined : option?.workItemIds[without]
  return Adjustments.parse({
    ...(low !== undefined && { rate: { low, high: 190 } }),
    ...(week !== undefined && { focusedHoursPerWeek: week }),
    options: [{ optionId: option?.id, ...(engineers && { engineers }), ...(item && { takeOut: [item] }) }],
  })
}

test('adjustments give the same numbers to the byte after any others', () => {
  const numRuns = { sampled: 15, exhaustive: 500 }[inject('extent')]
  fc.assert(
    fc.property(plans, fc.array(tried, { minLength: 2, maxLength: 50 }), (plan, all) => {
      const kept = replay(plan)
      for (const adjustments of all.map((one) => adjustmentsFor(plan, one)))
        expect(whatIf(plan, adjustments, kept)).toEqual(whatIf(plan, adjustments))
    }),
    { numRuns },
  )
})
