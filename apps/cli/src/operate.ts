import { migrations } from '@plangate/core/migrations'
import type { Account, ProjectId, Tier, User } from '@plangate/core/schemas'
import {
  ErasureService,
  runQueueName,
  SigningKeys,
  type Tables,
  TokenService,
  UserService,
} from '@plangate/core/services'
import {
  type DatabaseLocation,
  DatabaseUnavailableError,
  DatabaseUnreachableError,
  DataDirectoryLockedError,
  holdsDatabase,
  type OpenDatabase,
  openDatabase,
  readOwnSecret,
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
  return operate(variables, ({ db }) => new UserService(db).setTier(account, tier))
}

/**
 * Revokes the valid API tokens of a user.
 *
 * @returns the number of revoked tokens; null when no user with this account has signed in
 * @throws {CommandFailure} `failed` when the database does not exist or cannot be opened
 */
export async function revokeUserTokens(account: Account, variables: Terminal['variables']): Promise<number | null> {
  return operate(variables, ({ db }) => new TokenService(db).revokeAll(account))
}

/**
 * Makes a key that signs permits from now on.
 *
 * @returns the id of the key
 * @throws {CommandFailure} `usage` without PLANGATE_KEYS_SECRET on PostgreSQL, `failed` when the database does not exist or
 *   cannot be opened
 */
export function rotateSigningKey(variables: Terminal['variables']): Promise<string> {
  return operate(variables, ({ db }) => new SigningKeys(db, readKeysSecret(variables)).rotate())
}

/** As the server does. */
function readKeysSecret({ PLANGATE_KEYS_SECRET, DATABASE_URL, PLANGATE_DATA_DIR }: Terminal['variables']): string {
  if (PLANGATE_KEYS_SECRET) return PLANGATE_KEYS_SECRET
  if (!DATABASE_URL) return readOwnSecret(PLANGATE_DATA_DIR || '.plangate')
  throw new CommandFailure(exitCodes.usage, 'Set PLANGATE_KEYS_SECRET as for the server: it encrypts the key.')
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
function erase<T>(variables: Terminal['variables'], work: (erasure: ErasureService) => Promise<T>): Promise<T> {
  return operate(variables, async (database) => {
    const queue = await openJobQueue<Tables>(database, { ...addsAndRemovesOnly, name: runQueueName })
    try {
      return await work(new ErasureService({ db: database.db, queue }))
    } finally {
      await queue.stop(0)
    }
  })
}

/** Nothing works on jobs here, so nothing can be reported either. */
const addsAndRemovesOnly = { works: false, concurrency: 0, attemptSeconds: 1, pollMillis: 1_000, report: () => {} }

/**
 * Opens the server's database with the same settings, and closes it after the operation. An embedded database allows
 * only one process at a time, so the server must be stopped first; the failure says so.
 */
async function operate<T>(
  variables: Terminal['variables'],
  operation: (database: OpenDatabase<Tables>) => Promise<T>,
): Promise<T> {
  try {
    await using database = await openDatabase<Tables>(locate(variables), migrations)
    return await operation(database)
  } catch (error) {
    return explain(error)
  }
}

/** The defaults are those of the server. */
function locate({ DATABASE_URL, PLANGATE_DATA_DIR, PLANGATE_TAKE_OVER_LOCK }: Terminal['variables']): DatabaseLocation {
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL }
  const directory = PLANGATE_DATA_DIR || '.plangate'
  if (holdsDatabase(directory)) return { kind: 'embedded', directory, endedHost: PLANGATE_TAKE_OVER_LOCK || undefined }
  throw new CommandFailure(
    exitCodes.failed,
    `There is no database in ${directory}: set DATABASE_URL or PLANGATE_DATA_DIR.`,
  )
}

const explained = [DataDirectoryLockedError, DatabaseUnreachableError, DatabaseUnavailableError]

function explain(error: unknown): never {
  if (error instanceof CommandFailure) throw error
  const message = error instanceof Error ? error.message : String(error)
  const isExplained = explained.some((kind) => error instanceof kind)
  const sentence = isExplained
    ? message
    : `The database cannot be used: it answers "${message.split('\n')[0]}". Check DATABASE_URL or PLANGATE_DATA_DIR.`
  throw new CommandFailure(exitCodes.failed, sentence, { cause: error })
}
