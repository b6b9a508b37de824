import {
  BuildToAuthorize,
  ListedPermit,
  Permit,
  PermitId,
  PermitToRevoke,
  parseUnlessMarked,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, projectProcedure, router } from '../trpc.ts'
import { pagedOfProject } from './inputs.ts'

export const buildProcedures = router({
  /** Takes no idempotency key: the same question gets the same permit. */
  authorize: projectProcedure('build')
    .input(BuildToAuthorize)
    .output(parseUnlessMarked(Permit))
    .mutation(({ ctx, input }) => ctx.services.builds.authorize(ctx.actor, input)),

  /** The permits that were given, with when and why they ended. */
  permits: procedure('permits')
    .input(pagedOfProject(PermitId))
    .output(parseUnlessMarked(z.array(ListedPermit)))
    .query(({ ctx, input }) => ctx.services.builds.permits(ctx.actor, input.projectId, input)),

  revoke: keyedProcedure('decide')
    .input(PermitToRevoke)
    .output(parseUnlessMarked(ListedPermit))
    .mutation(({ ctx, input }) => ctx.services.builds.revoke(ctx.actor, input)),
})
