import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import {
  DatabaseBusyError,
  DatabaseNotWritableError,
  DatabaseUnavailableError,
  DatabaseUnreachableError,
  type Migrations,
  type OpenDatabase,
  openDatabase,
  type PostgresLocation,
} from './open-database.ts'
import { type NotesTables, notes } from './testing/notes.ts'
import { startPostgresCluster } from './testing/postgres-cluster.ts'
import { createTestDatabase, openTestDatabase } from './testing/test-databases.ts'

async function createServerDatabase(migrations: Migrations): Promise<PostgresLocation> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('These tests need a server.')
  return location
}

/** Vitest waits a second, which is too short on a busy machine. */
const patience = { timeout: 240_000 }

/** Resolves once the server works on a `pg_sleep` of this database. */
async function untilAsleep<Tables>({ db }: OpenDatabase<Tables>): Promise<void> {
  await vi.waitFor(async () => {
    const sleeping = await sql`select from pg_stat_activity where datname = current_database()
      and state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`.execute(db)
    expect(sleeping.rows).toHaveLength(1)
  }, patience)
}

test('applies every migration once when several processes migrate at the same time', async () => {
  const location = await createServerDatabase({})
  const openings = Array.from({ length: 8 }, () => openDatabase<NotesTables>(location, notes))
  const databases = await Promise.all(openings)
  await databases[0]?.db.insertInto('notes').values({ id: 1, text: 'once' }).execute()
  for (const { db } of databases)
    expect(await db.selectFrom('notes').select('text').execute()).toEqual([{ text: 'once' }])
  await Promise.all(databases.map((database) => database.close()))
})

test('refuses a database of a newer version', async () => {
  const location = await createServerDatabase(notes)
  await expect(openDatabase(location, {})).rejects.toThrow(DatabaseUnreachableError)
  await expect(openDatabase(location, { '0000-other': { up: async () => {} }, ...notes })).rejects.toThrow(
    'probably a newer one',
  )
})

test('lets a migration take longer than a query', async () => {
  const slow: Migrations = { '0001-slow': { up: async (db) => void (await sql`select pg_sleep(1.5)`.execute(db)) } }
  const location = await createServerDatabase({})
  // A busy machine may take longer than that to connect.
  const open = () => openDatabase({ ...location, timeoutMillis: 1_000 }, slow)
  await using database = await vi.waitFor(open, patience)
  await expect(sql`select pg_sleep(60)`.execute(database.db)).rejects.toThrow(DatabaseUnavailableError)
})

test.each([
  ['53100', 'the disk is full'],
  ['58030', 'the disk reports an error'],
])('says that the database cannot write after the error %s', async (code, reason) => {
  await using database = await openTestDatabase<NotesTables>(notes)
  const writing = database.run(`do $$ begin raise exception 'could not extend file' using errcode = '${code}'; end $$`)
  await expect(writing).rejects.toThrow(DatabaseNotWritableError)
  await expect(writing).rejects.toThrow(`The database cannot write: ${reason}.`)
  await database.ping()
})

test('passes on the error of a failing query, and keeps the connection', async () => {
  await using database = await openTestDatabase<NotesTables>(notes, { connections: 1 })
  const backend = async () => (await sql`select pg_backend_pid() as pid`.execute(database.db)).rows
  const before = await backend()
  await expect(sql`selec`.execute(database.db)).rejects.toMatchObject({ code: '42601' })
  expect(await backend()).toEqual(before)
})

