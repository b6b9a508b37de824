import { defaultRate } from '@plangate/core/estimate'
import { interviewTasksInThisThread } from '@plangate/core/interview'
import { migrations } from '@plangate/core/migrations'
import { tasksInThisThread } from '@plangate/core/planning'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createLogger } from '../src/logging.ts'
import { openServices } from '../src/open-services.ts'
import { stopInOrder } from '../src/stop-in-order.ts'
import { SlowRunner } from './slow-runner.ts'
import { WorkerSettings } from './worker-settings.ts'

/** A process that only works on runs. It logs lines of JSON to standard output. */
const { url, runnerMillis, graceMillis } = WorkerSettings.parse(JSON.parse(process.argv[2] ?? '{}'))
const database = await openDatabase<Tables>({ kind: 'postgres', url, timeoutMillis: 60_000 }, migrations)
const runner = new SlowRunner(runnerMillis)
const parts = await openServices({
  database,
  log: createLogger('warn'),
  runner,
  interviews: { planner: runner, tasks: interviewTasksInThisThread },
  rate: defaultRate,
  tasks: tasksInThisThread,
  work: { planner: runner, concurrency: 20 },
  runnerTimeoutSeconds: 180,
  runDeadlineSeconds: 600,
  researchDeadlineSeconds: 600,
  signing: null,
  webhooks: { keysSecret: null, networks: [] },
})
process.stdout.write('{"msg":"ready"}\n')

process.once('SIGTERM', async () => {
  await stopInOrder({ server: null, parts, graceMillis })
  await database.close()
})
