import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Backend } from './backend.ts'
import { DatabaseUnavailableError, DatabaseUnreachableError } from './errors.ts'
import { GuardedPool } from './guarded-pool.ts'
import { type Migrations, migrate } from './migrate.ts'
import { PostgresListener } from './postgres-listener.ts'

/** A PostgreSQL server, by a URL as psql takes it. */
export interface PostgresLocation {
  kind: 'postgres'
  url: string
  /** Connections at most; 10 when left out. */
  connections?: number
  /** Milliseconds until a connection, or the answer to a query, is given up; 3,500 when left out. */
  patienceMillis?: number
}

/**
 * Migrates the database and opens a pool on it.
 *
 * @throws {DatabaseUnreachableError} the URL is none, nothing that accepts us answers there, or it refuses a migration
 */
export async function openPostgres<Tables>(
  location: PostgresLocation,
  migrations: Migrations,
): Promise<Backend<Tables>> {
  const url = parseUrl(location.url)
  try {
    await migrateOverOneConnection(location, migrations)
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw unreachable(url, error.cause)
    throw error instanceof pg.DatabaseError ? unreachable(url, error) : error
  }
  const config = { ...poolConfig(location), query_timeout: patience(location) }
  const pool = openPool(config)
  const listener = new PostgresListener(config)
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    run: (text, parameters = []) => runOnPool(pool, text, parameters),
    listen: (channel, heard) => listener.listen(channel, heard),
    release: () => listener.close(),
  }
}

/** A connection whose query failed is not used again: it may be left in a transaction that `text` began. */
async function runOnPool(pool: PostgresPool, text: string, parameters: readonly unknown[]) {
  const client = await pool.connect()
  let failed = true
  try {
    // The driver answers several statements with a list of results.
    const results = [await client.query<unknown>(text, parameters)].flat()
    failed = false
    return { rows: results.flatMap(({ rows }) => rows) }
  } finally {
    client.release(failed)
  }
}

/** A migration may take long, and waits for one that another process runs: its answers are not given up. */
async function migrateOverOneConnection(location: PostgresLocation, migrations: Migrations): Promise<void> {
  const pool = openPool({ ...poolConfig(location), max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, migrations)
  } finally {
    await db.destroy()
  }
}

function openPool(config: pg.PoolConfig): GuardedPool {
  const pool = new pg.Pool(config)
  // Node ends the process for an 'error' event that nobody listens to. The query under way tells of the failure
  // itself, and a connection that idles is replaced by the pool: there is nothing more to do here.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new GuardedPool(pool)
}

function poolConfig(location: PostgresLocation): pg.PoolConfig {
  return {
    connectionString: location.url,
    max: location.connections ?? 10,
    connectionTimeoutMillis: patience(location),
    keepAlive: true,
    application_name: 'plangate',
  }
}

/**
 * On a link that is frozen, whoever asks pays this once: the first round trip without an answer ends the request. So
 * does whoever waits for a run, a second later at most. Five seconds are what people were promised for the refusal.
 */
const defaultPatienceMillis = 3_500

function patience(location: PostgresLocation): number {
  return location.patienceMillis ?? defaultPatienceMillis
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new DatabaseUnreachableError('The database URL is not of the form postgres://user@host:5432/name.')
  // "/", "?" or "#" in the password have ended the host there: what follows is no name of a database to be told of.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) {
    throw new DatabaseUnreachableError(
      'The database URL has an @ behind the host: write /, ?, # and @ in a user or password as %2F, %3F, %23 and %40.',
    )
  }
  return url
}

function unreachable(url: URL, cause: unknown): DatabaseUnreachableError {
  const where = `${url.host || 'localhost'}${url.pathname}`
  return new DatabaseUnreachableError(`The database at ${where} cannot be used: ${why(cause)}.`, { cause })
}

const whyByCode: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  '28P01': 'it refuses the user name or the password',
  '28000': 'it refuses the user',
  '3D000': 'the server has no database of that name',
  '53300': 'it has no connection left to give',
  '57P03': 'it is still starting up',
}

/** What the driver says in words only, by the beginning of it. */
const whyByMessage: [string, string][] = [
  ['timeout', 'it does not answer'],
  ['Connection terminated due to connection timeout', 'it does not answer'],
  ['Connection terminated', 'it ends the connection'],
  ['The server does not support SSL', 'it offers no encrypted connection, which the URL asks for'],
]

function why(cause: unknown): string {
  if (!(cause instanceof Error)) return 'it does not answer'
  const code = 'code' in cause ? String(cause.code) : ''
  const [, known = whyByCode[code]] = whyByMessage.find(([beginning]) => cause.message.startsWith(beginning)) ?? []
  return known ?? `it fails with "${cause.message || code}"`
}