test('replaces busy and idle connections that the server closes', async () => {
  await using database = await openTestDatabase<NotesTables>(notes)
  await using other = await openDatabase(await createServerDatabase(notes), notes)
  await Promise.all(Array.from({ length: 4 }, () => database.ping()))
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const busy = sql`select pg_sleep(60)`.execute(database.db)
  const refused = expect(busy).rejects.toThrow(DatabaseUnavailableError)
  await untilAsleep(database)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${rows[0]?.name}`.execute(other.db)
  await refused
  await vi.waitFor(() => database.ping(), patience)
})

test('rolls a transaction back when its connection is lost', async () => {
  await using database = await openTestDatabase<NotesTables>(notes)
  const losing = database.db.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ id: 1, text: 'lost' }).execute()
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
  })
  await expect(losing).rejects.toThrow(DatabaseUnavailableError)
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([])
})

test('stops waiting for a frozen server, and does not use its connection again', async () => {
  const open = () => openTestDatabase<NotesTables>(notes, { connections: 1, timeoutMillis: 1_000 })
  await using database = await vi.waitFor(open, patience)
  const askForPid = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db)
  const [{ pid } = { pid: 0 }] = (await vi.waitFor(askForPid, patience)).rows
  expect(pid).toBeGreaterThan(1)
  process.kill(pid, 'SIGSTOP')
  try {
    await expect(
      database.db.transaction().execute((trx) => trx.selectFrom('notes').selectAll().execute()),
    ).rejects.toThrow(DatabaseUnavailableError)
    await vi.waitFor(() => database.ping(), patience)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})

test('distinguishes a pool whose connections are all in use from a database that does not answer', async () => {
  const open = () => openTestDatabase<NotesTables>(notes, { connections: 1, timeoutMillis: 2_000 })
  await using database = await vi.waitFor(open, patience)
  await vi.waitFor(() => database.ping(), patience)
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = database.db.transaction().execute(async (trx) => {
    await trx.selectFrom('notes').selectAll().execute()
    begun.resolve()
    await over.promise
  })
  await begun.promise
  const read = () => database.db.selectFrom('notes').selectAll().execute()
  await vi.waitFor(() => expect(read()).rejects.toThrow(DatabaseBusyError), patience)
  await vi.waitFor(() => database.ping(), patience)
  over.resolve()
  await holding
  expect(await vi.waitFor(read, patience)).toEqual([])
})

test('a server that has no connection left is busy, not away', async () => {
  const location = await createServerDatabase({})
  await using owner = await openDatabase(location, {})
  const role = `role_${new URL(location.url).pathname.slice(1)}`
  await sql`create role ${sql.id(role)} login password 'test' connection limit 1`.execute(owner.db)
  await sql`grant all on all tables in schema public to ${sql.id(role)}`.execute(owner.db)
  const url = Object.assign(new URL(location.url), { username: role, password: 'test' }).href
  await using database = await openDatabase({ kind: 'postgres', url }, {})
  await vi.waitFor(
    () =>
      database.db.connection().execute(async (held) => {
        await sql`select 1`.execute(held)
        await expect(sql`select 1`.execute(database.db)).rejects.toThrow(DatabaseBusyError)
      }),
    patience,
  )
})

test('survives a restart of the server in order, and one after a crash', async () => {
  const cluster = await startPostgresCluster()
  try {
    for (const mode of ['fast', 'immediate'] as const) {
      await using database = await openDatabase({ kind: 'postgres', url: cluster.url, timeoutMillis: 60_000 }, notes)
      const busy = sql`select pg_sleep(60)`.execute(database.db)
      const refused = expect(busy).rejects.toThrow(DatabaseUnavailableError)
      await untilAsleep(database)
      await cluster.restart(mode, async () => {
        await refused
        await expect(database.ping()).rejects.toThrow(DatabaseUnavailableError)
      })
      await vi.waitFor(() => database.ping(), patience)
    }
  } finally {
    await cluster.stop()
  }
})

test('says that a role may not create tables', async () => {
  const { url } = await createServerDatabase({})
  await using owner = await openDatabase({ kind: 'postgres', url }, {})
  const role = `guest_${new URL(url).pathname.slice(1)}`
  await sql`create role ${sql.ref(role)} login password 'hunter2'`.execute(owner.db)
  const guest = new URL(url)
  guest.username = role
  guest.password = 'hunter2'
  const opening = openDatabase({ kind: 'postgres', url: guest.href }, notes)
  await expect(opening).rejects.toThrow(DatabaseUnreachableError)
  await expect(opening).rejects.toThrow(
    /cannot be used: the server answers "permission denied for \w+ \w+"\. Check DATABASE_URL /,
  )
})

test('says on one line, without the password, why a database cannot be opened', async () => {
  const { url } = await createServerDatabase({})
  const change = (edit: (url: URL) => void) => {
    const changed = new URL(url)
    edit(changed)
    return changed.href
  }
  const refusals = [
    ['localhost/plangate', 'The database URL does not have the form postgres://user@host:5432/name.'],
    // After an unencoded slash the rest of the password is not parsed as one.
    ['postgres://founder:12/hunter2@localhost/plangate', /^The database URL has an @ after the host: .* as %2F/],
    ['postgres://founder:12?hunter2@localhost/plangate', /^The database URL has an @ after the host: /],
    ['postgres://founder:12#hunter2@localhost/plangate', /^The database URL has an @ after the host: /],
    ['mysql://localhost/plangate', 'The database URL does not have the form postgres://user@host:5432/name.'],
    [
      change((it) => (it.port = '1')),
      /^The database at 127\.0\.0\.1:1\/test_\w+ cannot be used: no server listens there\. Check DATABASE_URL /,
    ],
    [
      change((it) => (it.password = 'hunter2')),
      /cannot be used: the server refuses the user name or the password\. Check /,
    ],
    [
      change((it) => it.searchParams.set('sslmode', 'verify-full')),
      /cannot be used: the server does not offer the encrypted connection that the URL requires\. Check /,
    ],
    [
      change((it) => (it.pathname = '/none')),
      /\/none cannot be used: the server has no database with that name\. Check /,
    ],
  ] as const
  for (const [wrong, message] of refusals) {
    const opening = openDatabase({ kind: 'postgres', url: wrong }, {})
    await expect(opening).rejects.toThrow(DatabaseUnreachableError)
    await expect(opening).rejects.toThrow(message)
    await expect(opening).rejects.not.toThrow('hunter2')
  }
})
