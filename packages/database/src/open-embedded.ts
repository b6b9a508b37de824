import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Backend } from './backend.ts'
import { lockFile } from './directory-lock.ts'
import { DatabaseUnreachableError, DataDirectoryLockedError } from './errors.ts'
import { type Migrations, migrate } from './migrate.ts'

/** A local directory, for one process at a time. It is created if it does not exist. */
export interface EmbeddedLocation {
  kind: 'embedded'
  directory: string
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

/** Only the account that runs this process may read the data. */
const privateModes = { directory: 0o700, file: 0o600 }

/**
 * Opens the database in a directory, under a lock: PGlite itself would let two processes write.
 *
 * @throws {DataDirectoryLockedError} when another process uses the directory
 * @throws {DatabaseUnreachableError} when the directory cannot be created, or its database cannot be opened
 */
export async function openDirectory<Tables>(
  { directory }: EmbeddedLocation,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  await mkdir(directory, { recursive: true, mode: privateModes.directory }).catch((cause: unknown) => {
    throw unusable(directory, cause)
  })
  const lock = await lockFile(join(resolve(directory), 'lock')).catch((cause: unknown) => {
    throw cause instanceof DataDirectoryLockedError ? cause : unusable(directory, cause)
  })
  try {
    const pglite = await openPglite(join(directory, databaseName)).catch((cause: unknown) => {
      throw unusable(directory, cause)
    })
    return await backend<Tables>(pglite, migrations, () => lock.release())
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * PGlite considers a directory with PG_VERSION a complete database, but writes that file early. So a new database is
 * created under another name, and a start that is killed half-way leaves nothing that looks complete.
 */
async function openPglite(place: string): Promise<PGlite> {
  if (!existsSync(place)) {
    const unfinished = `${place}.new`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: privateModes.directory })
    const pglite = await PGlite.create(unfinished)
    await pglite.close()
    await makePrivate(unfinished)
    await rename(unfinished, place)
  }
  await chmod(place, privateModes.directory)
  return PGlite.create(place)
}

/** PGlite ignores the umask and makes its files writable for everyone. */
async function makePrivate(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  await Promise.all(files.map(({ parentPath, name }) => chmod(join(parentPath, name), privateModes.file)))
}

export async function openMemory<Tables>(
  { take = () => PGlite.create() }: MemoryLocation,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  return backend<Tables>(await take(), migrations, async () => {})
}

async function backend<Tables>(
  pglite: PGlite,
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
    release,
  }
}

async function runOnPglite(pglite: PGlite, text: string, parameters: readonly unknown[]) {
  try {
    const results =
      parameters.length > 0 ? [await pglite.query<unknown>(text, [...parameters])] : await pglite.exec(text)
    return { rows: results.flatMap(({ rows }) => rows) }
  } catch (error) {
    // The one connection must not stay in a failed transaction.
    await pglite.exec('rollback')
    throw error
  }
}

async function migrated<Tables>(pglite: PGlite, migrations: Migrations): Promise<Kysely<Tables>> {
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
  const why = cause instanceof Error ? cause.message : String(cause)
  return new DatabaseUnreachableError(`The data directory ${directory} cannot be used: ${why}.`, { cause })
}
