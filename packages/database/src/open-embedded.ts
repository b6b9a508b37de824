import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { type FileLock, lockFile } from './directory-lock.ts'
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
  /** What `PGlite.dumpDataDir` gave; saves the seconds that creating a database from nothing takes. */
  snapshot?: Blob
}

/** A database of this process, and what to let go of once it is closed. */
export interface Embedded<Tables> {
  db: Kysely<Tables>
  lock: FileLock | null
}

/**
 * @throws {DataDirectoryLockedError} another process has the directory open: PGlite itself would let both write
 * @throws {DatabaseUnreachableError} the directory cannot be made, or holds no database that can be opened
 */
export async function openDirectory<Tables>(
  { directory }: EmbeddedLocation,
  migrations: Migrations,
): Promise<Embedded<Tables>> {
  await mkdir(directory, { recursive: true }).catch((cause: unknown) => {
    throw unusable(directory, cause)
  })
  const lock = await lockFile(join(resolve(directory), 'lock')).catch((cause: unknown) => {
    throw cause instanceof DataDirectoryLockedError ? cause : unusable(directory, cause)
  })
  try {
    const pglite = await openPglite(join(directory, 'database')).catch((cause: unknown) => {
      throw unusable(directory, cause)
    })
    return { db: await migrated<Tables>(pglite, migrations), lock }
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
    const pglite = await PGlite.create(unfinished)
    await pglite.close()
    await rename(unfinished, place)
  }
  return PGlite.create(place)
}

export async function openMemory<Tables>(
  { snapshot }: MemoryLocation,
  migrations: Migrations,
): Promise<Embedded<Tables>> {
  const pglite = await PGlite.create(snapshot ? { loadDataDir: snapshot } : {})
  return { db: await migrated<Tables>(pglite, migrations), lock: null }
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
