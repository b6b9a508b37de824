import { z } from 'zod'
import { Percentiles } from './estimate.ts'
import { ActualsId, PlanSetId, ProjectId, SelectionId, Timestamp, TokenId, UserId, Version, WorkItemId } from './ids.ts'
import { ReviewCause, Reviews } from './review.ts'
import { maxWorkItems } from './work-item.ts'

/** Of a whole plan. */
export const maxPaidHours = 1_000_000

/** Paid person-hours. */
const paidHours = z.number().min(0).max(maxPaidHours)

/** A day in UTC: "2027-05-14". */
export const Day = z.iso.date()

/** open: being worked on, or not begun. dropped: it will not be built. */
export const ItemState = z.enum(['open', 'done', 'dropped'])
export type ItemState = z.infer<typeof ItemState>

/** What a work item has really taken so far. */
export const ItemActual = z.strictObject({
  workItemId: WorkItemId,
  state: ItemState,
  /** Paid person-hours from its start, not only since the last record. */
  hours: paidHours,
})
export type ItemActual = z.infer<typeof ItemActual>

/** What all that was selected has taken, once it is finished: paid person-hours, or what they cost, and calendar weeks. */
export const ActualTotals = z
  .strictObject({
    hours: paidHours.min(0.1).exactOptional(),
    /** In the currency of the plan. It becomes hours at the middle of the plan's rate band. */
    cost: z.number().min(1).max(1e12).exactOptional(),
    weeks: z.number().positive().max(1_000).exactOptional(),
  })
  .refine(({ hours, cost }) => (hours === undefined) !== (cost === undefined), 'needs either hours or cost')
export type ActualTotals = z.infer<typeof ActualTotals>

const itemActuals = z
  .array(ItemActual)
  .max(maxWorkItems)
  .refine((items) => new Set(items.map(({ workItemId }) => workItemId)).size === items.length, 'names an item twice')

const recorded = {
  /** The items that it says something new about. */
  items: itemActuals,
  /** Null takes back the totals of an earlier record. Absent: says nothing about them. */
  totals: ActualTotals.nullable().exactOptional(),
}

/** The input of actuals.record. */
export const ActualsToRecord = z
  .strictObject({
    projectId: ProjectId,
    ...recorded,
    items: itemActuals.exactOptional(),
    /** The day that it was so, at the latest today; today when left out. */
    on: Day.exactOptional(),
  })
  .refine(({ items = [], totals }) => items.length > 0 || totals !== undefined, 'records nothing')
export type ActualsToRecord = z.infer<typeof ActualsToRecord>

/** How a finished plan compares with the forecast that was made before it. */
export const ForecastScore = z.strictObject({
  /** Paid person-hours of the finished work. */
  actual: z.number().positive(),
  /** Person-hours of exactly this work, as the plan forecast them. */
  forecast: Percentiles,
  /** Median person-hours of exactly this work by today's rule, from the hours as written, without any history. */
  writtenMedian: z.number().positive(),
  /** The share of the plan's simulated futures that took at most `actual`. */
  reached: z.number().min(0).max(1),
})
export type ForecastScore = z.infer<typeof ForecastScore>

/** What all records of a selection together say. */
export const PlanOutcome = z.strictObject({
  /** finished: every selected item is done or dropped, or there are totals. dropped: so is every item. */
  state: z.enum(['running', 'finished', 'dropped']),
  /** Of all items, whatever their state. */
  paidHours,
  /** Calendar weeks from the start to the day of the latest record; those of the totals if they say. */
  weeks: z.number().min(0),
  /** The figures that have passed the P80 of what was selected. */
  passed: z.array(ReviewCause.exclude(['assumption'])),
  /** Only of a finished plan. */
  score: ForecastScore.exactOptional(),
})
export type PlanOutcome = z.infer<typeof PlanOutcome>

/** A record of actual work. Records are never changed: a later one corrects an earlier one. */
export const ActualsRecord = z.strictObject({
  id: ActualsId,
  /** 1, 2, 3 ... in its project. */
  number: Version,
  selectionId: SelectionId,
  on: Day,
  ...recorded,
  outcome: PlanOutcome,
  recordedAt: Timestamp,
  recordedBy: UserId,
  /** The token that recorded for the user; null when they had signed in themselves. */
  tokenId: TokenId.nullable(),
})
export type ActualsRecord = z.infer<typeof ActualsRecord>

/** The state of the work on the current selection. */
export const WorkProgress = z.strictObject({
  selectionId: SelectionId,
  planSetId: PlanSetId,
  /** The day from which weeks count. */
  startedOn: Day,
  /** The latest record of each item that has one, with its day. */
  items: z.array(ItemActual.extend({ on: Day })),
  totals: ActualTotals.nullable(),
  /** Null while nothing is recorded. */
  outcome: PlanOutcome.nullable(),
  /** Of the current selection: those that are due, and those that have ended. */
  reviews: Reviews,
})
export type WorkProgress = z.infer<typeof WorkProgress>
