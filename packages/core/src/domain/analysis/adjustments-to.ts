import type { Adjustments, Assumptions, ExecutionOption, OptionAdjustments, WorkItemId } from '../schemas/index.ts'

/** The parts of an option that adjustments refer to. */
export type AdjustableOption = Pick<ExecutionOption, 'id' | 'workItemIds' | 'engineers'>

/**
 * The part of the adjustments that changes this option, in a canonical form; null when the option stays as it was
 * priced.
 */
export function adjustmentsTo(
  option: AdjustableOption,
  assumptions: Assumptions,
  adjustments: Adjustments,
): Adjustments | null {
  const { rate, focusedHoursPerWeek } = adjustments
  const own = adjustmentsToScope(option, adjustments)
  const all: Adjustments = {
    ...(rate && !isSameRate(rate, assumptions.rate) && { rate }),
    ...(focusedHoursPerWeek !== undefined &&
      focusedHoursPerWeek !== assumptions.focusedHoursPerWeek && { focusedHoursPerWeek }),
    ...(Object.keys(own).length > 1 && { options: [own] }),
  }
  return Object.keys(all).length > 0 ? all : null
}

/** The adjustments of one option as requested; empty when it is not named. */
export function findOptionAdjustments(
  { id }: Pick<AdjustableOption, 'id'>,
  { options = [] }: Adjustments,
): OptionAdjustments {
  return options.find(({ optionId }) => optionId === id) ?? { optionId: id }
}

/** The items of an adjusted option: those it had, in their order, then those put in. */
export function adjustedItemIds(
  { workItemIds }: Pick<AdjustableOption, 'workItemIds'>,
  { takeOut = [], putIn = [] }: OptionAdjustments,
): WorkItemId[] {
  return [...workItemIds.filter((id) => !takeOut.includes(id)), ...putIn]
}

function adjustmentsToScope(option: AdjustableOption, adjustments: Adjustments): OptionAdjustments {
  const { engineers, takeOut = [], putIn = [] } = findOptionAdjustments(option, adjustments)
  return {
    optionId: option.id,
    ...(engineers !== undefined && engineers !== option.engineers && { engineers }),
    ...(takeOut.length > 0 && { takeOut: takeOut.toSorted() }),
    ...(putIn.length > 0 && { putIn: putIn.toSorted() }),
  }
}

function isSameRate(one: Assumptions['rate'], other: Assumptions['rate']): boolean {
  return one.low === other.low && one.high === other.high
}
