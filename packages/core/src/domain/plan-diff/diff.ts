import { Assumptions, type PlanSetContent } from '../schemas/index.ts'
import { type Change, changeOf, isSame } from './change.ts'
import { diffItems, type ItemsDiff } from './items-diff.ts'
import { matchOptions } from './match-options.ts'
import { diffOptions, type OptionsDiff } from './options-diff.ts'

/** The differences between two versions of a plan, in product terms. Plain JSON. */
export interface PlanDiff {
  /** The version of the brief behind the plan. */
  briefVersion: Change<number> | null
  options: OptionsDiff
  items: ItemsDiff
  /** The assumptions behind the numbers, with the names of those that changed. */
  assumptions: (Change<Assumptions> & { names: (keyof Assumptions)[] }) | null
}

/** Compares two versions of a plan. Both sides must have the same type. */
export function diff<Plan extends PlanSetContent>(before: Plan, after: Plan): PlanDiff {
  const matched = matchOptions(before.options, after.options)
  return {
    briefVersion: changeOf(before.briefVersion, after.briefVersion),
    options: diffOptions(before.options, after.options, matched),
    items: diffItems(before, after, matched),
    assumptions: diffAssumptions(before.assumptions, after.assumptions),
  }
}

function diffAssumptions(before: Assumptions, after: Assumptions): PlanDiff['assumptions'] {
  const names = Assumptions.keyof().options.filter((name) => !isSame(before[name], after[name]))
  return names.length === 0 ? null : { names, before, after }
}
