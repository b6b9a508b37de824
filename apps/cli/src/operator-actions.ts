import { migrations } from '@plangate/core/migrations'
import type { Account, Tier, User } from '@plangate/core/schemas'
import { type Tables, TokenService, UserService } from '@plangate/core/services'
import {
  type DatabaseLocation,
  DatabaseUnreachableError,
  DataDirectoryLockedError,
  holdsDatabase,
  type OpenDatabase,
  openDatabase,
} from '@plangate/database'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './run.ts'

/**
 * Sets what a user pays for.
 *
 * @returns null when nobody with this account has ever signed in
 * @throws {CommandFailure} `failed` when the database cannot be opened, or is not there
 */
export async function setUserTier(
  account: Account,
  tier: Tier,
  variables: Terminal['variables'],
): Promise<User | null> {
  await using database = await open(variables)
  return await new UserService(database.db).setTier(account, tier)
}

/**
 * Ends the API tokens of a user that work.
 *
 * @returns how many those were; null when nobody with this account has ever signed in
 * @throws {CommandFailure} `failed` when the database cannot be opened, or is not there
 */
export async function revokeUserTokens(account: Account, variables: Terminal['variables']): Promise<number | null> {
  await using database = await open(variables)
  return await new TokenService(database.db).revokeAll(account)
}

/**
 * The database that the server with the same settings works on. An embedded one has one process at a time, so there the
 * server has to be stopped first, which the failure says.
 */
function open(variables: Terminal['variables']): Promise<OpenDatabase<Tables>> {
  return openDatabase<Tables>(locate(variables), migrations).catch(explain)
}

/** The defaults are those of the server. */
function locate({ DATABASE_URL, PLANGATE_DATA_DIR }: Terminal['variables']): DatabaseLocation {
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL }
  const directory = PLANGATE_DATA_DIR || '.plangate'
  if (holdsDatabase(directory)) return { kind: 'embedded', directory }
  throw new CommandFailure(
    exitCodes.failed,
    `there is no database in ${directory}: set DATABASE_URL or PLANGATE_DATA_DIR`,
  )
}

function explain(error: unknown): never {
  if (!(error instanceof DataDirectoryLockedError || error instanceof DatabaseUnreachableError)) throw error
  throw new CommandFailure(exitCodes.failed, error.message, { cause: error })
}
