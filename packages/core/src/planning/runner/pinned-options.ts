import type { ExecutionOption } from '../../domain/schemas/plan-set.ts'
import { haveSameMembers } from './have-same-members.ts'
import type { Regeneration } from './runner.ts'

/** What is done, and by how many. */
export interface StaffedWork {
  readonly workItemIds: readonly string[]
  readonly engineers: number
}

/** The options that the founder keeps; none of a first plan. */
export function pinnedOptionsOf(regeneration: Regeneration | null): ExecutionOption[] {
  const pinned = regeneration?.pinnedOptionIds ?? []
  return regeneration?.previous.options.filter(({ id }) => pinned.includes(id)) ?? []
}

/** Whether an option has the work and the team of another one, and so would have its numbers: no choice beside it. */
export function repeatsOneOf(option: StaffedWork, others: readonly StaffedWork[]): boolean {
  return others.some(
    (other) => other.engineers === option.engineers && haveSameMembers(other.workItemIds, option.workItemIds),
  )
}

/** Options in their order, those that are a choice beside the pinned ones before those that are none. */
export function choicesFirst<Option extends StaffedWork>(
  options: readonly Option[],
  pinned: readonly StaffedWork[],
): Option[] {
  const isChoice = (option: Option) => !repeatsOneOf(option, pinned)
  return [...options.filter(isChoice), ...options.filter((option) => !isChoice(option))]
}
