import { BriefHead, BriefToSave, BriefVersion, ProjectId, Version } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

export const briefProcedures = router({
  save: keyedProcedure('plan')
    .input(BriefToSave)
    .output(BriefVersion)
    .mutation(({ ctx, input }) => ctx.services.briefs.save(ctx.actor, input)),

  get: procedure('read')
    .input(OfProject)
    .output(BriefVersion)
    .query(({ ctx, input }) => ctx.services.briefs.get(ctx.actor, input.projectId)),

  version: procedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version }))
    .output(BriefVersion)
    .query(({ ctx, input }) => ctx.services.briefs.version(ctx.actor, input.projectId, input.version)),

  history: procedure('read')
    .input(OfProject)
    .output(z.array(BriefHead))
    .query(({ ctx, input }) => ctx.services.briefs.history(ctx.actor, input.projectId)),
})
