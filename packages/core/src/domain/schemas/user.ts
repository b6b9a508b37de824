import { z } from 'zod'
import { UserId } from './ids.ts'
import { isStorableText } from './text.ts'

/** What a user pays for. */
export const Tier = z.enum(['founder', 'cto'])
export type Tier = z.infer<typeof Tier>

/**
 * Who somebody is, for ever: the provider that says so, and its name for them. Never an e-mail address, which people
 * change and providers give to somebody else.
 */
export const Account = z.strictObject({
  issuer: z.string().min(1).max(500).refine(isStorableText),
  subject: z.string().min(1).max(255).refine(isStorableText),
})
export type Account = z.infer<typeof Account>

/** Somebody who owns projects. */
export const User = z.strictObject({ id: UserId, tier: Tier })
export type User = z.infer<typeof User>
