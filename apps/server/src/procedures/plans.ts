import {
  Adjustments,
  CurrentPlanSet,
  CurrentSelection,
  NumberedRunEvent,
  OptionId,
  PinnedOptionIds,
  PlanSet,
  PlanSetHead,
  PlanSetId,
  ProjectId,
  SelectionReceipt,
  Version,
  words,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { trackedBy } from '../tracked-by.ts'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

/** Blank feedback passes here: core answers it with FEEDBACK_REQUIRED. */
const FeedbackToPlan = z.strictObject({
  projectId: ProjectId,
  feedback: words,
  pinnedOptionIds: PinnedOptionIds.exactOptional(),
})

/** `lastEventId` is what a client that was connected before has seen last: it gets everything after that. */
const PlaceToWatch = z.strictObject({
  projectId: ProjectId,
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
})

const Choice = z.strictObject({
  projectId: ProjectId,
  optionId: OptionId,
  planSetId: PlanSetId.exactOptional(),
  reason: words.exactOptional(),
  changes: Adjustments.exactOptional(),
})

export const plans = router({
  generate: keyedProcedure('plan', 'plans')
    .input(OfProject)
    .output(PlanSet)
    .mutation(({ ctx, input, signal }) => ctx.services.plans.generate(ctx.userId, input.projectId, signal, ctx.keyed)),

  regenerate: keyedProcedure('plan', 'plans')
    .input(FeedbackToPlan)
    .output(PlanSet)
    .mutation(({ ctx, input, signal }) => ctx.services.plans.regenerate(ctx.userId, input, signal, ctx.keyed)),

  /** What happens while plan sets are written, from wherever the client left off, until the client goes away. */
  watch: procedure('read')
    .input(PlaceToWatch)
    .output(trackedBy(NumberedRunEvent, ({ number }) => String(number)))
    .subscription(({ ctx, input: { projectId, lastEventId = null }, signal = new AbortController().signal }) =>
      ctx.services.runs.watch(ctx.userId, projectId, lastEventId, signal),
    ),

  get: procedure('read')
    .input(OfProject)
    .output(CurrentPlanSet)
    .query(({ ctx, input }) => ctx.services.plans.get(ctx.userId, input.projectId)),

  history: procedure('read')
    .input(OfProject)
    .output(z.array(PlanSetHead))
    .query(({ ctx, input }) => ctx.services.plans.history(ctx.userId, input.projectId)),

  version: procedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version }))
    .output(PlanSet)
    .query(({ ctx, input }) => ctx.services.plans.version(ctx.userId, input.projectId, input.version)),

  select: keyedProcedure('decide')
    .input(Choice)
    .output(SelectionReceipt)
    .mutation(({ ctx, input }) => ctx.services.selections.select(ctx.userId, input, ctx.keyed)),

  selected: procedure('read')
    .input(OfProject)
    .output(CurrentSelection)
    .query(({ ctx, input }) => ctx.services.selections.current(ctx.userId, input.projectId)),

  /** Has no output until there is a tier that includes it. */
  deepResearch: procedure('plan', 'plans')
    .input(OfProject)
    .output(z.never())
    .mutation(({ ctx, input }) => ctx.services.plans.deepResearch(ctx.userId, input.projectId)),
})
