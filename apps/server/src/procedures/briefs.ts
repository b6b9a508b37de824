import { Brief, BriefHead, BriefVersion, ProjectId, Version } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const BriefToSave = z.strictObject({
  projectId: ProjectId,
  brief: Brief,
  /** The version that the founder started from; 0 when there was none. */
  baseVersion: z.int().min(0).exactOptional(),
})

export const briefs = router({
  save: keyedProcedure
    .input(BriefToSave)
    .output(BriefVersion)
    .mutation(({ ctx, input }) => ctx.services.briefs.save(ctx.userId, input, ctx.keyed)),

  get: procedure
    .input(OfProject)
    .output(BriefVersion)
    .query(({ ctx, input }) => ctx.services.briefs.get(ctx.userId, input.projectId)),

  version: procedure
    .input(z.strictObject({ projectId: ProjectId, version: Version }))
    .output(BriefVersion)
    .query(({ ctx, input }) => ctx.services.briefs.version(ctx.userId, input.projectId, input.version)),

  history: procedure
    .input(OfProject)
    .output(z.array(BriefHead))
    .query(({ ctx, input }) => ctx.services.briefs.history(ctx.userId, input.projectId)),
})
