import {
  CurrentPlanSet,
  CurrentSelection,
  FeedbackReading,
  FeedbackToRead,
  NumberedRunEvent,
  OptionToSelect,
  PlanSet,
  PlanToRegenerate,
  PlanToSubmit,
  ProjectId,
  parsePlanSetHeads,
  parseUnlessMarked,
  SelectionReceipt,
  Version,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { trackedBy } from '../tracked-by.ts'
import { keyedProcedure, keyedProjectProcedure, procedure, projectProcedure, router } from '../trpc.ts'
import { OfProject, pagedOfProject } from './inputs.ts'

/** `lastEventId` is the last event that a reconnecting client has seen: it gets all events after that one. */
const PlansToWatch = z.strictObject({
  projectId: ProjectId,
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
})

/** What Deep Research counts as: three drafts, their examination, and what is repaired. */
const plansOfResearch = 5

export const planProcedures = router({
  generate: keyedProcedure('plan', 'plans')
    .input(OfProject)
    .output(parseUnlessMarked(PlanSet))
    .mutation(({ ctx, input, signal }) => ctx.services.plans.generate(ctx.actor, input.projectId, { signal })),

  /** Calls no model and changes nothing, so it counts like any other call. */
  readFeedback: procedure('read')
    .input(FeedbackToRead)
    .output(parseUnlessMarked(FeedbackReading))
    .query(({ ctx, input, signal }) => ctx.services.plans.readFeedback(ctx.actor, input, { signal })),

  regenerate: keyedProcedure('plan', 'plans')
    .input(PlanToRegenerate)
    .output(parseUnlessMarked(PlanSet))
    .mutation(({ ctx, input, signal }) => ctx.services.plans.regenerate(ctx.actor, input, { signal })),

  /**
   * The events of runs, from where the client left off, until it disconnects. Over HTTP, the first message has the id to
   * resume after.
   */
  watch: procedure('read')
    .input(PlansToWatch)
    .output(trackedBy(NumberedRunEvent, ({ number }) => String(number)))
    .subscription(async ({ ctx, input: { projectId, lastEventId = null }, signal = new AbortController().signal }) => {
      const events = await ctx.services.runs.watch(ctx.actor, projectId, { after: lastEventId, signal })
      ctx.notePlace(String(events.after))
      return events
    }),

  get: projectProcedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(CurrentPlanSet))
    .query(({ ctx, input }) => ctx.services.plans.get(ctx.actor, input.projectId)),

  history: projectProcedure('read')
    .input(pagedOfProject(Version))
    .output(parsePlanSetHeads)
    .query(({ ctx, input }) => ctx.services.plans.history(ctx.actor, input.projectId, input)),

  version: projectProcedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version }))
    .output(parseUnlessMarked(PlanSet))
    .query(({ ctx, input }) => ctx.services.plans.version(ctx.actor, input.projectId, input.version)),

  select: keyedProjectProcedure('decide')
    .input(OptionToSelect)
    .output(parseUnlessMarked(SelectionReceipt))
    .mutation(({ ctx, input }) => ctx.services.selections.select(ctx.actor, input)),

  selected: projectProcedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(CurrentSelection))
    .query(({ ctx, input }) => ctx.services.selections.current(ctx.actor, input.projectId)),

  deepResearch: keyedProcedure('plan', 'plans', plansOfResearch)
    .input(OfProject)
    .output(parseUnlessMarked(PlanSet))
    .mutation(({ ctx, input, signal }) => ctx.services.plans.deepResearch(ctx.actor, input.projectId, { signal })),

  submit: keyedProcedure('plan', 'plans')
    .input(PlanToSubmit)
    .output(parseUnlessMarked(PlanSet))
    .mutation(({ ctx, input, signal }) => ctx.services.plans.submit(ctx.actor, input, { signal })),
})
