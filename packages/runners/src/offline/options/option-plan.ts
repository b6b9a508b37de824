import type { Level, PlannedItem } from '../work-items/planned-item.ts'

/** One option before it has words: what it does, and with whom. */
export interface OptionPlan {
  readonly key: 'lean' | 'balanced' | 'complete'
  readonly level: Level
  /** In the order of the work plan, with all that they depend on. */
  readonly items: readonly PlannedItem[]
  readonly engineers: number
}

export const optionKeys = ['lean', 'balanced', 'complete'] as const

/** Whether an option does anything of this capability. */
export function includesCapability({ items }: Pick<OptionPlan, 'items'>, capabilityId: string): boolean {
  return items.some(({ capability }) => capability?.id === capabilityId)
}

/** Items of the plan that the option leaves out. */
export function itemsLeftOut(all: readonly PlannedItem[], { items }: Pick<OptionPlan, 'items'>): PlannedItem[] {
  const chosen = new Set(items.map(({ id }) => id))
  return all.filter(({ id }) => !chosen.has(id))
}
