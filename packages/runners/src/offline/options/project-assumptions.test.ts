import { assumptionsFor, defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceDraft } from '@plangate/core/planning'
import {
  type Brief,
  Draft,
  GateId,
  type ProjectAssumptions,
  ProposedQuestions,
  type Targets,
} from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { OfflinePlanner } from '../offline-planner.ts'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { parsedSampleBriefs } from '../testing/sample-briefs.ts'

const planner = new OfflinePlanner()
const gateId = GateId.parse('01990000-0000-7000-8000-000000000001')

/** A cheap team in euros that has 12 hours a week. */
const slow: ProjectAssumptions = {
  ...defaultProjectAssumptions(),
  rate: { low: 40, high: 60 },
  currency: 'EUR',
  focusedHoursPerWeek: 12,
}

/** A plan as core prices it with the assumptions that the planner was given. */
async function planWith(projectAssumptions: ProjectAssumptions, brief: Brief, targets: Targets) {
  const aimed = { ...brief, targets }
  const pricing = assumptionsFor(aimed, projectAssumptions)
  const request = { brief: aimed, pricing, regeneration: null, repair: null }
  const draft = Draft.parse(await planner.draft(request, new AbortController().signal))
  const source = { brief: aimed, briefVersion: 1, gateId, runner: planner, feedback: null, projectAssumptions }
  return priceDraft({ draft, ...source })
}

const figuresOf = ({
  estimate,
}: {
  estimate: { weeks: { p50: number }; cost: { p50: { low: number; high: number } } }
}) => [estimate.weeks.p50, (estimate.cost.p50.low + estimate.cost.p50.high) / 2]

describe.each(Object.entries(parsedSampleBriefs).slice(0, 3))('the options for %s', (_, brief) => {
  test.each([
    ['weeks', 0],
    ['budget', 1],
  ] as const)('name missed %s exactly where the numbers of the project do', async (target, index) => {
    const free = await planWith(slow, brief, {})
    const figures = free.options.map((option) => figuresOf(option)[index] ?? 0)
    const limit = Math.round((Math.min(...figures) + Math.max(...figures)) / 2)
    const { options } = await planWith(slow, brief, { [target]: limit, currency: 'EUR' })
    // What is within the noise of the planner's measure is left to the checks.
    const clear = options.filter((option) => Math.abs((figuresOf(option)[index] ?? 0) / limit - 1) > 0.04)
    const isMissed = clear.map((option) => (figuresOf(option)[index] ?? 0) > limit)
    expect(new Set(isMissed)).toEqual(new Set([true, false]))
    const words = target === 'weeks' ? /Does not keep to [^.]*\btime\b/ : /Does not keep to [^.]*\bbudget\b/
    expect(clear.map(({ cons }) => cons.some((con) => words.test(con)))).toEqual(isMissed)
  })
})

test('a budget in another currency than the project counts for nothing, and is asked about', async () => {
  const brief = neutralBrief({ needs: [['must', 'Book a visit online']] })
  const { options } = await planWith(slow, brief, { budget: 10 })
  expect(options.flatMap(({ cons }) => cons).filter((con) => con.includes('budget'))).toEqual([])
  const request = { brief: { ...brief, targets: { budget: 10 } }, workItems: [], answered: [], repair: null }
  const ask = async (currency?: string) =>
    ProposedQuestions.parse(
      await planner.proposeQuestions({ ...request, ...(currency && { currency }) }, new AbortController().signal),
    )
  expect((await ask()).questions.map(({ id }) => id)).not.toContain('missing-budget')
  expect((await ask('EUR')).questions).toContainEqual(
    expect.objectContaining({ id: 'missing-budget-eur', answer: expect.objectContaining({ unit: 'EUR' }) }),
  )
})
