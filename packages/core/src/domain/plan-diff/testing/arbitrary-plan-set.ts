import fc from 'fast-check'
import { newOptionId, priceDraft } from '../../../planning/drafts/index.ts'
import { fakeDraft } from '../../../planning/runner/testing/runner-fake-draft.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import { defaultProjectAssumptions } from '../../estimate/index.ts'
import { type ExecutionOption, GateId, PlanSetContent, type WorkItem } from '../../schemas/index.ts'

/** A plan as the fake writes it. */
export const somePlan = priceDraft({
  draft: fakeDraft(someBrief()),
  brief: someBrief(),
  briefVersion: 1,
  gateId: GateId.parse('01990000-0000-7000-8000-000000000000'),
  runner: { name: 'fake', model: null },
  feedback: null,
  projectAssumptions: defaultProjectAssumptions(),
})

const words = fc
  .array(fc.constantFrom('one', 'two', 'Größe', '🛠️', 'x_y', ',', '.', '\n', '  '), { minLength: 1, maxLength: 12 })
  .map((parts) => `a${parts.join(' ')}b`)

const point = fc.oneof(words, fc.constantFrom(...somePlan.options.flatMap(({ pros, cons }) => [...pros, ...cons])))
const points = fc.array(point, { minLength: 2, maxLength: 5 })

/** The item unchanged, or with some changes; null when it is cut. */
function arbitraryItem(item: WorkItem): fc.Arbitrary<WorkItem | null> {
  const changes = fc.record(
    {
      title: words,
      hours: fc.constantFrom({ low: 1, likely: 2, high: 3 }, { low: 0.5, likely: 40, high: 400.5 }),
      value: fc.double({ min: 0, max: 1_000, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
      dependsOn: fc.subarray(item.dependsOn),
      addresses: fc.array(fc.record({ part: fc.constantFrom('needs', 'risks'), words }), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    { requiredKeys: [] },
  )
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(item) },
    { weight: 2, arbitrary: changes.map((change) => ({ ...item, ...change })) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}

function arbitraryOption(option: ExecutionOption): fc.Arbitrary<ExecutionOption> {
  const { estimate, workItemIds } = option
  const dearer = { ...estimate, weeks: { p10: 1.1, p50: 2.2, p80: 3.3, p90: 4.4 } }
  const changes = fc.record(
    {
      id: fc.noShrink(fc.constant(null)).map(newOptionId),
      name: fc.constantFrom('Renamed', ...somePlan.options.map(({ name }) => name)),
      technicalApproach: words,
      pros: points,
      cons: points,
      tradeoffs: points,
      engineeringImpact: words,
      engineers: fc.integer({ min: 1, max: 10 }),
      workItemIds: fc.subarray(workItemIds, { minLength: 1 }),
      scopeCoverage: fc.integer({ min: 0, max: 100 }),
      estimate: fc.constant(dearer),
    },
    { requiredKeys: [] },
  )
  return fc.oneof(
    fc.constant(option),
    changes.map((change) => ({ ...option, ...change })),
  )
}

/** Plans that differ from `somePlan` in many ways. Their numbers need not add up. */
export const arbitraryPlanSet: fc.Arbitrary<PlanSetContent> = fc
  .record({
    items: fc.tuple(...somePlan.workItems.map(arbitraryItem)),
    options: fc
      .tuple(...somePlan.options.map(arbitraryOption))
      .chain((options) => fc.shuffledSubarray(options, { minLength: 2 })),
    recommended: fc.nat({ max: 1 }),
    picked: fc.option(fc.nat({ max: 1 })),
    reversed: fc.boolean(),
    more: fc.record(
      {
        briefVersion: fc.integer({ min: 1, max: 9 }),
        assumptions: fc.constantFrom(somePlan.assumptions, { ...somePlan.assumptions, draws: 500 }),
        feedback: fc.record({ text: words, points: fc.constant([]) }),
        runner: fc.constantFrom({ name: 'model', model: 'large' }, somePlan.runner),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ items, options, recommended, picked, reversed, more }) => {
    const kept = items.filter((item) => item !== null)
    const workItems = kept.length === 0 ? somePlan.workItems : reversed ? kept.toReversed() : kept
    const [first] = workItems
    const isThere = new Set(workItems.map(({ id }) => id))
    const recommendedId = options[recommended]?.id
    const scoped = options.map((option) => {
      const workItemIds = option.workItemIds.filter((id) => isThere.has(id))
      const some = workItemIds.length > 0 ? workItemIds : [first?.id]
      return { ...option, workItemIds: some, isRecommended: option.id === recommendedId }
    })
    const { runnerPick: _, ...plan } = somePlan
    const pick = picked === null ? {} : { runnerPick: options[picked]?.id }
    return PlanSetContent.parse({ ...plan, ...pick, ...more, workItems, options: scoped, recommendedId })
  })
