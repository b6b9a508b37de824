import type { Account, Tier } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './run.ts'

/**
 * Sets the tier of a user.
 *
 * @throws {CommandFailure} `usage` when nobody with this account has ever signed in, `failed` when the database cannot
 *   be used
 */
export async function tierCommand({ issuer, subject }: Account, tier: Tier, terminal: Terminal): Promise<void> {
  // Only now: planning needs no database, and loads none.
  const { setUserTier } = await import('./operator-actions.ts')
  const user = await setUserTier({ issuer, subject }, tier, terminal.variables)
  if (user === null) throw new CommandFailure(exitCodes.usage, `${subject} of ${issuer} has never signed in`)
  terminal.output.write(`${subject} of ${issuer} is on the tier ${user.tier}\n`)
}
