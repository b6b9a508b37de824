import {
  AssumptionsToSave,
  AssumptionsVersion,
  AssumptionToMarkFalse,
  parseUnlessMarked,
  Review,
} from '@plangate/core/schemas'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

export const assumptionProcedures = router({
  /** What the next plan is priced with; the defaults while nothing was saved. */
  get: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(AssumptionsVersion))
    .query(({ ctx, input }) => ctx.services.assumptions.get(ctx.actor, input.projectId)),

  save: keyedProcedure('plan')
    .input(AssumptionsToSave)
    .output(parseUnlessMarked(AssumptionsVersion))
    .mutation(({ ctx, input }) => ctx.services.assumptions.save(ctx.actor, input)),

  /** An assumption of the brief turned out to be false: what was selected has to be reviewed. */
  markFalse: keyedProcedure('decide')
    .input(AssumptionToMarkFalse)
    .output(parseUnlessMarked(Review))
    .mutation(({ ctx, input }) => ctx.services.reviews.markFalse(ctx.actor, input)),
})
