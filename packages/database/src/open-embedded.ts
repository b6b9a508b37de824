import { existsSync, statfsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { Kysely, PGliteDialect } from 'kysely'
import type { Backend } from './backend.ts'
import { describeCause } from './describe-cause.ts'
import { findIdentity, lockFile, succeeds } from './directory-lock.ts'
import { DatabaseUnavailableError, DatabaseUnreachableError, DataDirectoryLockedError } from './errors.ts'
import { GuardedPglite, type Place } from './guarded-pglite.ts'
import { type Migrations, migrate } from './migrate.ts'
import { privateModes } from './private-modes.ts'

/** A local directory, for one process at a time. It is created if it does not exist. */
export interface EmbeddedLocation {
  kind: 'embedded'
  directory: string
  /** A host whose locks are taken over: the operator says that its processes have ended. */
  endedHost?: string | undefined
}

/** A database in memory, which ends with the process. */
export interface MemoryLocation {
  kind: 'memory'
  /** Returns an empty database, for callers with a faster way than creating one, which takes seconds. */
  take?: () => Promise<PGlite>
}

/** The name of the database's folder in the data directory. */
const databaseName = 'database'

/** Returns true when the directory contains a database. */
export function holdsDatabase(directory: string): boolean {
  return existsSync(join(directory, databaseName))
}

/**
 * Opens the database in a directory, under a lock: PGlite itself would let two processes write.
 *
 * @throws {DataDirectoryLockedError} when another process uses the directory
 * @throws {DatabaseUnreachableError} when the directory cannot be created, or its database cannot be opened or migrated
 */
export async function openDirectory<Tables>(
  { directory, endedHost }: EmbeddedLocation,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  try {
    return await openLocked<Tables>(resolve(directory), endedHost ?? null, migrations)
  } catch (cause) {
    throw cause instanceof DataDirectoryLockedError || cause instanceof DatabaseUnreachableError
      ? cause
      : unusable(directory, cause)
  }
}

async function openLocked<Tables>(
  directory: string,
  endedHost: string | null,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  await makeDirectory(directory)
  if (!hasRoom(directory)) throw new Error(`the disk is full: ${reserveBytes / 1_024 ** 2} MB must be free`)
  const lock = await lockFile(join(directory, 'lock'), endedHost)
  try {
    const place = join(directory, databaseName)
    const pglite = await openPglite(place)
    const opened = findIdentity(place)
    const isOwned = () => lock.isHeld() && succeeds(() => findIdentity(place) === opened)
    const tryToWrite = () => writeAndRemove(join(directory, 'probe'))
    return await backend<Tables>(
      new GuardedPglite(pglite, {
        reopen: () => PGlite.create(place),
        isOwned,
        hasRoom: () => hasRoom(directory),
        tryToWrite,
      }),
      migrations,
      () => lock.release(),
    )
  } catch (error) {
    // On a broken disk this may fail as well. The first failure is the one to report.
    await lock.release().catch(() => {})
    throw error
  }
}

/** Not by Node's own recursion, which never ends where a directory can have no children, such as in /proc. */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path)) return
  if (dirname(path) !== path) await makeDirectory(dirname(path))
  try {
    await mkdir(path, { mode: privateModes.directory })
  } catch (error) {
    // Another process may have created it.
    if (!existsSync(path)) throw error
  }
}

/** Two files of PostgreSQL's log: the most that it creates before it removes old ones. */
const reserveBytes = 2 * 16 * 1_024 ** 2

function hasRoom(directory: string): boolean {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize >= reserveBytes
}

async function writeAndRemove(path: string): Promise<void> {
  try {
    await writeFile(path, Buffer.alloc(reserveBytes), { mode: privateModes.file, flush: true })
  } finally {
    await rm(path, { force: true })
  }
}

/**
 * PGlite considers a directory with PG_VERSION a complete database, but writes that file early. So a new database is
 * created under another name, and a start that is killed half-way leaves nothing that looks complete. It is unpacked
 * from what initdb once wrote, because running initdb takes far longer (decision 36).
 */
async function openPglite(place: string): Promise<PGlite> {
  if (!existsSync(place)) {
    const unfinished = `${place}.new`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: privateModes.directory })
    const pglite = await PGlite.create(unfinished, { loadDataDir: await dataDir() })
    await pglite.close()
    await makePrivate(unfinished)
    await rename(unfinished, place)
  }
  // PGlite takes long to refuse what is not a directory, and says nothing about it.
  if (!(await stat(place)).isDirectory()) throw new Error(`${place} is not a directory`)
  await chmod(place, privateModes.directory)
  return PGlite.create(place)
}

/** PGlite ignores the umask and makes its files writable for everyone. */
async function makePrivate(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  await Promise.all(files.map(({ parentPath, name }) => chmod(join(parentPath, name), privateModes.file)))
}

/** Memory belongs to this process and is never full, but what dies with PGlite is lost. */
const memory: Place = { reopen: null, isOwned: () => true, hasRoom: () => true, tryToWrite: async () => {} }

export async function openMemory<Tables>(
  { take = () => PGlite.create() }: MemoryLocation,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  return backend<Tables>(new GuardedPglite(await take(), memory), migrations, async () => {})
}

async function backend<Tables>(
  pglite: GuardedPglite,
  migrations: Migrations,
  release: () => Promise<void>,
): Promise<Backend<Tables>> {
  const db = await migrated<Tables>(pglite, migrations)
  return {
    db,
    // Through Kysely, which lends the one connection to one user at a time: a direct query could run in the middle of
    // another user's transaction.
    run: (text, parameters = []) => db.connection().execute(() => runOnPglite(pglite, text, parameters)),
    listen: async (channel, onNotification) => {
      let isOver = false
      await pglite.listen(channel, (payload) => isOver || onNotification(payload))
      return {
        stop: () => {
          isOver = true
        },
      }
    },
    connections: () => null,
    checkWrites: () => pglite.checkWrites(),
    release,
  }
}

async function runOnPglite(pglite: GuardedPglite, text: string, parameters: readonly unknown[]) {
  try {
    const results =
      parameters.length > 0 ? [await pglite.query<unknown>(text, [...parameters])] : await pglite.exec(text)
    return { rows: results.flatMap(({ rows }) => rows) }
  } catch (error) {
    // The one connection must not stay in a failed transaction. A PGlite that has died has none.
    await pglite.exec('rollback').catch(() => {})
    throw error
  }
}

async function migrated<Tables>(pglite: GuardedPglite, migrations: Migrations): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  try {
    await migrate(db, migrations)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function unusable(directory: string, cause: unknown): DatabaseUnreachableError {
  // What the database reported says more than that it is unavailable.
  const reported = cause instanceof DatabaseUnavailableError ? (cause.cause ?? cause) : cause
  return new DatabaseUnreachableError(
    `The data directory ${directory} cannot be used: ${describeCause(reported)}. Check its permissions and the free space, or set PLANGATE_DATA_DIR to another directory.`,
    { cause },
  )
}
