import { z } from 'zod'
import { PlanSetId, RunId, Timestamp, Version } from './ids.ts'
import { ExecutionOption } from './option.ts'
import { AcceptedDraft } from './research.ts'
import { RunKind } from './run.ts'
import { RunnerFailedKind } from './runner-failed-kind.ts'

const attempt = z.int().min(1)

const outdated = z.array(z.enum(['brief', 'gate', 'assumptions']))

/** Something that happened to a run. */
export const RunEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('queued'), kind: RunKind }),
  /** An attempt begins. What earlier attempts have shown no longer counts. */
  z.strictObject({ type: z.literal('started'), attempt }),
  /** The number of work items written so far. */
  z.strictObject({ type: z.literal('items'), count: z.int().min(0) }),
  /**
   * A priced option. A later one with the same id replaces it. The numbers of a provisional option are final for what
   * is written so far, but it is not yet known whether it is recommended, and a repair can still change everything.
   * Pinned options come first and are final.
   */
  z.strictObject({ type: z.literal('option'), option: ExecutionOption, provisional: z.boolean() }),
  /** Deep Research has accepted a draft, in this attempt or in an earlier one. */
  z.strictObject({ type: z.literal('drafted'), draft: AcceptedDraft }),
  /** The answer was not valid. The Runner is told why and asked once more. */
  z.strictObject({ type: z.literal('repair') }),
  /** The attempt failed or was handed over; `attempt` begins `inSeconds` from now, or a little later. */
  z.strictObject({ type: z.literal('retry'), inSeconds: z.number().nonnegative(), attempt }),
  /** A plan set is stored. `outdated` names what changed while it was being made; it was made from the earlier state. */
  z.strictObject({
    type: z.literal('done'),
    planSetId: PlanSetId,
    version: Version,
    outdated,
  }),
  /** A run that writes no plan set has ended. Its result is in `runs.get`. */
  z.strictObject({ type: z.literal('written'), outdated }),
  /** With a kind when the reason is RUNNER_FAILED. */
  z.strictObject({
    type: z.literal('failed'),
    reason: z.string(),
    message: z.string(),
    kind: RunnerFailedKind.exactOptional(),
  }),
  z.strictObject({ type: z.literal('canceled') }),
])
export type RunEvent = z.infer<typeof RunEvent>

/** An event in the series of its project, whose numbers have neither gaps nor repeats. */
export const NumberedRunEvent = z.strictObject({
  number: z.int().min(1),
  runId: RunId,
  at: Timestamp,
  event: RunEvent,
})
export type NumberedRunEvent = z.infer<typeof NumberedRunEvent>
