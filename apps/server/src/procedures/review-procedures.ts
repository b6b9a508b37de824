import { parseUnlessMarked, Reviews, ReviewToConfirm } from '@plangate/core/schemas'
import { keyedProcedure, router } from '../trpc.ts'

export const reviewProcedures = router({
  /** The founder has looked at what was selected again, and goes on with it. */
  confirm: keyedProcedure('decide')
    .input(ReviewToConfirm)
    .output(parseUnlessMarked(Reviews))
    .mutation(({ ctx, input }) => ctx.services.reviews.confirm(ctx.actor, input)),
})
