import { describe, expect, test } from 'vitest'
import { newOptionId } from '../../planning/drafts/index.ts'
import { type ExecutionOption, PlanSetContent, type WorkItem } from '../schemas/index.ts'
import { diff } from './index.ts'
import { somePlan } from './testing/arbitrary-plan-set.ts'

const [mvp, hybrid, full] = somePlan.options
if (!mvp || !hybrid || !full) throw new Error('the fake writes three options')

const withOptions = (options: ExecutionOption[]): PlanSetContent => {
  const recommendedId = options.find(({ isRecommended }) => isRecommended)?.id
  return PlanSetContent.parse({ ...somePlan, options, recommendedId, runnerPick: recommendedId })
}
const withItems = (change: (item: WorkItem) => WorkItem[]): PlanSetContent =>
  PlanSetContent.parse({ ...somePlan, workItems: somePlan.workItems.flatMap(change) })
const renamed = (option: ExecutionOption, name: string) => ({ ...option, id: newOptionId(), name })
const only = (id: string, change: Partial<WorkItem>) =>
  withItems((item) => [item.id === id ? { ...item, ...change } : item])

describe('work items', () => {
  test('are added and cut, with the options that have them', () => {
    const without = withItems((item) => (item.id === 'recommendations' ? [] : [item]))
    const [item] = somePlan.workItems.filter(({ id }) => id === 'recommendations')
    expect(diff(somePlan, without).items).toEqual({ added: [], cut: [{ item, optionIds: [] }], changed: [] })
    expect(diff(without, somePlan).items.added).toEqual([{ item, optionIds: [] }])
  })

  test('are reestimated, reworded and revalued', () => {
    const hours = { low: 1, likely: 2, high: 3 }
    const before = somePlan.workItems.find(({ id }) => id === 'search')
    const { changed } = diff(somePlan, only('search', { hours, value: 9, title: 'Search with filters' })).items
    expect(changed).toEqual([
      {
        id: 'search',
        title: 'Search with filters',
        hours: { before: before?.hours, after: hours },
        value: { before: before?.value, after: 9 },
        discipline: null,
        dependsOn: null,
        runningCost: null,
        words: [
          {
            field: 'title',
            changes: [
              { kind: 'same', text: 'Search ' },
              { kind: 'removed', text: 'and' },
              { kind: 'added', text: 'with' },
              { kind: 'same', text: ' filters' },
            ],
          },
        ],
        options: null,
      },
    ])
  })

  test('get another running cost, or their first one', () => {
    const { changed } = diff(somePlan, only('search', { runningCost: { low: 9, high: 20 } })).items
    expect(changed).toMatchObject([{ id: 'search', runningCost: { before: null, after: { low: 9, high: 20 } } }])
  })

  test('move between options, but not because an option is added or removed', () => {
    const [last] = hybrid.workItemIds.slice(-1)
    const moved = withOptions([mvp, { ...hybrid, workItemIds: hybrid.workItemIds.slice(0, -1) }, full])
    expect(diff(somePlan, moved).items.changed).toMatchObject([
      { id: last, hours: null, words: [], options: { before: [hybrid.id, full.id], after: [full.id] } },
    ])
    expect(diff(withOptions([mvp, full]), somePlan).items.changed).toEqual([])
  })

  test('leave all options', () => {
    const { items } = diff(somePlan, withOptions([mvp, hybrid]))
    const outside = full.workItemIds.filter((id) => !hybrid.workItemIds.includes(id))
    expect(items.changed.map(({ id, options }) => [id, options])).toEqual(
      outside.map((id) => [id, { before: [full.id], after: [] }]),
    )
  })
})

describe('options', () => {
  test('are matched by id, by name, or by their work', () => {
    const after = withOptions([renamed(full, 'Everything'), { ...mvp, name: 'Lean' }, renamed(hybrid, hybrid.name)])
    const { kept, added, removed } = diff(somePlan, after).options
    expect(kept.map(({ before, matchedBy }) => [before, matchedBy])).toEqual([
      [full.id, 'work'],
      [mvp.id, 'id'],
      [hybrid.id, 'name'],
    ])
    expect([...added, ...removed]).toEqual([])
  })

  test('that share less than half of their work are not matched', () => {
    const other = { ...renamed(full, 'Something else'), workItemIds: mvp.workItemIds.slice(0, 1) }
    const { added, removed, kept } = diff(somePlan, withOptions([mvp, hybrid, other])).options
    expect([added, removed]).toEqual([[other], [full]])
    expect(kept.map(({ isUnchanged }) => isUnchanged)).toEqual([true, true])
  })

  test('say how far P80 has moved, and what else changed', () => {
    const after = withOptions([mvp, { ...full, id: hybrid.id, isRecommended: false }, renamed(full, 'Third')])
    const [, change] = diff(somePlan, after).options.kept
    const weeks = [hybrid, full].map(({ estimate }) => estimate.weeks.p80)
    expect(change).toMatchObject({
      name: full.name,
      isUnchanged: false,
      engineers: { before: 2, after: 3 },
      riskLevel: { before: 'medium', after: 'high' },
      scopeCoverage: { before: 85, after: 95 },
      items: { added: full.workItemIds.slice(hybrid.workItemIds.length), removed: [] },
      p80: {
        weeks: { before: weeks[0], after: weeks[1] },
        cost: { high: { before: hybrid.estimate.cost.p80.high, after: full.estimate.cost.p80.high } },
      },
    })
    expect(change?.p80?.weeks.by).toBeCloseTo((weeks[1] ?? 0) - (weeks[0] ?? 0), 9)
    expect(change?.words.map(({ field }) => field)).toContain('pros')
  })
})

test('gives the brief version and the assumptions before and after', () => {
  const assumptions = { ...somePlan.assumptions, sharedSigma: 0.5, rate: { low: 1, high: 2 } }
  const difference = diff(somePlan, { ...somePlan, briefVersion: 2, assumptions })
  expect(difference.briefVersion).toEqual({ before: 1, after: 2 })
  expect(difference.assumptions).toEqual({
    names: ['sharedSigma', 'rate'],
    before: somePlan.assumptions,
    after: assumptions,
  })
})
