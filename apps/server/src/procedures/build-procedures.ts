import { Permit, parseUnlessMarked } from '@plangate/core/schemas'
import { projectProcedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

export const buildProcedures = router({
  authorize: projectProcedure('plan')
    .input(OfProject)
    .output(parseUnlessMarked(Permit))
    .mutation(({ ctx, input }) => ctx.services.builds.authorize(ctx.actor, input.projectId)),
})
