import { PlanSet } from '@plangate/core/schemas'

const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const makeItem = (id: string, likely = 10) => ({
  id,
  title: `Item ${id}`,
  discipline: 'backend' as const,
  hours: { low: 1, likely, high: 100 },
  value: 1,
  dependsOn: [],
  addresses: [{ part: 'needs' as const, words: 'All of it' }],
})

const percentiles = (p80: number) => ({ p10: 1, p50: 2, p80, p90: p80 + 1 })
const money = (high: number) => ({ low: 0, high })

export const makeOption = (last: number, name: string, workItemIds: string[], weeks = 10, scopeCoverage = 50) => ({
  id: uuid(last),
  name,
  isRecommended: false,
  timeToShip: '2-10 weeks',
  engineeringCost: 'Low',
  riskLevel: 'low' as const,
  scopeCoverage,
  pros: ['Soon', 'Cheap'],
  cons: ['Small', 'Narrow'],
  technicalApproach: 'One page.',
  tradeoffs: ['Later work'],
  engineeringImpact: 'Little.',
  costNote: 'Estimated.',
  engineers: 1,
  workItemIds,
  estimate: {
    hours: percentiles(weeks * 30),
    weeks: percentiles(weeks),
    cost: { p10: money(1), p50: money(2), p80: money(weeks * 1_000), p90: money(weeks * 2_000) },
  },
})

type SomeOption = ReturnType<typeof makeOption>

export function makePlanSet(
  version: number,
  options: SomeOption[],
  workItems: ReturnType<typeof makeItem>[],
  more: object = {},
): PlanSet {
  const recommended = options.find(({ name }) => name === 'Lean') ?? options[0]
  return PlanSet.parse({
    id: uuid(900 + version),
    projectId: uuid(800),
    version,
    createdAt: '2026-11-23T07:30:00.000Z',
    createdBy: uuid(802),
    briefVersion: 1,
    gateId: uuid(801),
    workItems,
    options: options.map((each) => ({ ...each, isRecommended: each === recommended })),
    recommendedId: recommended?.id,
    assumptions: {
      briefConfidence: 'moderate',
      sharedSigma: 0.25,
      focusedHoursPerWeek: 25,
      coordinationLoss: 0.05,
      rate: { low: 150, high: 190 },
      draws: 4_000,
    },
    seed: 'a'.repeat(64),
    feedback: null,
    runner: { name: 'offline', model: null },
    ...more,
  })
}

export const allItems = ['a', 'b', 'c', 'd'].map((id) => makeItem(id))
export const leanOption = makeOption(1, 'Lean', ['a', 'b', 'c'], 14)
export const wholeOption = makeOption(2, 'Whole', ['a', 'b', 'c', 'd'], 20)
export const firstVersion = makePlanSet(1, [leanOption, wholeOption], allItems)

/** The option as a later version writes it again: with another id. */
export const rewriteOption = (part: SomeOption, change: Partial<SomeOption> = {}): SomeOption => ({
  ...part,
  id: part.id.replace('000000', '777777'),
  ...change,
})
