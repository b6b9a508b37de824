import { Run, RunId } from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const OfRun = z.strictObject({ runId: RunId })

export const runs = router({
  get: procedure('read')
    .input(OfRun)
    .output(Run)
    .query(({ ctx, input }) => ctx.services.runs.get(ctx.userId, input.runId)),

  list: procedure('read')
    .input(OfProject)
    .output(z.array(Run))
    .query(({ ctx, input }) => ctx.services.runs.list(ctx.userId, input.projectId)),

  cancel: procedure('plan')
    .input(OfRun)
    .output(Run)
    .mutation(({ ctx, input }) => ctx.services.runs.cancel(ctx.userId, input.runId, ctx.origin)),
})
