import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { z } from 'zod'
import { authenticateLocally } from '../src/authenticate.ts'
import { createServer } from '../src/create-server.ts'
import { createLogger } from '../src/logging.ts'
import { openServices } from '../src/open-services.ts'
import { SlowRunner } from './slow-runner.ts'

/** The whole of Plangate in one process, on the embedded database, with a Runner that takes its time. */
const Settings = z.strictObject({ directory: z.string(), runnerMillis: z.number() })
const { directory, runnerMillis } = Settings.parse(JSON.parse(process.argv[2] ?? '{}'))

const log = createLogger('warn')
const database = await openDatabase<Tables>({ kind: 'embedded', directory }, migrations)
const { services } = await openServices({
  database,
  log,
  runner: new SlowRunner(runnerMillis),
  work: { rate: { low: 150, high: 190 }, concurrency: 20 },
  isAlone: true,
  runnerTimeoutSeconds: 180,
  runDeadlineSeconds: 600,
})
const ping = () => database.ping()
const server = await createServer({ services, authenticate: authenticateLocally, ping, webRoot: null, log })
const url = await server.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`ready at ${url}\n`)
