import { Permit } from '@plangate/core/schemas'
import { parsedBy, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

export const buildProcedures = router({
  authorize: procedure('plan')
    .input(OfProject)
    .output(parsedBy(Permit))
    .mutation(({ ctx, input }) => ctx.services.builds.authorize(ctx.actor, input.projectId)),
})
