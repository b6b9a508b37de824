import { z } from 'zod'
import { Checks } from './check.ts'
import { Engineers } from './engineers.ts'
import { Estimate } from './estimate.ts'
import { OptionId, WorkItemId } from './ids.ts'
import { RiskLevel, RiskReasons } from './risk.ts'
import { line, point, prose } from './text.ts'
import { maxWorkItems } from './work-item.ts'

/** The number of options in a plan set. */
export const minOptions = 2
export const maxOptions = 3

/** The number of pros of an option, and of its cons. */
export const minProsOrCons = 2
export const maxProsOrCons = 5

/** The pros of an option, or its cons. */
export const ProsOrCons = z.array(point).min(minProsOrCons).max(maxProsOrCons)

export const Tradeoffs = z.array(point).min(1).max(10)

/** A draft's text and the numbers that core computed; every number comes from `estimate`. */
export const ExecutionOption = z.strictObject({
  id: OptionId,
  name: line,
  isRecommended: z.boolean(),
  /** P50 to P80 calendar weeks as text: "3-4 weeks". */
  timeToShip: line,
  /** "Low (1 engineer, ~80 hours)", from the P50 person-hours. */
  engineeringCost: line,
  riskLevel: RiskLevel,
  /** What the risk level rests on. Absent when nothing speaks against the option, and where no Runner flagged the work. */
  riskReasons: RiskReasons.exactOptional(),
  /** Share of the value of all work items that this option delivers, in percent. */
  scopeCoverage: z.int().min(0).max(100),
  pros: ProsOrCons,
  cons: ProsOrCons,
  technicalApproach: prose,
  tradeoffs: Tradeoffs,
  engineeringImpact: prose,
  costNote: point,
  engineers: Engineers,
  workItemIds: z.array(WorkItemId).min(1).max(maxWorkItems),
  estimate: Estimate,
  /** Every must-have, key constraint and target that it was checked against. Absent where a Runner checked it against none. */
  checks: Checks.exactOptional(),
})
export type ExecutionOption = z.infer<typeof ExecutionOption>
