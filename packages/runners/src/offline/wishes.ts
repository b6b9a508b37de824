import type { Priority } from '@plangate/core/schemas'

/** What the founder wants of one element of the plan, from feedback. */
export type Stance = 'drop' | 'keep' | Priority

/** What the founder's feedback changes, by capability id, item id, passage text, and words of the feedback. */
export interface Wishes {
  readonly capabilities: ReadonlyMap<string, Stance>
  readonly catalogueItems: ReadonlyMap<string, Stance>
  readonly passages: ReadonlyMap<string, Stance>
  /** Requests that match neither brief nor catalogue, in the founder's words. */
  readonly extras: ReadonlyMap<string, Stance>
}

export const noWishes: Wishes = {
  capabilities: new Map(),
  catalogueItems: new Map(),
  passages: new Map(),
  extras: new Map(),
}

/** Returns the names whose stance satisfies `wanted`. */
export function namesWith(stances: ReadonlyMap<string, Stance>, wanted: (stance: Stance) => boolean): Set<string> {
  return new Set([...stances].flatMap(([name, stance]) => (wanted(stance) ? [name] : [])))
}

/** Returns the priority in a stance, or null for keep and drop. */
export function priorityIn(stance: Stance | undefined): Priority | null {
  return stance === undefined || stance === 'drop' || stance === 'keep' ? null : stance
}
