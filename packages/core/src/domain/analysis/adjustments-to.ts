import type { Adjustments, Assumptions, ExecutionOption, OptionAdjustments, WorkItemId } from '../schemas/index.ts'

/** What of an option can be changed. */
export type AdjustableOption = Pick<ExecutionOption, 'id' | 'workItemIds' | 'engineers'>

/**
 * The part of the changes that makes any difference to this option, in one form for everything that comes to the same;
 * null when it stays as it was priced.
 */
export function adjustmentsTo(
  option: AdjustableOption,
  assumptions: Assumptions,
  changes: Adjustments,
): Adjustments | null {
  const { rate, focusedHoursPerWeek } = changes
  const ofOption = changesOfScope(option, changes)
  const all: Adjustments = {
    ...(rate && !isSameRate(rate, assumptions.rate) && { rate }),
    ...(focusedHoursPerWeek !== undefined &&
      focusedHoursPerWeek !== assumptions.focusedHoursPerWeek && { focusedHoursPerWeek }),
    ...(Object.keys(ofOption).length > 1 && { options: [ofOption] }),
  }
  return Object.keys(all).length > 0 ? all : null
}

/** The changes of one option as they were asked for; none if it is not named. */
export function findOptionAdjustments(
  { id }: Pick<AdjustableOption, 'id'>,
  { options = [] }: Adjustments,
): OptionAdjustments {
  return options.find(({ optionId }) => optionId === id) ?? { optionId: id }
}

/** The items of an option after the changes: those it had, in their order, then those put in. */
export function adjustedItemIds(
  { workItemIds }: Pick<AdjustableOption, 'workItemIds'>,
  { takeOut = [], putIn = [] }: OptionAdjustments,
): WorkItemId[] {
  return [...workItemIds.filter((id) => !takeOut.includes(id)), ...putIn]
}

function changesOfScope(option: AdjustableOption, changes: Adjustments): OptionAdjustments {
  const { engineers, takeOut = [], putIn = [] } = findOptionAdjustments(option, changes)
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
