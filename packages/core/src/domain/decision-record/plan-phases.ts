import type { Need, WorkItem, WorkItemId } from '../schemas/index.ts'

/** A work item with its place in a list of tasks. */
export interface Task {
  /** From 1, in the order of execution: a task comes after all that it depends on. */
  number: number
  item: WorkItem
  /** Numbers of the tasks that it depends on, in order. */
  waitsFor: number[]
  /** Whether it depends on no task of its own phase. */
  isParallel: boolean
}

/**
 * Tasks that are done before those of the next phases begin. foundation: what several stories rest on. story: what serves
 * one need alone. rest: what serves no need.
 */
export type Phase = { tasks: Task[] } & ({ kind: 'foundation' | 'rest' } | { kind: 'story'; need: Need })

/**
 * Divides work items into the phases of spec-kit: what blocks several user stories, one phase for each story, what is left.
 * A need of the brief is a story; must-haves come first.
 *
 * An item serves a need that it names, and the needs of every item that depends on it. So an item of a story depends only
 * on the foundation and on items of the same story: stories can be built and tested independently, in any order.
 */
export function planPhases(items: readonly WorkItem[], needs: readonly Need[]): Phase[] {
  const ordered = dependenciesFirst(items)
  const served = findServedNeeds(ordered, needs)
  const servedBy = (item: WorkItem) => served.get(item.id) ?? new Set<Need>()
  const stories = priorities.flatMap((priority) => needs.filter((need) => need.priority === priority))
  const groups = [
    { kind: 'foundation' as const, items: ordered.filter((item) => servedBy(item).size > 1) },
    ...stories.map((need) => {
      const own = ordered.filter((item) => servedBy(item).size === 1 && servedBy(item).has(need))
      return { kind: 'story' as const, need, items: own }
    }),
    { kind: 'rest' as const, items: ordered.filter((item) => servedBy(item).size === 0) },
  ]
  return numberTasks(groups.filter((group) => group.items.length > 0))
}

const priorities = ['must', 'should', 'could'] as const satisfies Need['priority'][]

/** The items in their order, but each one after those that it depends on. */
function dependenciesFirst(items: readonly WorkItem[]): WorkItem[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const ordered = new Set<WorkItem>()
  const visited = new Set<WorkItem>()
  const visit = (item: WorkItem): void => {
    if (visited.has(item)) return
    visited.add(item)
    for (const id of item.dependsOn) {
      const dependency = byId.get(id)
      if (dependency) visit(dependency)
    }
    ordered.add(item)
  }
  items.forEach(visit)
  return [...ordered]
}

function findServedNeeds(ordered: readonly WorkItem[], needs: readonly Need[]): Map<WorkItemId, Set<Need>> {
  const served = new Map(ordered.map((item) => [item.id, new Set(namedNeeds(item, needs))]))
  for (const { id, dependsOn } of ordered.toReversed()) {
    for (const dependency of dependsOn) for (const need of served.get(id) ?? []) served.get(dependency)?.add(need)
  }
  return served
}

/** An item quotes a need as a whole, or words of it. */
function namedNeeds({ addresses }: WorkItem, needs: readonly Need[]): Need[] {
  return addresses.flatMap(({ part, words }) => {
    if (part !== 'needs') return []
    return needs.find(({ text }) => text === words) ?? needs.find(({ text }) => text.includes(words)) ?? []
  })
}

type Group = { items: WorkItem[] } & ({ kind: 'foundation' | 'rest' } | { kind: 'story'; need: Need })

function numberTasks(groups: readonly Group[]): Phase[] {
  const all = groups.flatMap(({ items }) => items)
  const numbers = new Map(all.map((item, place) => [item.id, place + 1]))
  return groups.map(({ items, ...phase }) => {
    const own = new Set(items.map(({ id }) => id))
    const tasks = items.map((item) => ({
      number: numbers.get(item.id) ?? 0,
      item,
      waitsFor: item.dependsOn.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b),
      isParallel: !item.dependsOn.some((id) => own.has(id)),
    }))
    return { ...phase, tasks }
  })
}
