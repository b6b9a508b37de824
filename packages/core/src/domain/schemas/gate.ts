import { z } from 'zod'
import { GateId, ProjectId, Timestamp, UserId } from './ids.ts'
import { point, requiredWords } from './text.ts'

/** The direction gate: whether to build at all. */
export const GateType = z.enum(['direction'])
export type GateType = z.infer<typeof GateType>

export const Decision = z.enum(['proceed', 'narrow', 'pivot', 'park'])
export type Decision = z.infer<typeof Decision>

/** One of the four decisions that a gate offers, described well enough to choose it. */
export const GateOption = z.strictObject({
  decision: Decision,
  title: point,
  meaning: point,
  whatHappensNext: point,
  pros: z.array(point).min(1),
  cons: z.array(point).min(1),
  whyChoose: point,
  /** Narrow and pivot require a text that says to what. */
  requiresActionText: z.boolean(),
})
export type GateOption = z.infer<typeof GateOption>

/** What has to be done after a decision. */
export const NextAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('generate_plans') }),
  z.strictObject({ kind: z.literal('revise_brief'), instruction: requiredWords }),
  z.strictObject({ kind: z.literal('unpark_project') }),
])
export type NextAction = z.infer<typeof NextAction>

const opened = {
  id: GateId,
  projectId: ProjectId,
  type: GateType,
  options: z.array(GateOption).length(4),
  openedAt: Timestamp,
  openedBy: UserId,
}

export const PendingGate = z.strictObject({ ...opened, status: z.literal('pending') })
export type PendingGate = z.infer<typeof PendingGate>

export const DecidedGate = z.strictObject({
  ...opened,
  status: z.literal('decided'),
  decision: Decision,
  actionText: requiredWords.nullable(),
  note: requiredWords.nullable(),
  decidedAt: Timestamp,
  decidedBy: UserId,
  nextAction: NextAction,
})
export type DecidedGate = z.infer<typeof DecidedGate>

export const Gate = z.discriminatedUnion('status', [PendingGate, DecidedGate])
export type Gate = z.infer<typeof Gate>
