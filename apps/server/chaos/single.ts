import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { z } from 'zod'
import { createServer } from '../src/create-server.ts'
import { createAuthenticate } from '../src/identity/authenticate.ts'
import { signInLocally } from '../src/identity/sign-in-locally.ts'
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
  work: { runner: new SlowRunner(runnerMillis), rate: { low: 150, high: 190 }, concurrency: 20 },
  isAlone: true,
  runnerTimeoutSeconds: 180,
  runDeadlineSeconds: 600,
})
const ping = () => database.ping()
const authenticate = createAuthenticate(signInLocally, services)
const server = await createServer({ services, authenticate, signIn: { kind: 'local' }, ping, webRoot: null, log })
const url = await server.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`ready at ${url}\n`)
