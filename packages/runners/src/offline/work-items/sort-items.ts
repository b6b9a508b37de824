import type { Level, PlannedItem } from './planned-item.ts'

/** Lowers dependencies to the level of the items that need them, so that every option includes both. */
export function lowerDependencies(items: readonly PlannedItem[]): PlannedItem[] {
  const levels = new Map<string, Level>(items.map(({ id, level }) => [id, level]))
  const lower = (id: string, level: Level) => {
    const item = items.find((other) => other.id === id)
    if (!item) return
    if (level < (levels.get(id) ?? level)) levels.set(id, level)
    for (const dependency of item.dependsOn) lower(dependency, level)
  }
  for (const { id, level } of items) lower(id, level)
  return items.map((item) => ({ ...item, level: levels.get(item.id) ?? item.level }))
}

/** Sorts items after their dependencies, otherwise in the given order. Drops broken dependencies. */
export function sortByDependencies(items: readonly PlannedItem[]): PlannedItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const placed = new Set<string>()
  const ordered: PlannedItem[] = []
  const place = (item: PlannedItem) => {
    if (placed.has(item.id)) return
    placed.add(item.id)
    const dependsOn = item.dependsOn.filter((id) => ids.has(id))
    for (const id of dependsOn) {
      const dependency = items.find((other) => other.id === id)
      if (dependency) place(dependency)
    }
    ordered.push({ ...item, dependsOn })
  }
  for (const item of items) place(item)
  return ordered
}
