import { z } from 'zod'
import { UserId } from './ids.ts'
import { isStorableText } from './text.ts'

/** What a user pays for. */
export const Tier = z.enum(['founder', 'cto'])
export type Tier = z.infer<typeof Tier>

/**
 * What identifies a user forever: the identity provider, and its name for them. Never an e-mail address, which people
 * change and providers reassign.
 */
export const Account = z.strictObject({
  issuer: z.string().min(1).max(500).refine(isStorableText),
  subject: z.string().min(1).max(255).refine(isStorableText),
})
export type Account = z.infer<typeof Account>

/** Somebody who owns projects. */
export const User = z.strictObject({ id: UserId, tier: Tier })
export type User = z.infer<typeof User>
