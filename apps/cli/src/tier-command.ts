import type { Account, Tier } from '@plangate/core/schemas'
import type { Terminal } from './terminal.ts'
import { unknownUser } from './unknown-user.ts'

/**
 * Sets the tier of a user.
 *
 * @throws {CommandFailure} `usage` when no user with this account has signed in, `failed` when the database cannot
 *   be used
 */
export async function tierCommand({ issuer, subject }: Account, tier: Tier, terminal: Terminal): Promise<void> {
  // Loaded here, so that planning loads no database.
  const { setUserTier } = await import('./operate.ts')
  const user = await setUserTier({ issuer, subject }, tier, terminal.variables)
  if (user === null) throw unknownUser({ issuer, subject })
  terminal.output.write(`${subject} of ${issuer} now has the tier ${user.tier}.\n`)
}
