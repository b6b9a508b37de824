import { z } from 'zod'
import { Confidence } from './brief.ts'

const ascending = (p: { p10: number; p50: number; p80: number; p90: number }) =>
  p.p10 <= p.p50 && p.p50 <= p.p80 && p.p80 <= p.p90

/** Percentiles of one quantity: the real value does not exceed `p80` with a probability of 80 %, and so on. */
export const Percentiles = z
  .strictObject({
    p10: z.number().nonnegative(),
    p50: z.number().nonnegative(),
    p80: z.number().nonnegative(),
    p90: z.number().nonnegative(),
  })
  .refine(ascending, 'p10 <= p50 <= p80 <= p90 does not hold')
export type Percentiles = z.infer<typeof Percentiles>

/** An amount of the plan's currency at the low and at the high end of the rate band. */
export const MoneyRange = z
  .strictObject({ low: z.number().nonnegative(), high: z.number().nonnegative() })
  .refine(({ low, high }) => low <= high, 'low <= high does not hold')
export type MoneyRange = z.infer<typeof MoneyRange>

/** What an option would take: person-hours, calendar weeks, and cost at both ends of the rate band. */
export const Estimate = z.strictObject({
  hours: Percentiles,
  weeks: Percentiles,
  cost: z.strictObject({ p10: MoneyRange, p50: MoneyRange, p80: MoneyRange, p90: MoneyRange }),
})
export type Estimate = z.infer<typeof Estimate>

/** The most that a person-hour costs, in any currency: it catches typing errors. */
const maxRate = 10_000_000

/** Per person-hour, in the currency of its plan or project. */
export const RateBand = z
  .strictObject({ low: z.number().positive().max(maxRate), high: z.number().positive().max(maxRate) })
  .refine(({ low, high }) => low <= high, 'low <= high does not hold')
export type RateBand = z.infer<typeof RateBand>

/** A rate band as people write it: "150-190", or one number for both ends. */
export const WrittenRateBand = z
  .string()
  .regex(/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/, 'write it as 150-190')
  .transform((written) => {
    const [low, high = low] = written.split('-').map(Number)
    return { low, high }
  })
  .pipe(RateBand)

/** A code of ISO 4217, as in "EUR". */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code such as EUR')
export type Currency = z.infer<typeof Currency>

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A currency that this runtime knows. Only for input: what is stored stays readable when a currency goes. */
export const KnownCurrency = Currency.refine((code) => currencies.has(code), 'is not a currency of ISO 4217')

/** The currency of a plan. */
export function currencyOf({ currency = defaultCurrency }: Pick<Assumptions, 'currency'>): Currency {
  return currency
}

/** The currency of every plan and target that names none. */
export const defaultCurrency: Currency = 'USD'

/** Hours of focused work per engineer and calendar week. */
export const FocusedHoursPerWeek = z.number().positive().max(80)

/** The share of every engineer's time that each engineer beyond the first costs. */
export const CoordinationLoss = z.number().nonnegative().max(0.5)

/** The day on which work starts, as in "2026-12-07". */
export const StartDate = z.iso.date()

/** Everything besides the work items that the numbers rest on. Kept with each plan set, and part of what is selected. */
export const Assumptions = z.strictObject({
  /** The most frequent confidence of the brief's sections; under rule 1 it sets `sharedSigma`. */
  briefConfidence: Confidence,
  /**
   * Log-scale standard deviation of the error that all items of a draw share: errors are correlated. Under rule 2 that
   * of what a whole option takes over its median forecast, of which the items share what is not their own.
   */
  sharedSigma: z.number().nonnegative().max(2),
  focusedHoursPerWeek: FocusedHoursPerWeek,
  coordinationLoss: CoordinationLoss,
  rate: RateBand,
  /** Absent: USD. */
  currency: Currency.exactOptional(),
  /** Absent when the founder had not said when work starts. */
  startDate: StartDate.exactOptional(),
  /** Only where the founder wants the project priced without what finished plans say. */
  usesHistory: z.literal(false).exactOptional(),
  draws: z.int().min(100).max(100_000),
  /**
   * How risk levels are made. "content": from what the work is, by its flags. Absent from older plans: then from the
   * estimate alone.
   */
  riskRule: z.literal('content').exactOptional(),
  /** The rule that turns work items into numbers. Absent where it is rule 1, by which all older plans were priced. */
  model: z.literal(2).exactOptional(),
  /**
   * What the founder's finished plans say. Absent where there are none yet, or the plan is priced without them. It sets
   * `sharedSigma`, too.
   */
  ledger: z
    .strictObject({
      /** How many plans it rests on. */
      plans: z.int().min(1).max(20),
      /** By which the hours of every item are multiplied in every draw. Items keep the hours that were written. */
      factor: z.number().min(0.05).max(20),
    })
    .exactOptional(),
})
export type Assumptions = z.infer<typeof Assumptions>
