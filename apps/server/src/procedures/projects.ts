import { NewProject, Project, ProjectOverview } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

export const projects = router({
  create: keyedProcedure
    .input(NewProject)
    .output(Project)
    .mutation(({ ctx, input }) => ctx.services.projects.create(ctx.userId, input, ctx.keyed)),

  list: procedure
    .input(z.void())
    .output(z.array(Project))
    .query(({ ctx }) => ctx.services.projects.list(ctx.userId)),

  overview: procedure
    .input(z.void())
    .output(z.array(ProjectOverview))
    .query(({ ctx }) => ctx.services.projects.overview(ctx.userId)),

  get: procedure
    .input(OfProject)
    .output(Project)
    .query(({ ctx, input }) => ctx.services.projects.get(ctx.userId, input.projectId)),

  unpark: keyedProcedure
    .input(OfProject)
    .output(Project)
    .mutation(({ ctx, input }) => ctx.services.projects.unpark(ctx.userId, input.projectId, ctx.keyed)),
})
