import { expect, inject, test } from 'vitest'
import { recommendOption } from '../../domain/analysis/index.ts'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import {
  assumptionsFor,
  defaultProjectAssumptions,
  drawWorkItems,
  estimateFrom,
  simulate,
} from '../../domain/estimate/index.ts'
import {
  defaultWeights,
  type ExecutionOption,
  GateId,
  PlanSetContent,
  type Targets,
} from '../../domain/schemas/index.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { type DraftToPrice, priceDraft } from './price-draft.ts'
import { newOptionId, priceOption } from './price-option.ts'

const brief = someBrief('strong')
const draft = fakeDraft(brief)
const toPrice: DraftToPrice = {
  draft,
  brief,
  briefVersion: 3,
  gateId: GateId.parse('01990000-0000-7000-8000-000000000000'),
  runner: { name: 'fake', model: null },
  feedback: null,
  projectAssumptions: defaultProjectAssumptions(),
}

const optionIds = new Map(draft.options.map(({ key }) => [key, newOptionId()]))

/** What the options of the fake must say with every seed. */
const promised = [
  ['Fast MVP', true, 'low', 70, '3-5 weeks', 'Low (1 engineer, ~80 hours)', '$12-15k at P50 (150-190 USD per hour)'],
  [
    'Hybrid Approach',
    false,
    'medium',
    85,
    '5-8 weeks',
    'Medium (2 engineers, ~200 hours)',
    '$30-38k at P50 (150-190 USD per hour)',
  ],
  [
    'Full-Featured Launch',
    false,
    'high',
    95,
    '8-13 weeks',
    'High (3 engineers, ~400 hours)',
    '$60-76k at P50 (150-190 USD per hour)',
  ],
]

function reading(option: ExecutionOption): unknown[] {
  const { name, isRecommended, riskLevel, scopeCoverage, timeToShip, engineeringCost, costNote } = option
  return [name, isRecommended, riskLevel, scopeCoverage, timeToShip, engineeringCost, costNote.split(';')[0]]
}

test('keeps what the Runner left out beside the numbers, which do not depend on it', () => {
  const leftOut = ['The language model has not read the notes.']
  const { leftOut: kept, ...others } = priceDraft({ ...toPrice, draft: { ...draft, leftOut }, optionIds })
  expect(kept).toEqual(leftOut)
  expect(others).toEqual(priceDraft({ ...toPrice, optionIds }))
})

test("PLAN-01: prices the fake's draft of a strong brief as the product promises", () => {
  expect(priceDraft(toPrice).options.map(reading)).toEqual(promised)
})

const seeds = { sampled: 3, exhaustive: 200 }[inject('extent')]

/** Name, recommendation, risk and scope. Rounded weeks and dollars can be one more or less with other draws. */
const wordsWithoutNoise = 4

test(`prices it the same way with ${seeds} other seeds, at a fifth of the draws and so twice the noise`, () => {
  const usual = priceDraft(toPrice).options
  const assumptions = { ...assumptionsFor(brief), draws: 2_000 }
  for (let seed = 0; seed < seeds; seed++) {
    const draws = drawWorkItems({ workItems: draft.workItems, assumptions, seed: `seed ${seed}` })
    const options = draft.options.map((option) => priceOption(option, newOptionId(), draws))
    const candidates = options.map((option) => ({ ...option, probabilities: { date: null, budget: null } }))
    const { recommendedId } = recommendOption(candidates, defaultWeights)
    const told = options.map((option) => ({ ...option, isRecommended: option.id === recommendedId }))
    expect(told.map(reading).map((row) => row.slice(0, wordsWithoutNoise))).toEqual(
      promised.map((row) => row.slice(0, wordsWithoutNoise)),
    )
    for (const [place, { estimate }] of told.entries()) {
      const share = estimate.hours.p50 / (usual[place]?.estimate.hours.p50 ?? 0)
      expect(Math.abs(share - 1)).toBeLessThan(0.03)
    }
  }
})

test('uses the hash of work items and assumptions as the seed, which repeats every number', () => {
  const priced = priceDraft(toPrice)
  const { assumptions, seed, workItems, options } = priced
  expect(seed).toBe(contentHash({ workItems: draft.workItems, assumptions }))
  const draws = drawWorkItems({ workItems, assumptions, seed })
  expect(options.map((option) => estimateFrom(simulate(draws, option), assumptions.rate))).toEqual(
    options.map((option) => option.estimate),
  )
})

test('changes only the option ids when the same draft is priced again', () => {
  const withoutIds = ({ options, recommendedId, runnerPick, ...rest }: PlanSetContent) => ({
    ...rest,
    options: options.map(({ id, ...option }) => ({
      ...option,
      recommended: id === recommendedId,
      picked: id === runnerPick,
    })),
  })
  const [once, again] = [priceDraft(toPrice), priceDraft(toPrice)]
  expect(withoutIds(once)).toEqual(withoutIds(again))
  expect(once.recommendedId).not.toBe(again.recommendedId)
})

test('keeps brief version, gate and Runner, and the feedback with its answers', () => {
  const points = [{ words: 'Cheaper', used: true, how: 'Fewer items.' }]
  const priced = priceDraft({ ...toPrice, draft: { ...draft, feedbackPoints: points }, feedback: 'Cheaper, please.' })
  expect(priced).toMatchObject({
    briefVersion: 3,
    gateId: toPrice.gateId,
    runner: { name: 'fake', model: null },
    feedback: { text: 'Cheaper, please.', points },
    workItems: draft.workItems,
  })
  expect(priceDraft(toPrice).feedback).toBeNull()
})

test("keeps the runner's pick beside the computed recommendation, and gives ids of UUID version 7", () => {
  const { options, recommendedId, runnerPick } = priceDraft({
    ...toPrice,
    draft: { ...draft, recommendedKey: 'hybrid' },
  })
  const named = (id?: string) => options.find((option) => option.id === id)?.name
  expect([named(recommendedId), named(runnerPick)]).toEqual(['Fast MVP', 'Hybrid Approach'])
  expect(options.filter((option) => option.isRecommended).map((option) => option.name)).toEqual(['Fast MVP'])
  for (const { id } of options) expect(id[14]).toBe('7')
})

test("recommends more scope when the brief's targets leave time and money for it", () => {
  // Without flags, all options are equally risky, and the larger ones cover more.
  const workItems = draft.workItems.map((item) => ({ ...item, flags: [] }))
  const alike = { ...draft, workItems }
  const recommended = (targets: Targets) => {
    const { options } = priceDraft({ ...toPrice, draft: alike, brief: { ...brief, targets } })
    return options.find((option) => option.isRecommended)?.name
  }
  expect([recommended({ weeks: 3, budget: 18_000 }), recommended({ weeks: 52, budget: 500_000 })]).toEqual([
    'Fast MVP',
    'Full-Featured Launch',
  ])
})

test("accepts plan sets without a runner's pick, and refuses a pick that is not one of the options", () => {
  const { runnerPick, ...earlier } = priceDraft(toPrice)
  expect(PlanSetContent.safeParse(earlier).success).toBe(true)
  expect(PlanSetContent.safeParse({ ...earlier, runnerPick }).success).toBe(true)
  expect(PlanSetContent.safeParse({ ...earlier, runnerPick: newOptionId() }).success).toBe(false)
})

test('survives being stored as JSON', () => {
  const priced = priceDraft(toPrice)
  expect(PlanSetContent.parse(JSON.parse(JSON.stringify(priced)))).toEqual(priced)
})
