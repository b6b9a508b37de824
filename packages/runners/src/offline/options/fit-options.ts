import type { Assumptions } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { itemsLeftOut, type OptionPlan } from './option-plan.ts'
import { meetsLimits, type TargetLimits } from './target-limits.ts'
import { trimOption } from './trim-option.ts'

export interface FittingRules {
  readonly limits: TargetLimits
  /** How often something lighter was asked for. */
  readonly reductions: number
  /** Ids of items that are not to be cut. */
  readonly kept: ReadonlySet<string>
}

/** Options after they were cut to what the founder allows. */
export interface FittedOptions {
  readonly options: readonly OptionPlan[]
  /** What each option gave up, by option key. */
  readonly cuts: ReadonlyMap<OptionPlan['key'], readonly PlannedItem[]>
  /** Options that are likely to need more than is allowed even so. */
  readonly unfit: readonly OptionPlan['key'][]
}

/** Each "cheaper" takes a fifth of the hours. Our judgement of what the word asks for. */
const reductionFactor = 0.8

/** An option that is not at least a twentieth more work than the one before gives no choice. */
const worthwhileFactor = 1.05

/**
 * Cuts options until they fit with even odds: to cut for better odds would trade work that is certainly lost for a delay
 * that may not come. Where that leaves only one scope, the next larger option stays as it was: without it there
 * would be nothing to compare with what the limits allow.
 *
 * @param options from the smallest scope to the largest
 */
export function fitOptions(
  options: readonly OptionPlan[],
  fitting: FittingRules,
  assumptions: Assumptions,
): FittedOptions {
  const cut = options.map((option) => fitOption(option, fitting, assumptions))
  const distinct = cut.filter((option, index) => index === 0 || isWorthwhile(option, cut.slice(0, index)))
  const [smallest] = distinct
  const whole =
    distinct.length < 2 && smallest
      ? options.find((option) => option.key !== smallest.key && isWorthwhile(option, [smallest]))
      : undefined
  const chosen = whole && smallest ? [smallest, whole] : distinct.length < 2 ? cut.slice(0, 2) : distinct
  return {
    options: chosen,
    cuts: new Map(chosen.map((option) => [option.key, givenUp(option, options)])),
    unfit: chosen.filter((option) => !meetsLimits(fitting.limits, option, 'even', assumptions)).map(({ key }) => key),
  }
}

function fitOption(
  option: OptionPlan,
  { limits, reductions, kept }: FittingRules,
  assumptions: Assumptions,
): OptionPlan {
  const allowed = likelyHours(option) * reductionFactor ** reductions
  const light = trimOption(option, kept, (smaller) => reductions === 0 || likelyHours(smaller) <= allowed)
  return trimOption(light, kept, (smaller) => meetsLimits(limits, smaller, 'even', assumptions))
}

function isWorthwhile(option: OptionPlan, smaller: readonly OptionPlan[]): boolean {
  return smaller.every((other) => likelyHours(option) >= worthwhileFactor * likelyHours(other))
}

function givenUp(option: OptionPlan, options: readonly OptionPlan[]): PlannedItem[] {
  const before = options.find(({ key }) => key === option.key)
  return before ? itemsLeftOut(before.items, option) : []
}

function likelyHours({ items }: OptionPlan): number {
  return items.reduce((sum, { hours }) => sum + hours.likely, 0)
}
