import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import {
  type DatabaseLocation,
  type Migrations,
  type OpenDatabase,
  openDatabase,
  type PostgresLocation,
} from '../open-database.ts'
import { takePglite } from './reused-pglite.ts'
import type { TestDatabase } from './test-database.ts'

/** Long, so that a busy machine does not make the database count as unavailable. */
const timeoutMillis = 60_000

/**
 * Opens a new, migrated database of the kind that the Vitest project is for. `settings` apply to the pool on a server;
 * PGlite has one connection and no settings.
 */
export async function openTestDatabase<Tables>(
  migrations: Migrations,
  settings: Omit<PostgresLocation, 'kind' | 'url'> = {},
): Promise<OpenDatabase<Tables>> {
  const location = await createTestDatabase(migrations)
  return openDatabase<Tables>(location.kind === 'postgres' ? { ...location, ...settings } : location, migrations)
}

/**
 * Creates a new database and returns its location. On a server it is migrated, and can be opened any number of times; a
 * PGlite in memory is empty at every opening.
 */
export async function createTestDatabase(migrations: Migrations): Promise<DatabaseLocation> {
  const server = inject('testDatabase')
  return server.kind === 'postgres' ? createOnServer(server.url, migrations) : { kind: 'memory', take: takePglite }
}

/** Returns the kind of database that the tests run on. */
export function testDatabaseKind(): TestDatabase['kind'] {
  return inject('testDatabase').kind
}

async function createOnServer(serverUrl: string, migrations: Migrations): Promise<PostgresLocation> {
  const maintenance = new pg.Client({ connectionString: serverUrl })
  await maintenance.connect()
  try {
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await maintenance.query(
      `create database ${name} template ${await ensureTemplate(maintenance, serverUrl, migrations)}`,
    )
    return locate(serverUrl, name)
  } finally {
    await maintenance.end()
  }
}

/** Migrates once per test run and set of migrations; copying the result takes milliseconds. */
async function ensureTemplate(maintenance: pg.Client, serverUrl: string, migrations: Migrations): Promise<string> {
  const name = `template_${createHash('sha256').update(Object.keys(migrations).join()).digest('hex').slice(0, 16)}`
  await maintenance.query('select pg_advisory_lock(1)')
  try {
    const { rowCount } = await maintenance.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await createTemplate(maintenance, locate(serverUrl, name), name, migrations)
    return name
  } finally {
    await maintenance.query('select pg_advisory_unlock(1)')
  }
}

async function createTemplate(
  maintenance: pg.Client,
  location: PostgresLocation,
  name: string,
  migrations: Migrations,
) {
  await maintenance.query(`create database ${name}`)
  const database = await openDatabase(location, migrations)
  await database.close()
}

function locate(serverUrl: string, database: string): PostgresLocation {
  return { kind: 'postgres', url: new URL(`/${database}`, serverUrl).href, timeoutMillis }
}
