import { z } from 'zod'
import { BriefSection } from './brief.ts'
import { CapabilityQuestion } from './capability.ts'
import { WorkItemId } from './ids.ts'
import { maxRiskFlags, RiskFlag } from './risk.ts'
import { line, point } from './text.ts'

export const Discipline = z.enum([
  'product',
  'design',
  'frontend',
  'backend',
  'mobile',
  'data',
  'infrastructure',
  'quality',
  'compliance',
  'firmware',
])
export type Discipline = z.infer<typeof Discipline>

/** At least six minutes: an amount close to zero could give a range so wide that its draws overflow. */
const personHours = z.number().min(0.1).max(10_000)

/**
 * Person-hours. It takes less than `low` (P10) one time in ten, and less than `high` (P90) nine times in ten; `likely`
 * is P50.
 */
export const HoursRange = z
  .strictObject({ low: personHours, likely: personHours, high: personHours })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, 'low <= likely <= high does not hold')
export type HoursRange = z.infer<typeof HoursRange>

/** The most that a work item may cost to run per month, in any currency: it catches typing errors. */
const maxRunningCost = 1_000_000_000

/**
 * What a work item costs per month once the product is live, such as hosting or a service, in the currency of its plan.
 * A range as somebody judges it: nothing measured makes its ends percentiles.
 */
export const RunningCost = z
  .strictObject({
    low: z.number().nonnegative().max(maxRunningCost),
    high: z.number().positive().max(maxRunningCost),
  })
  .refine(({ low, high }) => low <= high, 'low <= high does not hold')
export type RunningCost = z.infer<typeof RunningCost>

/** The part of the brief that a work item serves, and the brief's own words there. */
export const Address = z.strictObject({ part: z.enum([...BriefSection.options, 'needs', 'notes']), words: point })
export type Address = z.infer<typeof Address>

/** Work items of a draft, and of an option: room for a brief with as many needs as it may have. */
export const maxWorkItems = 250

/** Quotations of the brief that a work item serves. */
export const maxAddresses = 60

/**
 * How sure a Runner is of what a need asks for. "sure": it knows the capability, and sizes it. "perhaps": the item is the
 * founder's own, and carries the question whether it is a capability that the Runner knows. "unknown": the item is the
 * founder's own, and its range is wide.
 */
export const Certainty = z.enum(['sure', 'perhaps', 'unknown'])
export type Certainty = z.infer<typeof Certainty>

/** Where hours come from: the catalogue of the offline planner, a language model, or the team. */
export const HoursFrom = z.enum(['catalogue', 'model', 'team'])
export type HoursFrom = z.infer<typeof HoursFrom>

export const WorkItem = z.strictObject({
  id: WorkItemId,
  title: line,
  discipline: Discipline,
  hours: HoursRange,
  /** What it is worth to the founder, in points that are comparable only within one plan set. */
  value: z.number().nonnegative().max(1_000),
  dependsOn: z.array(WorkItemId).max(maxWorkItems),
  addresses: z.array(Address).min(1).max(maxAddresses),
  /**
   * What can go wrong with it. Empty when the Runner has looked and found nothing; absent when it has not looked, and
   * from older plans. Flags change neither hours nor cost.
   */
  flags: z.array(RiskFlag).max(maxRiskFlags).exactOptional(),
  /** What to ask about the words that the item serves: always where the reading is "perhaps", sometimes where it is sure. */
  question: CapabilityQuestion.exactOptional(),
  /** Absent from work that no single need asks for, and from older plans. */
  reading: Certainty.exactOptional(),
  /** Absent where nobody has sized the work, so that its range is only a rough one, and from older plans. */
  hoursFrom: HoursFrom.exactOptional(),
  /** Absent where nobody has said that it costs something to run, which does not mean that it costs nothing. */
  runningCost: RunningCost.exactOptional(),
})
export type WorkItem = z.infer<typeof WorkItem>
