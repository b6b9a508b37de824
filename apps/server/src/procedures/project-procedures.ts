import {
  AuditEntryId,
  AuditPage,
  ExportPage,
  NewProject,
  Project,
  ProjectCounts,
  ProjectId,
  ProjectListing,
  ProjectToDelete,
  ProjectToExport,
  ProjectToRename,
  parseOverviews,
  parseUnlessMarked,
  Weights,
  WeightsToSet,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, listingProcedure, procedure, router } from '../trpc.ts'
import { OfProject, paged, pagedOfProject } from './inputs.ts'

const ProjectsToShow = z.strictObject({ ...paged(ProjectId).shape, ...ProjectListing.shape })

export const projectProcedures = router({
  create: keyedProcedure('plan')
    .input(NewProject)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.create(ctx.actor, input)),

  list: listingProcedure('read')
    .input(paged(ProjectId).optional())
    .output(parseUnlessMarked(z.array(Project)))
    .query(({ ctx, input }) => ctx.services.projects.list(ctx.actor, input)),

  overview: procedure('read')
    .input(ProjectsToShow.optional())
    .output(parseOverviews)
    .query(({ ctx, input: { direction: _, ...page } = {} }) => ctx.services.projects.overview(ctx.actor, page)),

  counts: procedure('read')
    .input(z.void())
    .output(parseUnlessMarked(ProjectCounts))
    .query(({ ctx }) => ctx.services.projects.counts(ctx.actor)),

  get: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(Project))
    .query(({ ctx, input }) => ctx.services.projects.get(ctx.actor, input.projectId)),

  /** The decisions in the project: who took them, when, and in which request. */
  audit: procedure('read')
    .input(pagedOfProject(AuditEntryId))
    .output(parseUnlessMarked(AuditPage))
    .query(({ ctx, input }) => ctx.services.projects.audit(ctx.actor, input.projectId, input)),

  /** How much each criterion means to the founder; all alike until they say otherwise. */
  weights: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(Weights))
    .query(({ ctx, input }) => ctx.services.projects.weights(ctx.actor, input.projectId)),

  setWeights: keyedProcedure('decide')
    .input(WeightsToSet)
    .output(parseUnlessMarked(Weights))
    .mutation(({ ctx, input }) => ctx.services.projects.setWeights(ctx.actor, input)),

  unpark: keyedProcedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.unpark(ctx.actor, input.projectId)),

  rename: keyedProcedure('decide')
    .input(ProjectToRename)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.rename(ctx.actor, input)),

  /** A new project with the name, the description and the brief of this one. Nothing is decided in it. */
  duplicate: keyedProcedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.duplicate(ctx.actor, input.projectId)),

  archive: keyedProcedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.archive(ctx.actor, input.projectId)),

  restore: keyedProcedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(Project))
    .mutation(({ ctx, input }) => ctx.services.projects.restore(ctx.actor, input.projectId)),

  /** Everything that is stored of the project, as JSON and Markdown, page by page. */
  export: procedure('read')
    .input(ProjectToExport)
    .output(parseUnlessMarked(ExportPage))
    .query(({ ctx, input }) => ctx.services.exports.page(ctx.actor, input)),

  /** Erases the project for good. Takes no idempotency key: nothing about the project is kept. */
  delete: procedure('decide')
    .input(ProjectToDelete)
    .output(parseUnlessMarked(z.null()))
    .mutation(({ ctx, input }) => ctx.services.erasure.deleteProject(ctx.actor, input)),
})
