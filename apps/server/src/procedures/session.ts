import { User } from '@plangate/core/schemas'
import { z } from 'zod'
import { SignInConfig } from '../identity/sign-in-config.ts'
import { openProcedure, procedure, router } from '../trpc.ts'

export const session = router({
  /** How to sign in: what the web app asks before anybody has. */
  config: openProcedure
    .input(z.void())
    .output(SignInConfig)
    .query(({ ctx }) => ctx.signIn),

  /** Who is asking, and what they pay for. */
  user: procedure('read')
    .input(z.void())
    .output(User)
    .query(({ ctx }) => ctx.services.users.get(ctx.userId)),
})
