import { setTimeout as sleep } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import type { AuditAction } from '../../../domain/schemas/index.ts'
import type { Runner } from '../../../planning/runner/index.ts'
import { migrations } from '../../data/migrations/index.ts'
import type { Tables } from '../../data/tables.ts'
import { servicesOver, type TestServices, type TestSettings } from '../../services/testing/test-services.ts'

/** Simulated processes that share a database: each has its own pool, queue, hub and worker. */
export interface Processes extends AsyncDisposable {
  /** The services of process `index`, modulo their number. */
  services(index: number): TestServices
  /** How many decisions of this kind the audit log has. */
  count(action: AuditAction): Promise<number>
  /** Resolves at a moment when no connection of any process is active or in a transaction. */
  quiet(): Promise<void>
}

/** Hundreds of simultaneous requests wait longer for a connection than the default allows. */
const patienceMillis = 60_000

export async function openProcesses(
  runners: Runner[],
  { connections, ...settings }: TestSettings & { connections: number },
): Promise<Processes> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('needs a server')
  await using stack = new AsyncDisposableStack()
  const all: TestServices[] = []
  for (const runner of runners) {
    const database = stack.use(
      await openDatabase<Tables>({ ...location, connections, timeoutMillis: patienceMillis }, migrations),
    )
    all.push(stack.use(await servicesOver(database, runner, { queue: 'shared', ...settings })))
  }
  const observer = stack.use(
    await openDatabase<Tables>({ ...location, connections: 1, timeoutMillis: patienceMillis }, migrations),
  )
  const owned = stack.move()
  return {
    services: (index) => {
      const services = all[index % all.length]
      if (services === undefined) throw new Error('no process')
      return services
    },
    count: (action) => countDecisions(observer, action),
    quiet: () => untilQuiet(observer),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

const held = `
  select from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`

/** Polls and heartbeats are short: one moment without them comes on every machine. */
async function untilQuiet({ run }: OpenDatabase<Tables>): Promise<void> {
  while ((await run(held)).rows.length > 0) await sleep(10)
}

async function countDecisions({ run }: OpenDatabase<Tables>, action: AuditAction): Promise<number> {
  const { rows } = await run('select from audit_log where action = $1', [action])
  return rows.length
}
