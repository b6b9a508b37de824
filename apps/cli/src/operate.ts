import { migrations } from '@plangate/core/migrations'
import type { Account, ProjectId, Tier, User } from '@plangate/core/schemas'
import { ErasureService, runQueueName, type Tables, TokenService, UserService } from '@plangate/core/services'
import {
  type DatabaseLocation,
  DatabaseUnreachableError,
  DataDirectoryLockedError,
  holdsDatabase,
  type OpenDatabase,
  openDatabase,
} from '@plangate/database'
import { openJobQueue } from '@plangate/database/queue'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/**
 * Sets the tier of a user.
 *
 * @returns null when no user with this account has signed in
 * @throws {CommandFailure} `failed` when the database does not exist or cannot be opened
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
 * Revokes the valid API tokens of a user.
 *
 * @returns the number of revoked tokens; null when no user with this account has signed in
 * @throws {CommandFailure} `failed` when the database does not exist or cannot be opened
 */
export async function revokeUserTokens(account: Account, variables: Terminal['variables']): Promise<number | null> {
  await using database = await open(variables)
  return await new TokenService(database.db).revokeAll(account)
}

/**
 * Erases a project of any user.
 *
 * @returns false when there is no such project
 * @throws {CommandFailure} `failed` when the database does not exist or cannot be opened
 */
export function eraseAnyProject(projectId: ProjectId, variables: Terminal['variables']): Promise<boolean> {
  return erase(variables, (erasure) => erasure.eraseProjectOfAnyone(projectId))
}

/**
 * Erases a user with all projects and API tokens.
 *
 * @returns the number of erased projects; null when no user with this account has signed in
 * @throws {CommandFailure} `failed` when the database does not exist or cannot be opened
 */
export function eraseUser(account: Account, variables: Terminal['variables']): Promise<number | null> {
  return erase(variables, (erasure) => erasure.eraseAccount(account))
}

/** With the queue, because erasing a run deletes its job. */
async function erase<T>(variables: Terminal['variables'], work: (erasure: ErasureService) => Promise<T>): Promise<T> {
  await using database = await open(variables)
  const queue = await openJobQueue<Tables>(database, { ...addsAndRemovesOnly, name: runQueueName })
  try {
    return await work(new ErasureService({ db: database.db, queue }))
  } finally {
    await queue.stop(0)
  }
}

/** Nothing works on jobs here, so nothing can be reported either. */
const addsAndRemovesOnly = { works: false, concurrency: 0, attemptSeconds: 1, pollMillis: 1_000, report: () => {} }

/**
 * Opens the database of the server with the same settings. An embedded database allows only one process at a time, so
 * the server must be stopped first; the failure says so.
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
    `There is no database in ${directory}: set DATABASE_URL or PLANGATE_DATA_DIR.`,
  )
}

function explain(error: unknown): never {
  if (!(error instanceof DataDirectoryLockedError || error instanceof DatabaseUnreachableError)) throw error
  throw new CommandFailure(exitCodes.failed, error.message, { cause: error })
}
