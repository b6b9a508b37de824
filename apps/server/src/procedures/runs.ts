import { ProjectId, Run, RunId, RunKind, RunOutlook } from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const ToAskFor = z.strictObject({ projectId: ProjectId, kind: RunKind })
const OfRun = z.strictObject({ runId: RunId })

export const runs = router({
  get: procedure
    .input(OfRun)
    .output(Run)
    .query(({ ctx, input }) => ctx.services.runs.get(ctx.userId, input.runId)),

  list: procedure
    .input(OfProject)
    .output(z.array(Run))
    .query(({ ctx, input }) => ctx.services.runs.list(ctx.userId, input.projectId)),

  /** Before a run is asked for: who would write, and what it is likely to take. */
  outlook: procedure
    .input(ToAskFor)
    .output(RunOutlook)
    .query(({ ctx, input }) => ctx.services.runs.outlook(ctx.userId, input.projectId, input.kind)),

  cancel: procedure
    .input(OfRun)
    .output(Run)
    .mutation(({ ctx, input }) => ctx.services.runs.cancel(ctx.userId, input.runId)),
})
