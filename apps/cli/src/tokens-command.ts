import type { Account } from '@plangate/core/schemas'
import type { Terminal } from './terminal.ts'
import { unknownUser } from './unknown-user.ts'

/**
 * Revokes all API tokens of a user.
 *
 * @throws {CommandFailure} `usage` when no user with this account has signed in, `failed` when the database cannot
 *   be used
 */
export async function revokeCommand({ issuer, subject }: Account, terminal: Terminal): Promise<void> {
  // Loaded here, so that planning loads no database.
  const { revokeUserTokens } = await import('./operate.ts')
  const count = await revokeUserTokens({ issuer, subject }, terminal.variables)
  if (count === null) throw unknownUser({ issuer, subject })
  terminal.output.write(`Revoked ${count} API ${count === 1 ? 'token' : 'tokens'} of ${subject} of ${issuer}.\n`)
}
