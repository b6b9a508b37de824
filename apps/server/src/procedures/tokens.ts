import { ApiToken, AuditPage, IssuedToken, NewToken, TokenId } from '@plangate/core/schemas'
import { z } from 'zod'
import { procedure, router } from '../trpc.ts'
import { Paged } from './inputs.ts'

const OfToken = z.strictObject({ tokenId: TokenId })

/** A token cannot see, make or end tokens: otherwise one that leaks could outlive its end. */
export const tokens = router({
  create: procedure('decide')
    .input(NewToken)
    .output(IssuedToken)
    .mutation(({ ctx, input }) => ctx.services.tokens.create(ctx.userId, input, ctx.origin)),

  list: procedure('decide')
    .input(z.void())
    .output(z.array(ApiToken))
    .query(({ ctx }) => ctx.services.tokens.list(ctx.userId)),

  revoke: procedure('decide')
    .input(OfToken)
    .output(ApiToken)
    .mutation(({ ctx, input }) => ctx.services.tokens.revoke(ctx.userId, input.tokenId, ctx.origin)),

  /** When which token was made and revoked. */
  audit: procedure('decide')
    .input(Paged)
    .output(AuditPage)
    .query(({ ctx, input }) => ctx.services.tokens.audit(ctx.userId, input.cursor)),
})
