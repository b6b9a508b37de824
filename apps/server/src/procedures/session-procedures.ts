import { parseUnlessMarked, User } from '@plangate/core/schemas'
import { z } from 'zod'
import { SignInConfig } from '../identity/sign-in-config.ts'
import { openProcedure, procedure, router } from '../trpc.ts'

export const sessionProcedures = router({
  /** How to sign in: the web app asks before it has an identity. */
  config: openProcedure
    .input(z.void())
    .output(parseUnlessMarked(SignInConfig))
    .query(({ ctx }) => ctx.signIn),

  /** The user who asks, and their tier. */
  user: procedure('read')
    .input(z.void())
    .output(parseUnlessMarked(User))
    .query(({ ctx }) => ctx.services.users.get(ctx.actor)),
})
