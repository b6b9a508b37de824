import { AuditPage, NewProject, Project, ProjectOverview } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject, Paged } from './inputs.ts'

export const projects = router({
  create: keyedProcedure('plan')
    .input(NewProject)
    .output(Project)
    .mutation(({ ctx, input }) => ctx.services.projects.create(ctx.userId, input, ctx.keyed)),

  list: procedure('read')
    .input(z.void())
    .output(z.array(Project))
    .query(({ ctx }) => ctx.services.projects.list(ctx.userId)),

  overview: procedure('read')
    .input(z.void())
    .output(z.array(ProjectOverview))
    .query(({ ctx }) => ctx.services.projects.overview(ctx.userId)),

  get: procedure('read')
    .input(OfProject)
    .output(Project)
    .query(({ ctx, input }) => ctx.services.projects.get(ctx.userId, input.projectId)),

  /** What was decided in the project: by whom, when, and in which request. */
  audit: procedure('read')
    .input(z.strictObject({ ...OfProject.shape, ...Paged.shape }))
    .output(AuditPage)
    .query(({ ctx, input }) => ctx.services.projects.audit(ctx.userId, input.projectId, input.cursor)),

  unpark: keyedProcedure('decide')
    .input(OfProject)
    .output(Project)
    .mutation(({ ctx, input }) => ctx.services.projects.unpark(ctx.userId, input.projectId, ctx.keyed)),
})
