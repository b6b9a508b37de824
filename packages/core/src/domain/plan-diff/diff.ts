import { Assumptions, type PlanSetContent } from '../schemas/index.ts'
import { type Change, changeOf, isSame } from './change.ts'
import { diffItems, type ItemsDiff } from './items-diff.ts'
import { matchOptions } from './match-options.ts'
import { diffOptions, type OptionsDiff } from './options-diff.ts'

/** What is different between two versions of a plan, in the words of the product. Plain JSON. */
export interface PlanDiff {
  /** Of the brief that it was made from. */
  briefVersion: Change<number> | null
  options: OptionsDiff
  items: ItemsDiff
  /** What the numbers assume, and which of it changed. */
  assumptions: (Change<Assumptions> & { names: (keyof Assumptions)[] }) | null
}

/** Compares two versions of a plan, or two plan sets; with the same kind of thing on both sides. */
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
