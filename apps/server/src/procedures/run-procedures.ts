import {
  maxDocumentLength,
  ProjectId,
  parseUnlessMarked,
  Run,
  RunId,
  RunKind,
  RunOutlook,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, router } from '../trpc.ts'
import { pagedOfProject } from './inputs.ts'

/** A run of a project, or a document of so many bytes (UTF-8) that would be sorted: for that, there may be no project. */
const RunToForecast = z.union([
  z.strictObject({ projectId: ProjectId, kind: RunKind }),
  z.strictObject({
    documentBytes: z
      .int()
      .min(0)
      .max(4 * maxDocumentLength),
  }),
])
const OfRun = z.strictObject({ runId: RunId })

export const runProcedures = router({
  get: procedure('read')
    .input(OfRun)
    .output(parseUnlessMarked(Run))
    .query(({ ctx, input }) => ctx.services.runs.get(ctx.actor, input.runId)),

  list: procedure('read')
    .input(pagedOfProject(RunId))
    .output(parseUnlessMarked(z.array(Run)))
    .query(({ ctx, input }) => ctx.services.runs.list(ctx.actor, input.projectId, input)),

  /** The Runner and the cost forecast of a run that is not requested yet. */
  outlook: procedure('read')
    .input(RunToForecast)
    .output(parseUnlessMarked(RunOutlook))
    .query(({ ctx, input }) =>
      'documentBytes' in input
        ? ctx.services.runs.outlookOfSorting(input.documentBytes)
        : ctx.services.runs.outlook(ctx.actor, input.projectId, input.kind),
    ),

  cancel: procedure('plan')
    .input(OfRun)
    .output(parseUnlessMarked(Run))
    .mutation(({ ctx, input }) => ctx.services.runs.cancel(ctx.actor, input.runId)),
})
