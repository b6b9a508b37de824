import { z } from 'zod'
import { CoordinationLoss, Currency, FocusedHoursPerWeek, RateBand, StartDate } from './estimate.ts'

/** What the plans of a project are priced with, as the founder set it. All figures of the project are in its currency. */
export const ProjectAssumptions = z.strictObject({
  rate: RateBand,
  currency: Currency,
  focusedHoursPerWeek: FocusedHoursPerWeek,
  coordinationLoss: CoordinationLoss,
  /** Absent while the founder has not said when work starts. */
  startDate: StartDate.exactOptional(),
  /** Absent: new plans are priced with what the founder's finished plans say. */
  usesHistory: z.literal(false).exactOptional(),
})
export type ProjectAssumptions = z.infer<typeof ProjectAssumptions>

/** The assumptions of a project, and which version of them it is: 0 for the defaults, while none was saved. */
export const AssumptionsVersion = z.strictObject({
  version: z.int().min(0).max(1_000_000),
  assumptions: ProjectAssumptions,
})
export type AssumptionsVersion = z.infer<typeof AssumptionsVersion>
