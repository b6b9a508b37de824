import type { Assumptions } from '@plangate/core/schemas'
import type { PlannedItem } from '../work/work-plan.ts'
import { fits, type Limits } from './limits.ts'
import { leftOut, type OptionPlan } from './option-plan.ts'
import { trimmed } from './trim.ts'

export interface Fitting {
  readonly limits: Limits
  /** How often something lighter was asked for. */
  readonly lighter: number
  /** Ids of items that are not to be cut. */
  readonly kept: ReadonlySet<string>
}

/** Options after they were cut to what the founder allows. */
export interface Fitted {
  readonly options: readonly OptionPlan[]
  /** What each option gave up, by option key. */
  readonly cuts: ReadonlyMap<OptionPlan['key'], readonly PlannedItem[]>
  /** Options that are likely to need more than is allowed even so. */
  readonly unfit: readonly OptionPlan['key'][]
}

/** Each "cheaper" takes a fifth of the hours. Our judgement of what the word asks for. */
const lighterShare = 0.8

/** An option that is not at least a twentieth more work than the one before gives no choice. */
const worthwhileShare = 1.05

/**
 * Cuts options until they fit with even odds: to cut for better odds would trade work that is certainly lost for a delay
 * that may not come. Where that leaves only one scope, the next larger option stays as it was: without it there
 * would be nothing to compare with what the limits allow.
 *
 * @param options from the smallest scope to the largest
 */
export function fitOptions(options: readonly OptionPlan[], fitting: Fitting, assumptions: Assumptions): Fitted {
  const cut = options.map((option) => fitted(option, fitting, assumptions))
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
    unfit: chosen.filter((option) => !fits(fitting.limits, option, 'even', assumptions)).map(({ key }) => key),
  }
}

function fitted(option: OptionPlan, { limits, lighter, kept }: Fitting, assumptions: Assumptions): OptionPlan {
  const allowed = likelyHours(option) * lighterShare ** lighter
  const light = trimmed(option, kept, (smaller) => lighter === 0 || likelyHours(smaller) <= allowed)
  return trimmed(light, kept, (smaller) => fits(limits, smaller, 'even', assumptions))
}

function isWorthwhile(option: OptionPlan, smaller: readonly OptionPlan[]): boolean {
  return smaller.every((other) => likelyHours(option) >= worthwhileShare * likelyHours(other))
}

function givenUp(option: OptionPlan, options: readonly OptionPlan[]): PlannedItem[] {
  const before = options.find(({ key }) => key === option.key)
  return before ? leftOut(before.items, option) : []
}

function likelyHours({ items }: OptionPlan): number {
  return items.reduce((sum, { hours }) => sum + hours.likely, 0)
}
