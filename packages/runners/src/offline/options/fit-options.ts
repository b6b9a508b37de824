import type { PlannedItem } from '../work-items/planned-item.ts'
import { itemsLeftOut, type OptionPlan } from './option-plan.ts'
import { type Measuring, meetsLimits, type TargetLimits } from './target-limits.ts'
import { trimOption } from './trim-option.ts'

export interface FittingRules {
  readonly limits: TargetLimits
  /** How often feedback asked for something cheaper, faster or simpler. */
  readonly reductions: number
  /** Ids of items that must not be cut. */
  readonly kept: ReadonlySet<string>
  /** What is asked of some options only, by option key. */
  readonly scoped: ReadonlyMap<OptionPlan['key'], ScopedRules>
}

/** Further limits of one option. */
export interface ScopedRules {
  readonly limits: TargetLimits
  readonly reductions: number
}

/** Options after cutting them to the founder's limits. */
export interface FittedOptions {
  readonly options: readonly OptionPlan[]
  /** The items that each option lost, by option key. */
  readonly cuts: ReadonlyMap<OptionPlan['key'], readonly PlannedItem[]>
  /** Options that still exceed the limits. */
  readonly unfit: readonly OptionPlan['key'][]
}

/** Each "cheaper" cuts a fifth of the hours. Our judgement of what the word asks for. */
const reductionFactor = 0.8

/** An option must be at least 5% more work than the one before, or there is no real choice. */
const worthwhileFactor = 1.05

/**
 * Cuts options until their P50 fits the limits. Cutting for P80 would give up work for a delay that may not happen. When
 * only one distinct scope remains, the next larger option stays uncut, so that there is something to compare.
 *
 * @param options from the smallest scope to the largest
 */
export function fitOptions(options: readonly OptionPlan[], fitting: FittingRules, measuring: Measuring): FittedOptions {
  const cut = options.map((option) => fitOption(option, fitting, measuring))
  const distinct = cut.filter((option, index) => index === 0 || isWorthwhile(option, cut.slice(0, index)))
  const [smallest] = distinct
  const uncut =
    distinct.length < 2 && smallest
      ? options.find((option) => option.key !== smallest.key && isWorthwhile(option, [smallest]))
      : undefined
  const chosen = uncut && smallest ? [smallest, uncut] : distinct.length < 2 ? cut.slice(0, 2) : distinct
  return {
    options: chosen,
    cuts: new Map(chosen.map((option) => [option.key, cutItems(option, options)])),
    unfit: chosen
      .filter((option) => !meetsLimits(rulesFor(option, fitting).limits, option, 'p50', measuring))
      .map(({ key }) => key),
  }
}

function fitOption(option: OptionPlan, fitting: FittingRules, measuring: Measuring): OptionPlan {
  const { kept } = fitting
  const { limits, reductions } = rulesFor(option, fitting)
  const allowed = likelyHours(option) * reductionFactor ** reductions
  const reduced = trimOption(option, kept, (smaller) => reductions === 0 || likelyHours(smaller) <= allowed)
  return trimOption(reduced, kept, (smaller) => meetsLimits(limits, smaller, 'p50', measuring))
}

function rulesFor({ key }: OptionPlan, { limits, reductions, scoped }: FittingRules): ScopedRules {
  const own = scoped.get(key)
  return { limits: { ...limits, ...own?.limits }, reductions: reductions + (own?.reductions ?? 0) }
}

function isWorthwhile(option: OptionPlan, smaller: readonly OptionPlan[]): boolean {
  return smaller.every((other) => likelyHours(option) >= worthwhileFactor * likelyHours(other))
}

function cutItems(option: OptionPlan, options: readonly OptionPlan[]): PlannedItem[] {
  const before = options.find(({ key }) => key === option.key)
  return before ? itemsLeftOut(before.items, option) : []
}

function likelyHours({ items }: OptionPlan): number {
  return items.reduce((sum, { hours }) => sum + hours.likely, 0)
}
