import { type Assumptions, type Currency, currencyOf, type Targets } from '../schemas/index.ts'

const weekMillis = 7 * 24 * 60 * 60 * 1_000

/** Targets as a plan is compared with them: every amount is in the plan's currency, which is never left to a default. */
export type PlanTargets = Targets & { currency: Currency }

/** What the targets of a brief are measured by. */
interface MeasuringPlan {
  assumptions: Pick<Assumptions, 'currency' | 'startDate'>
  /** When the plan was made. Without it and a start date, a launch date counts for nothing. */
  createdAt?: string
}

/**
 * The targets of a brief as a plan is compared with them, with the plan's currency. A launch date becomes the calendar
 * weeks until then, from the start date, or else from the UTC day on which the plan was made; 0 when it has passed. The
 * budget is left out when it is in another currency, because nothing is converted.
 */
export function targetsOfPlan(targets: Targets, plan: MeasuringPlan): PlanTargets {
  const { weeks: _, budget, currency: __, ...others } = targets
  const currency = currencyOf(plan.assumptions)
  const weeks = weeksOf(targets, plan)
  return {
    ...others,
    ...(weeks !== undefined && { weeks }),
    ...(budget !== undefined && currencyOf(targets) === currency && { budget }),
    currency,
  }
}

/** The first day of a plan: its start date, or else the UTC day on which it was made. */
function firstDayOf({ assumptions: { startDate }, createdAt }: MeasuringPlan): string | undefined {
  return startDate ?? createdAt?.slice(0, 10)
}

/**
 * The day, as in "2027-05-14", that is this many calendar weeks after another. It is rounded up, so that the work is done
 * by then.
 */
export function dayAfterWeeks(day: string, weeks: number): string {
  return new Date(Date.parse(day) + Math.ceil(weeks * 7) * (weekMillis / 7)).toISOString().slice(0, 10)
}

function weeksOf({ weeks, launchBy }: Targets, plan: MeasuringPlan): number | undefined {
  const from = firstDayOf(plan)
  if (launchBy === undefined || from === undefined) return weeks
  // Tenths, as screens show them, and never more than there are.
  const until = Math.max(0, Math.floor((10 * (Date.parse(launchBy) - Date.parse(from))) / weekMillis) / 10)
  return weeks === undefined ? until : Math.min(weeks, until)
}
