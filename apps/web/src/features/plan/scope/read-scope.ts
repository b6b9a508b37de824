import {
  type Address,
  type ExecutionOption,
  letterOf,
  type OptionLetter,
  type PlanSet,
  type WorkItem,
  type WorkItemId,
} from '@plangate/core/schemas'
import { capitalize } from '../../../shared/format/format-values.ts'
import type { ScopeGrouping } from '../plan-search.ts'
import { briefPartNames } from './brief-part-names.ts'

/** An option with the ids of its work items. */
export interface ScopedOption {
  option: ExecutionOption
  letter: OptionLetter
  items: ReadonlySet<WorkItemId>
}

/** Work items under one heading. Every item is in exactly one group, so that its hours count once. */
export interface ScopeGroup {
  key: string
  name: string
  /** The part of the brief that `name` quotes; null for a discipline. */
  part: string | null
  items: WorkItem[]
}

/** The content of the scope table. */
export interface Scope {
  options: ScopedOption[]
  groups: ScopeGroup[]
  /** Items left out of `groups` because all options treat them alike; empty unless only differences are shown. */
  alike: WorkItem[]
  /** Items left out of `groups` because the search does not find them. */
  notFound: WorkItem[]
}

export interface ScopeView {
  grouping: ScopeGrouping
  onlyDiffering: boolean
}

/**
 * Groups the work items. Groups are in the order of their first items, needs before other parts of the brief.
 *
 * @param isFound whether the search finds an item
 */
export function readScope(
  plan: Pick<PlanSet, 'workItems' | 'options' | 'letters'>,
  { grouping, onlyDiffering }: ScopeView,
  isFound: (item: WorkItem) => boolean = () => true,
): Scope {
  const { workItems, options } = plan
  const scoped = options.map((option) => {
    return { option, letter: letterOf(plan, option.id), items: new Set(option.workItemIds) }
  })
  const alike = onlyDiffering ? workItems.filter((item) => !differs(item, scoped)) : []
  const hidden = new Set(alike)
  const listed = workItems.filter((item) => !hidden.has(item))
  const shown = listed.filter(isFound)
  const groups =
    grouping === 'discipline' ? groupBy(shown, disciplineOf) : groupBy(shown, servedBy).toSorted(needsFirst)
  return { options: scoped, groups, alike, notFound: listed.filter((item) => !isFound(item)) }
}

/** Returns whether some options include the item and others do not. */
export function differs({ id }: WorkItem, options: readonly ScopedOption[]): boolean {
  const builders = options.filter(({ items }) => items.has(id)).length
  return builders > 0 && builders < options.length
}

/** Returns person-hours: the sum of the likely hours (P50) of the `items` in the option. This is not the P50 of the sum. */
export function likelyHours(items: readonly WorkItem[], { items: built }: ScopedOption): number {
  return items.filter(({ id }) => built.has(id)).reduce((sum, { hours }) => sum + hours.likely, 0)
}

/** Returns the part of the brief that an item is grouped under: the first need that it serves, else the first part. */
export function mainAddress({ addresses }: WorkItem): Address | undefined {
  return addresses.find(({ part }) => part === 'needs') ?? addresses[0]
}

/** Returns whether nobody has sized an item that the planner does not know: its range is only a rough one. */
export function isRough({ reading, hoursFrom }: WorkItem): boolean {
  return reading === 'unknown' && hoursFrom === undefined
}

type Heading = Pick<ScopeGroup, 'name' | 'part'>

function disciplineOf({ discipline }: WorkItem): Heading {
  return { name: capitalize(discipline), part: null }
}

function servedBy(item: WorkItem): Heading {
  const main = mainAddress(item)
  return { name: main?.words ?? '', part: main ? briefPartNames[main.part] : null }
}

function groupBy(items: readonly WorkItem[], headingOf: (item: WorkItem) => Heading): ScopeGroup[] {
  const groups = new Map<string, ScopeGroup>()
  for (const item of items) {
    const heading = headingOf(item)
    const key = `${heading.part}: ${heading.name}`
    const group = groups.get(key) ?? { key, ...heading, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function needsFirst(a: ScopeGroup, b: ScopeGroup): number {
  return Number(b.part === briefPartNames.needs) - Number(a.part === briefPartNames.needs)
}
