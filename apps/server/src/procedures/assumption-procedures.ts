import { AssumptionsToSave, AssumptionsVersion, parseUnlessMarked } from '@plangate/core/schemas'
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
})
