import type { Address, ExecutionOption, PlanSet, WorkItem, WorkItemId } from '@plangate/core/schemas'
import type { ScopeGrouping } from '../plan-search.ts'
import { briefPartNames } from './brief-part-names.ts'

/** An option with what it builds. */
export interface ScopedOption {
  option: ExecutionOption
  /** In the plan set, from 0: it gives the option its letter and its colour. */
  place: number
  items: ReadonlySet<WorkItemId>
}

/** Work items under one heading. Every item stands in one group only, so that every hour counts once. */
export interface ItemGroup {
  key: string
  name: string
  /** The part of the brief that `name` is quoted from; null for a discipline. */
  part: string | null
  items: WorkItem[]
}

/** What the scope matrix shows. */
export interface Scope {
  options: ScopedOption[]
  groups: ItemGroup[]
  /** Items that are not in `groups` because every option treats them alike; empty unless only differences are shown. */
  alike: WorkItem[]
}

export interface ScopeView {
  grouping: ScopeGrouping
  onlyDiffering: boolean
}

/** Groups keep the order in which the plan names their first items, needs before the other parts of the brief. */
export function readScope(
  { workItems, options }: Pick<PlanSet, 'workItems' | 'options'>,
  { grouping, onlyDiffering }: ScopeView,
): Scope {
  const scoped = options.map((option, place) => ({ option, place, items: new Set(option.workItemIds) }))
  const alike = onlyDiffering ? workItems.filter((item) => !differs(item, scoped)) : []
  const shown = workItems.filter((item) => !alike.includes(item))
  const groups =
    grouping === 'discipline' ? groupBy(shown, disciplineOf) : groupBy(shown, servedBy).toSorted(needsFirst)
  return { options: scoped, groups, alike }
}

/** Whether some options build the item and others do not. */
export function differs({ id }: WorkItem, options: readonly ScopedOption[]): boolean {
  const builders = options.filter(({ items }) => items.has(id)).length
  return builders > 0 && builders < options.length
}

/** Person-hours: the likely hours (P50) of those of `items` that the option builds, added up. No P50 of the sum. */
export function likelyHours(items: readonly WorkItem[], { items: built }: ScopedOption): number {
  return items.filter(({ id }) => built.has(id)).reduce((sum, { hours }) => sum + hours.likely, 0)
}

/** The words that an item stands under: those of the first need it serves, or else the first of all. */
export function mainAddress({ addresses }: WorkItem): Address | undefined {
  return addresses.find(({ part }) => part === 'needs') ?? addresses[0]
}

type Heading = Pick<ItemGroup, 'name' | 'part'>

function disciplineOf({ discipline }: WorkItem): Heading {
  return { name: discipline.charAt(0).toUpperCase() + discipline.slice(1), part: null }
}

function servedBy(item: WorkItem): Heading {
  const main = mainAddress(item)
  return { name: main?.words ?? '', part: main ? briefPartNames[main.part] : null }
}

function groupBy(items: readonly WorkItem[], headingOf: (item: WorkItem) => Heading): ItemGroup[] {
  const groups = new Map<string, ItemGroup>()
  for (const item of items) {
    const heading = headingOf(item)
    const key = `${heading.part}: ${heading.name}`
    const group = groups.get(key) ?? { key, ...heading, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function needsFirst(a: ItemGroup, b: ItemGroup): number {
  return Number(b.part === briefPartNames.needs) - Number(a.part === briefPartNames.needs)
}
