import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Backend } from './backend.ts'
import { isServerFull } from './connection-failure.ts'
import { DatabaseUnavailableError, DatabaseUnreachableError } from './errors.ts'
import { GuardedPool, type PoolParts } from './guarded-pool.ts'
import { type Migrations, migrate } from './migrate.ts'
import { MigrationWatch } from './migration-watch.ts'
import { PostgresListener } from './postgres-listener.ts'

/** A database on a PostgreSQL server, by a URL in the format of psql. */
export interface PostgresLocation {
  kind: 'postgres'
  url: string
  /** The maximum number of connections; 10 when left out. */
  connections?: number
  /** The timeout in milliseconds for a connection and for a query; 3,500 when left out. */
  timeoutMillis?: number
  /** Gets the text of every statement before it is sent, also that of `begin` and `commit`. */
  onStatement?: (text: string) => void
}

/**
 * Migrates the database and opens a pool on it.
 *
 * @throws {DatabaseUnreachableError} when the URL is malformed, or the server does not answer, refuses the login or
 *   refuses a migration
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
  const config = { ...poolConfig(location), query_timeout: timeoutOf(location) }
  const watch = new MigrationWatch(Object.keys(migrations))
  const answers = probe({ ...config, ...probeTimeouts(location) })
  const pool = openPool(config, { answers, watch, onStatement: location.onStatement })
  const listener = new PostgresListener(config)
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    run: (text, parameters = []) => runOnPool(pool, text, parameters),
    listen: (channel, onNotification) => listener.listen(channel, onNotification),
    connections: () => pool.connections,
    // The server reports its own disk.
    checkWrites: async () => {},
    release: () => listener.close(),
  }
}

/** A connection whose query failed is not used again: it may be in a transaction that `text` began. */
async function runOnPool(pool: PostgresPool, text: string, parameters: readonly unknown[]) {
  const client = await pool.connect()
  let failed = true
  try {
    // For several statements the driver returns a list of results.
    const results = [await client.query<unknown>(text, parameters)].flat()
    failed = false
    return { rows: results.flatMap(({ rows }) => rows) }
  } finally {
    client.release(failed)
  }
}

/**
 * Migrations have no timeout: they may take long, or wait for those of another process. But the server has to answer
 * meanwhile.
 */
async function migrateOverOneConnection(location: PostgresLocation, migrations: Migrations): Promise<void> {
  const config = { ...poolConfig(location), max: 1 }
  const parts = { answers: async () => false, watch: null }
  const pool = openPool(config, parts)
  const watching = openPool({ ...config, query_timeout: silentMillis - watchMillis }, parts)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const over = new AbortController()
  try {
    await Promise.race([migrate(db, migrations), rejectOnceSilent(watching, over.signal)])
  } finally {
    over.abort()
    // A connection without an answer cannot be closed in order.
    await Promise.race([Promise.all([db.destroy(), watching.end()]), sleep(closeMillis, undefined, { ref: false })])
  }
}

/** Milliseconds without an answer after which a server counts as silent while it migrates. */
const silentMillis = 10_000
/** Milliseconds between the questions whether it still answers. */
const watchMillis = 2_000
/** Milliseconds for closing connections. */
const closeMillis = 1_000

/** @throws {DatabaseUnavailableError} once the server does not answer a question. A refusal is an answer. */
async function rejectOnceSilent(pool: GuardedPool, over: AbortSignal): Promise<never> {
  while (true) {
    await sleep(watchMillis, undefined, { signal: over, ref: false })
    try {
      await runOnPool(pool, 'select 1', [])
    } catch (error) {
      if (!(error instanceof DatabaseUnavailableError && error.cause instanceof pg.DatabaseError)) throw error
    }
  }
}

function openPool(config: pg.PoolConfig, parts: PoolParts): GuardedPool {
  const pool = new pg.Pool(config)
  // Without a listener, Node ends the process on an 'error' event. There is nothing to do: a query under way reports
  // the failure itself, and the pool replaces an idle connection.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new GuardedPool(pool, parts)
}

/** Returns a check that opens a connection beside the pool. Callers at the same time share one check. */
function probe(config: pg.ClientConfig): () => Promise<boolean> {
  let asking: Promise<boolean> | null = null
  return () => {
    asking ??= answers(config).finally(() => {
      asking = null
    })
    return asking
  }
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    return isServerFull(error)
  } finally {
    // Without the answer of the server, which may never come.
    void client.end().catch(() => {})
  }
}

function poolConfig(location: PostgresLocation): pg.PoolConfig {
  return {
    connectionString: location.url,
    max: location.connections ?? 10,
    connectionTimeoutMillis: timeoutOf(location),
    keepAlive: true,
    application_name: 'plangate',
  }
}

/**
 * On a frozen connection, a request waits this long only once, because its first unanswered query ends it. A request
 * that waits for a run ends at most a second later. Both stay within five seconds.
 */
const defaultTimeoutMillis = 3_500

/** Keeps a request on a frozen connection within five seconds. */
const maxProbeMillis = 1_000

function probeTimeouts(location: PostgresLocation): Pick<pg.ClientConfig, 'connectionTimeoutMillis' | 'query_timeout'> {
  const millis = Math.min(maxProbeMillis, timeoutOf(location))
  return { connectionTimeoutMillis: millis, query_timeout: millis }
}

function timeoutOf(location: PostgresLocation): number {
  return location.timeoutMillis ?? defaultTimeoutMillis
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new DatabaseUnreachableError('The database URL does not have the form postgres://user@host:5432/name.')
  // An unencoded "/", "?" or "#" in the password ends the host too early, so the rest may be a secret and is not
  // quoted.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) {
    throw new DatabaseUnreachableError(
      'The database URL has an @ after the host: write /, ?, # and @ in a user name or password as %2F, %3F, %23 and %40.',
    )
  }
  return url
}

function unreachable(url: URL, cause: unknown): DatabaseUnreachableError {
  const where = `${url.host || 'localhost'}${url.pathname}`
  return new DatabaseUnreachableError(
    `The database at ${where} cannot be used: ${describeCause(cause)}. Check DATABASE_URL and the database server.`,
    { cause },
  )
}

const causeByCode: Record<string, string> = {
  ECONNREFUSED: 'no server listens there',
  ENOTFOUND: 'the host does not exist',
  EAI_AGAIN: 'the host name cannot be resolved',
  '28P01': 'the server refuses the user name or the password',
  '28000': 'the server refuses the user',
  '3D000': 'the server has no database with that name',
  '53300': 'the server has no free connections',
  '57P03': 'the server is still starting',
}

/** Causes of driver errors without a code, by the beginning of their message. */
const causeByMessage: [string, string][] = [
  ['timeout', 'the server does not answer'],
  ['Query read timeout', 'the server does not answer'],
  ['Connection terminated due to connection timeout', 'the server does not answer'],
  ['Connection terminated', 'the server closes the connection'],
  ['The server does not support SSL', 'the server does not offer the encrypted connection that the URL requires'],
]

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the server does not answer'
  const code = 'code' in cause ? String(cause.code) : ''
  const [, known = causeByCode[code]] = causeByMessage.find(([beginning]) => cause.message.startsWith(beginning)) ?? []
  return known ?? `the server answers "${cause.message || code}"`
}
