import { createPatch, type Patch } from 'rfc6902'
import { Assumptions, type OptionId, type PlanSetContent } from '../schemas/index.ts'
import { type Change, changeOf, isSame } from './change.ts'
import { diffItems, type ItemsDiff } from './items-diff.ts'
import { type MatchedOption, matchOptions } from './match-options.ts'
import { diffOptions, type OptionsDiff } from './options-diff.ts'

export interface RecommendedOption {
  id: OptionId
  name: string
}

/** What is different between two versions of a plan: in the words of the product, and exactly. Plain JSON. */
export interface PlanDiff {
  /** Of the brief that it was made from. */
  briefVersion: Change<number> | null
  options: OptionsDiff
  items: ItemsDiff
  /** When another option is recommended now; null when it is the same one, found again. */
  recommendation: Change<RecommendedOption> | null
  /** What the numbers assume, and which of it is new. */
  assumptions: (Change<Assumptions> & { names: (keyof Assumptions)[] }) | null
  /** All of it, as a JSON Patch (RFC 6902): it turns the earlier version into the later one. */
  patch: Patch
}

/** Compares two versions of a plan, or two plan sets; with the same kind of thing on both sides. */
export function diff<Plan extends PlanSetContent>(before: Plan, after: Plan): PlanDiff {
  const matched = matchOptions(before.options, after.options)
  return {
    briefVersion: changeOf(before.briefVersion, after.briefVersion),
    options: diffOptions(before.options, after.options, matched),
    items: diffItems(before, after, matched),
    recommendation: diffRecommendation(before, after, matched),
    assumptions: diffAssumptions(before.assumptions, after.assumptions),
    patch: createPatch(before, after),
  }
}

function diffRecommendation(
  before: PlanSetContent,
  after: PlanSetContent,
  matched: readonly MatchedOption[],
): PlanDiff['recommendation'] {
  const [old, now] = [recommendedOf(before), recommendedOf(after)]
  const isSameOne = matched.some((match) => match.before.id === old.id && match.after.id === now.id)
  return isSameOne ? null : { before: old, after: now }
}

function recommendedOf({ options, recommendedId }: PlanSetContent): RecommendedOption {
  return { id: recommendedId, name: options.find(({ id }) => id === recommendedId)?.name ?? '' }
}

function diffAssumptions(before: Assumptions, after: Assumptions): PlanDiff['assumptions'] {
  const names = Assumptions.keyof().options.filter((name) => !isSame(before[name], after[name]))
  return names.length === 0 ? null : { names, before, after }
}
