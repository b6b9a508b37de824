import type { Account } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './run.ts'

/**
 * Revokes all API tokens of a user.
 *
 * @throws {CommandFailure} `usage` when nobody with this account has ever signed in, `failed` when the database cannot
 *   be used
 */
export async function revokeCommand({ issuer, subject }: Account, terminal: Terminal): Promise<void> {
  // Only now: planning needs no database, and loads none.
  const { revokeUserTokens } = await import('./operator-actions.ts')
  const count = await revokeUserTokens({ issuer, subject }, terminal.variables)
  if (count === null) throw new CommandFailure(exitCodes.usage, `${subject} of ${issuer} has never signed in`)
  terminal.output.write(`${count} API ${count === 1 ? 'token' : 'tokens'} of ${subject} of ${issuer} revoked\n`)
}
