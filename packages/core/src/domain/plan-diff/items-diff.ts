import type { HoursRange, OptionId, PlanSetContent, RunningCost, WorkItem, WorkItemId } from '../schemas/index.ts'
import { diffFields, type FieldWords } from '../word-diff/index.ts'
import { type Change, changeOf } from './change.ts'
import type { MatchedOption } from './match-options.ts'

/** A work item, and the options of its version that include it. */
export interface PlacedItem {
  item: WorkItem
  optionIds: OptionId[]
}

export type ItemWordsField = 'title' | 'addresses'

/** A work item that is in both versions but has changed. */
export interface ItemChange {
  id: WorkItemId
  /** Its current title. */
  title: string
  /** Person-hours, when the estimate changed. */
  hours: Change<HoursRange> | null
  /** Points of value. */
  value: Change<number> | null
  discipline: Change<WorkItem['discipline']> | null
  dependsOn: Change<WorkItemId[]> | null
  /** Per month; null on one side where nobody has said. */
  runningCost: Change<RunningCost | null> | null
  words: FieldWords<ItemWordsField>[]
  /**
   * The options that had it and those that have it now. Null unless it entered or left an option that both versions
   * have, left its last option, or entered its first.
   */
  options: Change<OptionId[]> | null
}

export interface ItemsDiff {
  added: PlacedItem[]
  cut: PlacedItem[]
  changed: ItemChange[]
}

type Plan = Pick<PlanSetContent, 'workItems' | 'options'>

/** Compares the work of two versions item by item; items are identified by id. */
export function diffItems(before: Plan, after: Plan, matched: readonly MatchedOption[]): ItemsDiff {
  const old = new Map(before.workItems.map((item) => [item.id, item]))
  const now = new Map(after.workItems.map((item) => [item.id, item]))
  return {
    added: after.workItems.filter(({ id }) => !old.has(id)).map((item) => placed(item, after)),
    cut: before.workItems.filter(({ id }) => !now.has(id)).map((item) => placed(item, before)),
    changed: after.workItems.flatMap((item) => {
      const earlier = old.get(item.id)
      const change = earlier && changeOfItem(earlier, item, movedBetween(item.id, before, after, matched))
      return change && hasChanged(change) ? [change] : []
    }),
  }
}

function placed(item: WorkItem, plan: Plan): PlacedItem {
  return { item, optionIds: optionsWith(item.id, plan) }
}

function optionsWith(id: WorkItemId, { options }: Plan): OptionId[] {
  return options.filter(({ workItemIds }) => workItemIds.includes(id)).map((option) => option.id)
}

function movedBetween(
  id: WorkItemId,
  before: Plan,
  after: Plan,
  matched: readonly MatchedOption[],
): Change<OptionId[]> | null {
  const [old, now] = [optionsWith(id, before), optionsWith(id, after)]
  const isMoved = matched.some((option) => old.includes(option.before.id) !== now.includes(option.after.id))
  return isMoved || (old.length === 0) !== (now.length === 0) ? { before: old, after: now } : null
}

function changeOfItem(before: WorkItem, after: WorkItem, options: ItemChange['options']): ItemChange {
  return {
    id: after.id,
    title: after.title,
    hours: changeOf(before.hours, after.hours),
    value: changeOf(before.value, after.value),
    discipline: changeOf(before.discipline, after.discipline),
    dependsOn: changeOf(before.dependsOn, after.dependsOn),
    runningCost: changeOf(before.runningCost ?? null, after.runningCost ?? null),
    words: diffFields(['title', 'addresses'], before, after, readWords),
    options,
  }
}

function readWords(item: WorkItem, field: ItemWordsField): string | string[] {
  return field === 'title' ? item.title : item.addresses.map(({ part, words }) => `${part}: ${words}`)
}

function hasChanged({ words, hours, value, discipline, dependsOn, runningCost, options }: ItemChange): boolean {
  const changes = [hours, value, discipline, dependsOn, runningCost, options]
  return changes.some((change) => change !== null) || words.length > 0
}
