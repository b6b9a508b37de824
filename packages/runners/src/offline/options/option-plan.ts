import type { Level, PlannedItem } from '../work-items/planned-item.ts'

/** An option before it is worded: its work and its team. */
export interface OptionPlan {
  readonly key: 'lean' | 'balanced' | 'complete'
  readonly level: Level
  /** In the order of the work plan, including all dependencies. */
  readonly items: readonly PlannedItem[]
  readonly engineers: number
}

export const optionKeys = ['lean', 'balanced', 'complete'] as const

/** Returns whether an option includes any item of this capability. */
export function includesCapability({ items }: Pick<OptionPlan, 'items'>, capabilityId: string): boolean {
  return items.some(({ capability }) => capability?.id === capabilityId)
}

/** Returns the items of the plan that the option leaves out. */
export function itemsLeftOut(all: readonly PlannedItem[], { items }: Pick<OptionPlan, 'items'>): PlannedItem[] {
  const chosen = new Set(items.map(({ id }) => id))
  return all.filter(({ id }) => !chosen.has(id))
}
