import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryWork, someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import { Adjustments } from '../schemas/index.ts'
import { type SomePlan, somePlan } from './testing/some-plan.ts'
import { type WhatIfOption, whatIf } from './what-if.ts'

const team = fc.integer({ min: 1, max: 10 })
const week = fc.integer({ min: 5, max: 40 })

function optionsAfter(plan: SomePlan, changes: Adjustments): WhatIfOption[] {
  const result = whatIf(plan, changes)
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.options
}

/** The first option with another team. */
function withTeam(plan: SomePlan, engineers: number): WhatIfOption {
  const optionId = plan.options[0]?.id
  const [first] = optionsAfter(plan, Adjustments.parse({ options: [{ optionId, engineers }] }))
  if (!first) throw new Error('there is no option')
  return first
}

describe('an option that is adjusted to equal another one', () => {
  /** Two options with any teams, where the first has an item that the second lacks. */
  const unlike = fc
    .tuple(arbitraryWork(), team, team)
    .filter(([items]) => items.length > 1)
    .map(([items, one, other]) =>
      somePlan(
        items,
        [{ engineers: one }, { engineers: other, items: items.slice(0, -1) }],
        someAssumptions({ draws: 200 }),
      ),
    )
  /** Everything about an option except its text and its place in the plan; the order of its items does not matter. */
  const numbersOf = ({ option: { id: _, isRecommended: __, workItemIds, ...numbers }, ...made }: WhatIfOption) =>
    JSON.stringify({ ...made, numbers, items: workItemIds.toSorted() })

  test('has the numbers of that one to the byte, in any working week', () => {
    fc.assert(
      fc.property(unlike, fc.boolean(), fc.option(week), (plan, isOther, hours) => {
        const [from, to] = isOther ? plan.options.toReversed() : plan.options
        if (!from || !to) throw new Error('there are two options')
        const changes = Adjustments.parse({
          ...(hours !== null && { focusedHoursPerWeek: hours }),
          options: [
            {
              optionId: from.id,
              engineers: to.engineers,
              takeOut: from.workItemIds.filter((id) => !to.workItemIds.includes(id)),
              putIn: to.workItemIds.filter((id) => !from.workItemIds.includes(id)),
            },
          ],
        })
        const [one, other] = optionsAfter(plan, changes).map(numbersOf)
        expect(one).toBe(other)
      }),
      { numRuns: 50 },
    )
  })

  test('is not limited for having had a smaller team: only a team larger than any in the plan is', () => {
    const items = Array.from({ length: 8 }, (_, index) =>
      someItem({ id: `item-${index}`, hours: { low: 40, high: 40 } }),
    )
    const plan = somePlan(items, [{ engineers: 1 }, { engineers: 3 }], someAssumptions({ sharedSigma: 0 }))
    const weeksOf = (engineers: number) => withTeam(plan, engineers).option.estimate.weeks.p50
    const priced = plan.options.map(({ estimate }) => estimate.weeks.p50)
    expect([weeksOf(1), weeksOf(3)]).toEqual(priced)
    expect(weeksOf(2)).toBeLessThan(weeksOf(1))
    expect(withTeam(plan, 4).compressionLimit).toMatchObject({ atOwnPace: 1 })
    expect(weeksOf(4)).toBeGreaterThanOrEqual(weeksOf(3))
  })
})
