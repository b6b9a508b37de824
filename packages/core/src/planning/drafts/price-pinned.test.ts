import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import {
  defaultProjectAssumptions,
  drawWorkItems,
  estimateFrom,
  ruleOf,
  scopeBasisOf,
  simulate,
} from '../../domain/estimate/index.ts'
import { Draft, type ExecutionOption, GateId, type OptionId, PlanSetContent } from '../../domain/schemas/index.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { type PinnedFrom, pinsOf } from './pins.ts'
import { priceDraft } from './price-draft.ts'

const strong = fakeDraft(someBrief())
const others = Draft.parse({
  ...strong,
  workItems: strong.workItems.map((item) => ({ ...item, hours: { low: 9, likely: 10, high: 30 }, value: 3 })),
  options: strong.options.map((option) => ({ ...option, name: `${option.name}, otherwise`, engineers: 4 })),
})

function priced(
  draft: Draft,
  version: number,
  previous?: PinnedFrom,
  pinnedOptionIds: OptionId[] = [],
): PlanSetContent & PinnedFrom {
  const content = priceDraft({
    draft,
    brief: someBrief(version === 1 ? 'strong' : 'needs_depth'),
    briefVersion: version,
    gateId: GateId.parse('01990000-0000-7000-8000-000000000000'),
    runner: { name: 'fake', model: null },
    feedback: null,
    projectAssumptions: defaultProjectAssumptions(version === 1 ? undefined : { low: 50, high: 60 }),
    pins: previous ? pinsOf(previous, pinnedOptionIds) : null,
  })
  expect(PlanSetContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
  return { ...content, version }
}

const first = priced(strong, 1)
const [mvp, hybrid, full] = first.options.map(({ id }) => id)
if (!mvp || !hybrid || !full) throw new Error('the fake writes three options')
const names = ({ options }: PinnedFrom) => options.map(({ name }) => name)

/** Prices every option again from the plan set alone. */
function pricedAgain(planSet: PinnedFrom): unknown[] {
  const { workItems, assumptions } = planSet
  const basis = scopeBasisOf(planSet)
  const draws = drawWorkItems(planSet)
  const numbers = (option: ExecutionOption) => ({
    estimate: estimateFrom(simulate(draws, option), assumptions.rate),
    scopeCoverage: ruleOf(assumptions).scopeCoverage({ workItems, chosenIds: option.workItemIds, basis }),
  })
  return planSet.options.map(numbers)
}

describe('pinned options', () => {
  test('stay byte for byte, on a newer brief, at another rate, and with other estimates of their work', () => {
    fc.assert(
      fc.property(fc.subarray([mvp, hybrid, full], { minLength: 1, maxLength: 2 }), fc.boolean(), (pins, differs) => {
        const next = priced(differs ? others : strong, 2, first, pins)
        const kept = first.options.filter(({ id }) => pins.includes(id))
        expect(next.options.slice(0, pins.length).map(contentHash)).toEqual(kept.map(contentHash))
        expect(next.options.length).toBeLessThanOrEqual(3)
        expect(next).toMatchObject({ seed: first.seed, assumptions: first.assumptions })
        expect(pricedAgain(next)).toEqual(
          next.options.map(({ estimate, scopeCoverage: scope }) => ({ estimate, scopeCoverage: scope })),
        )
      }),
      { numRuns: { sampled: 4, exhaustive: 24 }[inject('extent')] },
    )
  })

  test("leave room for three options in all: the draft's recommended one first, and none that repeats a pinned one", () => {
    const otherwise = Draft.parse({ ...others, recommendedKey: 'full-launch' })
    expect(names(priced(otherwise, 2, first, [hybrid]))).toEqual([
      'Hybrid Approach',
      'Full-Featured Launch, otherwise',
      'Fast MVP, otherwise',
    ])
    expect(names(priced(otherwise, 2, first, [mvp, hybrid]))).toHaveLength(3)
    expect(names(priced(strong, 2, first, [mvp]))).toEqual(['Fast MVP', 'Hybrid Approach', 'Full-Featured Launch'])
  })

  test('are joined by an option that repeats them only when the draft has no other', () => {
    const [one] = strong.options
    const same = Draft.parse({ ...strong, options: [one, { ...one, key: 'again', name: 'Again' }] })
    expect(names(priced(same, 2, first, [mvp]))).toEqual(['Fast MVP', 'Fast MVP'])
  })

  test('bring their work, as new options do; work that no option includes is left out', () => {
    const { workItems, options } = priced(others, 2, first, [mvp])
    expect(new Set(workItems.map(({ id }) => id))).toEqual(new Set(options.flatMap((option) => option.workItemIds)))
    const included = first.options[0]?.workItemIds
    const before = first.workItems.filter(({ id }) => included?.includes(id))
    expect(workItems.slice(0, before.length)).toEqual(before)
  })

  test('stay recommended if they were; otherwise a new option is recommended', () => {
    expect(priced(others, 2, first, [mvp, hybrid]).recommendedId).toBe(mvp)
    const next = priced(others, 2, first, [hybrid, full])
    expect(next.options.map(({ isRecommended }) => isRecommended)).toEqual([false, false, true])
    const repeated = Draft.parse({ ...strong, recommendedKey: 'hybrid' })
    const { options, recommendedId } = priced(repeated, 2, first, [hybrid])
    expect(options.find(({ id }) => id === recommendedId)?.name).toBe('Fast MVP')
  })

  test('record where they come from, through any number of plan sets', () => {
    const total = first.workItems.reduce((sum, { value }) => sum + value, 0)
    const second = priced(others, 2, first, [mvp])
    expect(second.pinned).toEqual({
      fromVersion: 1,
      options: [{ id: mvp, briefVersion: 1 }],
      assumptionsBriefVersion: 1,
      scopeBasis: total,
    })
    const fresh = second.options[1]?.id ?? mvp
    const third = priced(strong, 3, second, [mvp, fresh])
    expect(third.pinned).toEqual({
      fromVersion: 2,
      options: [
        { id: mvp, briefVersion: 1 },
        { id: fresh, briefVersion: 2 },
      ],
      assumptionsBriefVersion: 1,
      scopeBasis: total,
    })
    expect(first).not.toHaveProperty('pinned')
    expect(pinsOf(first)).toBeNull()
  })

  test('record the scope basis: shared work counts as before, and no option covers more', () => {
    const dearer = Draft.parse({
      ...others,
      workItems: others.workItems.map((item) => ({ ...item, value: 900 })),
    })
    const scopes = priced(dearer, 2, first, [mvp]).options.map((option) => option.scopeCoverage)
    expect(scopes).toEqual([70, 70, 100])
  })
})
