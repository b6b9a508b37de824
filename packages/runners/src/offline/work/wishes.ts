import type { Priority } from '@plangate/core/schemas'

/** What the founder said to an earlier plan about one thing. */
export type Stance = 'drop' | 'keep' | Priority

/** What the founder wants different from what the brief says. Passages are named by their text. */
export interface Wishes {
  readonly capabilities: ReadonlyMap<string, Stance>
  readonly catalogueItems: ReadonlyMap<string, Stance>
  readonly passages: ReadonlyMap<string, Stance>
  /** What neither brief nor catalogue knows, in the founder's words. */
  readonly extras: ReadonlyMap<string, Stance>
}

export const noWishes: Wishes = {
  capabilities: new Map(),
  catalogueItems: new Map(),
  passages: new Map(),
  extras: new Map(),
}

/** The names for which `wanted` holds. */
export function namesWith(stances: ReadonlyMap<string, Stance>, wanted: (stance: Stance) => boolean): Set<string> {
  return new Set([...stances].flatMap(([name, stance]) => (wanted(stance) ? [name] : [])))
}

/** The priority that a stance stands for; null when it says nothing of priority. */
export function priorityIn(stance: Stance | undefined): Priority | null {
  return stance === undefined || stance === 'drop' || stance === 'keep' ? null : stance
}
