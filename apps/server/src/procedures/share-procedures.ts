import {
  IssuedShare,
  NewShare,
  parseUnlessMarked,
  Share,
  SharedProject,
  ShareId,
  ShareSecret,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, readerProcedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const OfShare = z.strictObject({ shareId: ShareId })
const WithSecret = z.strictObject({ secret: ShareSecret })

/** A token cannot create, list or revoke links: otherwise a leaked one could open the project to others. */
export const shareProcedures = router({
  create: procedure('decide')
    .input(NewShare)
    .output(parseUnlessMarked(IssuedShare))
    .mutation(({ ctx, input }) => ctx.services.shares.create(ctx.actor, input)),

  list: procedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(z.array(Share)))
    .query(({ ctx, input }) => ctx.services.shares.list(ctx.actor, input.projectId)),

  revoke: procedure('decide')
    .input(OfShare)
    .output(parseUnlessMarked(Share))
    .mutation(({ ctx, input }) => ctx.services.shares.revoke(ctx.actor, input.shareId)),

  /** For anybody who has the link. A mutation, because it counts the view, and a secret must not be in a URL. */
  read: readerProcedure
    .input(WithSecret)
    .output(parseUnlessMarked(SharedProject))
    .mutation(({ ctx, input }) => ctx.services.shares.read(input.secret)),
})
