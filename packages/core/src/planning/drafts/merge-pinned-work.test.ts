import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft, type WorkItem, WorkItemId } from '../../domain/schemas/index.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { mergePinnedWork } from './merge-pinned-work.ts'

const draft = fakeDraft(someBrief())
const [mvp, hybrid] = draft.options
const itemsOf = (ids: readonly string[] = []) => draft.workItems.filter(({ id }) => ids.includes(id))
const pinned = itemsOf(mvp?.workItemIds)
const changed = (id: string, change: Partial<WorkItem>): Draft =>
  Draft.parse({ ...draft, workItems: draft.workItems.map((item) => (item.id === id ? { ...item, ...change } : item)) })
const idsIn = (items: readonly WorkItem[]) => items.map(({ id }) => String(id))

describe('mergePinnedWork', () => {
  test('keeps the pinned estimate of an item that both have', () => {
    const cheaper = changed('payments', { hours: { low: 1, likely: 2, high: 3 }, value: 0, title: 'Card payments' })
    const { workItems, options } = mergePinnedWork(cheaper, { workItems: pinned })
    expect(workItems.slice(0, pinned.length)).toEqual(pinned)
    expect(idsIn(workItems).sort()).toEqual(idsIn(draft.workItems).sort())
    expect(options).toEqual(draft.options)
  })

  test('renames items with other dependencies, and those that depend on them', () => {
    const { workItems, options } = mergePinnedWork(changed('payments', { dependsOn: [] }), { workItems: pinned })
    expect(idsIn(workItems)).toEqual(expect.arrayContaining(['payments', 'payments-2', 'launch-check-2']))
    expect(workItems.find(({ id }) => id === 'launch-check-2')?.dependsOn).toEqual([
      'core-flow',
      'payments-2',
      'hosting',
    ])
    expect(workItems.slice(0, pinned.length)).toEqual(pinned)
    const renamed = new Map([
      ['payments', 'payments-2'],
      ['launch-check', 'launch-check-2'],
    ])
    expect(options[1]?.workItemIds).toEqual(hybrid?.workItemIds.map((id) => renamed.get(id) ?? id))
  })

  test('gives ids that are not taken, even for long ids', () => {
    const long = WorkItemId.parse('x'.repeat(64))
    const [base, ...others] = draft.workItems
    if (!base) throw new Error('the fake has work')
    const items = [base, { ...base, id: long, dependsOn: [base.id] }, ...others]
    const mine = { ...draft, workItems: items }
    const { workItems } = mergePinnedWork(mine, { workItems: [{ ...base, id: long, dependsOn: [] }] })
    expect(idsIn(workItems)).toContain(`${'x'.repeat(62)}-2`)
  })

  test('returns a valid draft, no matter what the draft says about pinned items', () => {
    const dependencies = fc.record(
      Object.fromEntries(draft.workItems.map(({ id, dependsOn }) => [id, fc.subarray(dependsOn)])),
    )
    fc.assert(
      fc.property(dependencies, fc.constantFrom(...draft.options), (chosen, option) => {
        const workItems = draft.workItems.map((item) => ({ ...item, dependsOn: chosen[item.id] ?? [] }))
        const kept = itemsOf(option.workItemIds)
        const merged = mergePinnedWork({ ...draft, workItems }, { workItems: kept })
        expect(Draft.safeParse({ ...draft, ...merged }).error).toBeUndefined()
        expect(merged.workItems.slice(0, kept.length)).toEqual(kept)
      }),
    )
  })
})
