import {
  ApiToken,
  AuditEntryId,
  AuditPage,
  IssuedToken,
  NewToken,
  parseUnlessMarked,
  TokenId,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, router } from '../trpc.ts'
import { paged } from './inputs.ts'

const OfToken = z.strictObject({ tokenId: TokenId })

/** A token cannot list, create or revoke tokens: otherwise a leaked one could replace itself. */
export const tokenProcedures = router({
  create: procedure('decide')
    .input(NewToken)
    .output(parseUnlessMarked(IssuedToken))
    .mutation(({ ctx, input }) => ctx.services.tokens.create(ctx.actor, input)),

  list: procedure('decide')
    .input(z.void())
    .output(parseUnlessMarked(z.array(ApiToken)))
    .query(({ ctx }) => ctx.services.tokens.list(ctx.actor)),

  revoke: procedure('decide')
    .input(OfToken)
    .output(parseUnlessMarked(ApiToken))
    .mutation(({ ctx, input }) => ctx.services.tokens.revoke(ctx.actor, input.tokenId)),

  /** When each token was created and revoked. */
  audit: procedure('decide')
    .input(paged(AuditEntryId))
    .output(parseUnlessMarked(AuditPage))
    .query(({ ctx, input }) => ctx.services.tokens.audit(ctx.actor, input)),
})
