import type { ExecutionOption } from '../../domain/schemas/option.ts'
import { haveSameMembers } from './have-same-members.ts'
import type { Regeneration } from './runner.ts'

/** The work of an option, and the size of its team. */
export interface StaffedWork {
  readonly workItemIds: readonly string[]
  readonly engineers: number
}

/** The options that the founder keeps; empty for a first plan. */
export function pinnedOptionsOf(regeneration: Regeneration | null): ExecutionOption[] {
  const pinned = regeneration?.pinnedOptionIds ?? []
  return regeneration?.previous.options.filter(({ id }) => pinned.includes(id)) ?? []
}

/** Whether an option has the work and the team, and so the numbers, of another one: it adds no choice. */
export function repeatsOneOf(option: StaffedWork, others: readonly StaffedWork[]): boolean {
  return others.some(
    (other) => other.engineers === option.engineers && haveSameMembers(other.workItemIds, option.workItemIds),
  )
}

/** Sorts options that repeat a pinned one to the end; keeps the order otherwise. */
export function choicesFirst<Option extends StaffedWork>(
  options: readonly Option[],
  pinned: readonly StaffedWork[],
): Option[] {
  const isChoice = (option: Option) => !repeatsOneOf(option, pinned)
  return [...options.filter(isChoice), ...options.filter((option) => !isChoice(option))]
}
