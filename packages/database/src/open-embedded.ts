import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Backend } from './backend.ts'
import { lockFile } from './directory-lock.ts'
import { DatabaseUnreachableError, DataDirectoryLockedError } from './errors.ts'
import { type Migrations, migrate } from './migrate.ts'

/** A directory of this machine, for one process at a time. It is created when it does not exist. */
export interface EmbeddedLocation {
  kind: 'embedded'
  directory: string
}

/** A database that ends with the process. */
export interface MemoryLocation {
  kind: 'memory'
  /** Where to get an empty one of one's own, when that is quicker than to make it from nothing, which takes seconds. */
  take?: () => Promise<PGlite>
}

/** Within the directory. */
const databaseName = 'database'

/** Whether a database has been made in this directory; anything else may be in it. */
export function holdsDatabase(directory: string): boolean {
  return existsSync(join(directory, databaseName))
}

/** For nobody but whoever runs us. */
const privateModes = { directory: 0o700, file: 0o600 }

/**
 * @throws {DataDirectoryLockedError} another process has the directory open: PGlite itself would let both write
 * @throws {DatabaseUnreachableError} the directory cannot be made, or holds no database that can be opened
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
 * PGlite takes a directory that holds PG_VERSION for a whole database, and writes that file early on. So a new one is
 * made under another name: a start that is killed meanwhile leaves nothing that is taken for a database.
 */
async function openPglite(place: string): Promise<PGlite> {
  if (!existsSync(place)) {
    const unfinished = `${place}.new`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: privateModes.directory })
    const pglite = await PGlite.create(unfinished)
    await pglite.close()
    await closeToOthers(unfinished)
    await rename(unfinished, place)
  }
  await chmod(place, privateModes.directory)
  return PGlite.create(place)
}

/** PGlite unpacks its files so that everybody may write them, whatever the umask is. */
async function closeToOthers(directory: string): Promise<void> {
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
    // Kysely lends the one connection to one user at a time: whoever asks PGlite past it could end up in the middle
    // of somebody's transaction.
    run: (text, parameters = []) => db.connection().execute(() => runOnPglite(pglite, text, parameters)),
    listen: async (channel, heard) => {
      let isOver = false
      await pglite.listen(channel, (payload) => isOver || heard(payload))
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
    // There is no other connection to take instead of one that is left in a failed transaction.
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
