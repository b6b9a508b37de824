import { z } from 'zod'
import { Day, PlanOutcome } from './actuals.ts'
import { ProjectId, SelectionId, Version } from './ids.ts'
import { line } from './text.ts'

/** A selection that something was recorded about. */
export const LedgerPlan = z.strictObject({
  projectId: ProjectId,
  projectName: line,
  selectionId: SelectionId,
  optionName: line,
  planVersion: Version,
  /** The day of the latest record. */
  on: Day,
  outcome: PlanOutcome,
  /** True when it was left before it was finished: something else was selected, or the project was parked. */
  abandoned: z.boolean(),
})
export type LedgerPlan = z.infer<typeof LedgerPlan>

const share = z.number().min(0).max(1)
const count = z.int().min(0)

/** How a founder's finished plans compare with their forecasts. Null where too few plans are known. */
export const TrackRecord = z.strictObject({
  plans: count,
  /** How many stayed within their P80, and the share that this suggests: its 80 % range. Null without any plan. */
  withinP80: z.strictObject({ plans: count, low: share, high: share }).nullable(),
  /** What the next median forecast is multiplied by, with its 80 % range. Null without any plan. */
  factor: z
    .strictObject({ factor: z.number().positive(), low: z.number().positive(), high: z.number().positive() })
    .nullable(),
  /** The P80 of the next plan over its median from the hours as written, with this history and without it. */
  p80OverMedian: z.strictObject({ with: z.number().positive(), without: z.number().positive() }),
  /** Plans by fifths of the futures that took at most as long: alike when forecasts are calibrated. From ten plans on. */
  calibration: z.array(count).length(5).nullable(),
  /** The mean interval score of P10 to P90, on a log scale; smaller is better. Null without any plan. */
  intervalScore: z.number().nonnegative().nullable(),
})
export type TrackRecord = z.infer<typeof TrackRecord>

/** The plans of a founder that something was recorded about, the newest first, and what the finished ones say. */
export const Ledger = z.strictObject({ plans: z.array(LedgerPlan), record: TrackRecord })
export type Ledger = z.infer<typeof Ledger>
