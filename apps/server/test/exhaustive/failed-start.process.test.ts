import { mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { openDatabase } from '@plangate/database'
import { type PostgresCluster, startPostgresCluster } from '@plangate/database/testing/cluster'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProgramSettings, startProgram } from '../start-program.ts'
import { proxyPostgres } from '../tcp-proxy.ts'

/** Starts the program, which has to end by itself soon after its first words, and returns these. */
async function wordsOfFailure({ env, ...settings }: ProgramSettings): Promise<string> {
  // Compiled code is kept when a process ends, which takes time.
  await using program = startProgram({ env: { NODE_DISABLE_COMPILE_CACHE: '1', ...env }, ...settings })
  while (program.printed === '') await Promise.race([program.exit, sleep(20)])
  const code = await Promise.race([program.exit, sleep(120_000, 'still running', { ref: false })])
  expect({ code, printed: program.printed }).toMatchObject({ code: 1 })
  expect(program.printed).toMatch(/^[^\n]+\.\n$/)
  return program.printed
}

const quiet = { LOG_LEVEL: 'silent' }

describe('ends with one line when the PostgreSQL server', () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await startPostgresCluster()
    await runAsAdmin(`create role reader login password 'test'; create role worker login password 'test'`)
  })
  afterAll(() => cluster.stop())

  async function runAsAdmin(text: string, name = 'postgres'): Promise<void> {
    await using database = await openDatabase(
      { kind: 'postgres', url: urlOf(name), timeoutMillis: 60_000 },
      name === 'postgres' ? {} : migrations,
    )
    await database.run(text)
  }

  function urlOf(name: string, user = 'postgres'): string {
    const url = new URL(cluster.url)
    url.username = user
    url.pathname = `/${name}`
    return url.href
  }

  it.each(['all', 'web', 'worker'])('does not let the role create the schema of the queue (%s)', async (role) => {
    const name = `no_schema_${role}`
    await runAsAdmin(`create database ${name}`)
    await (await openDatabase({ kind: 'postgres', url: urlOf(name), timeoutMillis: 60_000 }, migrations)).close()
    await runAsAdmin('grant all on all tables in schema public to reader', name)
    const env = { ...quiet, DATABASE_URL: urlOf(name, 'reader'), PLANGATE_ROLE: role }
    expect(await wordsOfFailure({ env })).toMatch(
      /^The queue of runs cannot start: the database answers "permission denied for database \w+"\. Check [^\n]+\n$/,
    )
  })

  it.each(['all', 'web', 'worker'])('does not let the role use the functions of the queue (%s)', async (role) => {
    const name = `no_functions_${role}`
    await runAsAdmin(`create database ${name}`)
    const env = { ...quiet, DATABASE_URL: urlOf(name) }
    await using first = startProgram({ env })
    await first.url
    await first.stop('SIGINT')
    await runAsAdmin(
      `grant all on all tables in schema public to worker; grant usage on schema pgboss to worker;
       grant all on all tables in schema pgboss to worker;
       revoke execute on all functions in schema pgboss from public`,
      name,
    )
    const words = await wordsOfFailure({ env: { ...env, DATABASE_URL: urlOf(name, 'worker'), PLANGATE_ROLE: role } })
    expect(words).toMatch(
      /^The queue of runs cannot start: the database answers "permission denied for function \w+"\. Check [^\n]+\n$/,
    )
  })

  it('does not let the role migrate', async () => {
    await runAsAdmin('create database no_tables')
    expect(await wordsOfFailure({ env: { ...quiet, DATABASE_URL: urlOf('no_tables', 'reader') } })).toMatch(
      /no_tables cannot be used: the server answers "permission denied for schema public"\. Check [^\n]+\n$/,
    )
  })

  it('is silent from the beginning', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => silent.once('listening', listening))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    const env = { ...quiet, DATABASE_URL: `postgres://founder@127.0.0.1:${port}/plangate` }
    expect(await wordsOfFailure({ env })).toMatch(/cannot be used: the server does not answer\. Check [^\n]+\n$/)
    silent.close()
  })

  it('falls silent while another process migrates', async () => {
    await runAsAdmin('create database frozen')
    const { proxy, url } = await proxyPostgres(urlOf('frozen'))
    await using _ = proxy
    // The lock that Kysely takes before it migrates.
    await using other = await openDatabase({ kind: 'postgres', url: urlOf('frozen'), timeoutMillis: 60_000 }, {})
    const waits = async () =>
      (await other.run(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows
    await other.run('select pg_advisory_lock(3853314791062309107)')
    const failing = wordsOfFailure({ env: { ...quiet, DATABASE_URL: url } })
    while ((await waits()).length === 0) await sleep(50)
    proxy.freeze()
    expect(await failing).toMatch(/frozen cannot be used: the server does not answer\. Check [^\n]+\n$/)
  })
})

describe('ends with one line when the data directory', () => {
  /** Makes a directory impossible, and returns it. */
  const impossible: Record<string, (home: string) => Promise<string>> = {
    'lies in a file': async (home) => {
      await writeFile(join(home, 'file'), '')
      return join(home, 'file', 'data')
    },
    'has a lock that is a link to nothing': async (home) => {
      await symlink(join(home, 'nowhere', 'lock'), join(home, 'lock'))
      return home
    },
    'has a file in the place of the database': async (home) => {
      await writeFile(join(home, 'database'), '')
      return home
    },
    'has something else in the place of the database': async (home) => {
      await mkdir(join(home, 'database'))
      await writeFile(join(home, 'database', 'PG_VERSION'), '99')
      return home
    },
    'lies where the system allows no directories': async () => '/proc/plangate/data',
  }

  it.each(Object.entries(impossible))('%s', async (_, prepare) => {
    await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-failed-'))
    const directory = await prepare(home.path)
    const words = await wordsOfFailure({ env: { ...quiet, PLANGATE_DATA_DIR: directory } })
    expect(words).toContain(`The data directory ${directory} cannot be used: `)
    expect(words).not.toContain('[object')
  })

  it('is on a full disk, at the first start and at a later one', async () => {
    await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-failed-'))
    const env = { ...quiet, PLANGATE_DATA_DIR: home.path }
    const isFull = new RegExp(`^The data directory ${home.path} cannot be used: [^[]+\\.\\n$`)
    expect(await wordsOfFailure({ env, largestFile: 1_000_000 })).toMatch(isFull)
    await using program = startProgram({ env })
    await program.url
    await program.stop('SIGINT')
    expect(await wordsOfFailure({ env, largestFile: 4_096 })).toMatch(isFull)
  })
})

it('ends at once when a port is in use, and names the setting', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-failed-'))
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => taken.once('listening', listening))
  const address = taken.address()
  const port = String(typeof address === 'object' ? address?.port : 0)
  for (const setting of ['PORT', 'PLANGATE_OPERATIONS_PORT']) {
    const env = { ...quiet, PLANGATE_DATA_DIR: home.path, [setting]: port }
    expect(await wordsOfFailure({ env })).toContain(`The port is in use: set ${setting} to a free port`)
  }
  taken.close()
})
