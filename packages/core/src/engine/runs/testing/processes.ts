import { setTimeout as sleep } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import type { Runner } from '../../../planning/runner/runner.ts'
import { migrations } from '../../data/migrations/index.ts'
import type { Tables } from '../../data/tables.ts'
import { servicesOver, type TestServices, type TestSettings } from '../../services/testing/test-services.ts'

/** What processes have that share a database: each a pool, a queue, a hub and a worker of its own. */
export interface Processes extends AsyncDisposable {
  /** The `index`-th of them, counted round and round. */
  services(index: number): TestServices
  /** Resolves once no connection of any of them is at work, or held in a transaction. */
  quiet(): Promise<void>
}

/** So many requests at once may wait for a connection longer than anybody should in earnest. */
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
  const observer = stack.use(await openDatabase<Tables>({ ...location, connections: 1 }, migrations))
  const owned = stack.move()
  return {
    services: (index) => {
      const services = all[index % all.length]
      if (services === undefined) throw new Error('no process')
      return services
    },
    quiet: () => untilQuiet(observer),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

const held = `
  select from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`

/** Work in a row looks quiet for a moment between two queries; five looks tell it from the end of all work. */
async function untilQuiet({ run }: OpenDatabase<Tables>): Promise<void> {
  for (let looks = 0; looks < 5; looks++) {
    const { rows } = await run(held)
    if (rows.length > 0) looks = -1
    await sleep(10)
  }
}
