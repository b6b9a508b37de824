import {
  AcceptedRevision,
  BriefHead,
  BriefSources,
  BriefToSave,
  BriefVersion,
  DocumentToRead,
  DocumentToSort,
  Intake,
  Passage,
  ProjectId,
  parseUnlessMarked,
  RevisionToAccept,
  RunId,
  Version,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject, pagedOfProject } from './inputs.ts'

/** The run that writes a brief. Its result is a proposal; `briefs.save` saves what the founder accepts. */
const RequestedRun = z.strictObject({ runId: RunId })

export const briefProcedures = router({
  /** Reads a document into a brief, before there is a project. It is a mutation only because queries are short. */
  read: procedure('read', 'documents')
    .input(DocumentToRead)
    .output(parseUnlessMarked(Intake))
    .mutation(({ ctx, input }) => ctx.readDocument(input)),

  save: keyedProcedure('plan')
    .input(BriefToSave)
    .output(parseUnlessMarked(BriefVersion))
    .mutation(({ ctx, input }) => ctx.services.briefs.save(ctx.actor, input)),

  /** Has the Runner read a document into a brief. */
  sort: keyedProcedure('plan', 'plans')
    .input(DocumentToSort)
    .output(parseUnlessMarked(RequestedRun))
    .mutation(({ ctx, input }) => ctx.services.briefWriting.sort(ctx.actor, input)),

  /** Has the Runner revise the brief after a decision to narrow or to pivot. */
  revise: keyedProcedure('plan', 'plans')
    .input(OfProject)
    .output(parseUnlessMarked(RequestedRun))
    .mutation(({ ctx, input }) => ctx.services.briefWriting.revise(ctx.actor, input.projectId)),

  /** Saves a revised brief and opens the gate again. */
  acceptRevision: keyedProcedure('decide')
    .input(RevisionToAccept)
    .output(parseUnlessMarked(AcceptedRevision))
    .mutation(({ ctx, input }) => ctx.services.briefWriting.acceptRevision(ctx.actor, input)),

  get: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(BriefVersion))
    .query(({ ctx, input }) => ctx.services.briefs.get(ctx.actor, input.projectId)),

  version: procedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version }))
    .output(parseUnlessMarked(BriefVersion))
    .query(({ ctx, input }) => ctx.services.briefs.version(ctx.actor, input.projectId, input.version)),

  /** Where the passages of the document went that a version was read from; null when it was not read from one. */
  passages: procedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version.exactOptional() }))
    .output(parseUnlessMarked(z.array(Passage).nullable()))
    .query(({ ctx, input }) => ctx.services.briefs.passages(ctx.actor, input.projectId, input.version)),

  /** Where each sentence of a version comes from that a Runner wrote; null for other versions. */
  sources: procedure('read')
    .input(z.strictObject({ projectId: ProjectId, version: Version.exactOptional() }))
    .output(parseUnlessMarked(BriefSources.nullable()))
    .query(({ ctx, input }) => ctx.services.briefs.sources(ctx.actor, input.projectId, input.version)),

  history: procedure('read')
    .input(pagedOfProject(Version))
    .output(parseUnlessMarked(z.array(BriefHead)))
    .query(({ ctx, input }) => ctx.services.briefs.history(ctx.actor, input.projectId, input)),
})
