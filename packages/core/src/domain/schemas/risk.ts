import { z } from 'zod'
import { WorkItemId } from './ids.ts'
import { line, point } from './text.ts'

export const RiskLevel = z.enum(['low', 'medium', 'high'])
export type RiskLevel = z.infer<typeof RiskLevel>

/**
 * Why a work item can go wrong for a reason that its hours do not show. "novel": nobody knows yet whether it works.
 * "outside_dependency": it rests on the service or the system of somebody else. "approval": somebody outside has to
 * allow it. "regulated": the law says how it has to be done.
 */
export const RiskKind = z.enum(['novel', 'outside_dependency', 'approval', 'regulated'])
export type RiskKind = z.infer<typeof RiskKind>

/** What a Runner says can go wrong with a work item, as one sentence. */
export const RiskFlag = z.strictObject({ kind: RiskKind, words: line })
export type RiskFlag = z.infer<typeof RiskFlag>

/** Flags of one work item: two of a kind are the most that say something. */
export const maxRiskFlags = 8

/** What makes an option risky: a kind of flag, ranges that are wide open, the amount of work, and the team. */
export const RiskFactor = z.enum([...RiskKind.options, 'spread', 'length', 'team'])
export type RiskFactor = z.infer<typeof RiskFactor>

export const RiskReason = z.strictObject({
  factor: RiskFactor,
  words: point,
  /** The items that it rests on; absent when it is about the option as a whole. */
  workItemIds: z.array(WorkItemId).min(1).exactOptional(),
})
export type RiskReason = z.infer<typeof RiskReason>

/** The reasons for a risk level, one for each factor, in the order of `RiskFactor`. */
export const RiskReasons = z.array(RiskReason).min(1).max(RiskFactor.options.length)
