import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { describeStartFailure } from './describe-start-failure.ts'
import { readEnvironment } from './env.ts'
import { hideSecrets } from './hide-secrets.ts'
import { type RunningPlangate, startPlangate } from './start-plangate.ts'

/** Milliseconds for closing after the grace period; then the process ends in any case. */
const closingMillis = 8_000

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

const howToSign = 'Permits are not signed: set PLANGATE_KEYS_SECRET to at least 32 random characters to change that.'

/** Milliseconds for the reason of a failed start to be written; then the process ends in any case. */
const reportMillis = 500

let redact = (text: string) => text
let isDetailed = false

// What fails in the background ends a start as well, with the same sentence.
process.on('uncaughtException', abandonStart)
try {
  const env = readEnvironment()
  redact = (text) => hideSecrets(text, env)
  isDetailed = env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace'
  const plangate = await startPlangate(env, existsSync(builtWeb) ? builtWeb : null)
  const delay = env.PLANGATE_STOP_GRACE_SECONDS * 1_000 + closingMillis
  closeWithGrace({ delay, logger: { error: reportFailure } }, async ({ err }) => {
    if (err) reportFailure(err)
    await plangate.stop()
  })
  process.off('uncaughtException', abandonStart)
  process.stdout.write(describeReady(plangate))
} catch (error) {
  abandonStart(error)
}

function describeReady({ url, operationsUrl, signsPermits }: RunningPlangate): string {
  const operations = operationsUrl === null ? '' : `Health checks are at ${operationsUrl}/healthz and /readyz\n`
  const ready = url === null ? 'Plangate is ready to work on runs' : `Plangate is ready at ${url}`
  const unsigned = url === null || signsPermits ? '' : `${howToSign}\n`
  return `${operations}${unsigned}${ready} (press Ctrl-C to stop)\n`
}

/** Ends the process, whatever a half-opened database or queue still waits for. */
function abandonStart(error: unknown): void {
  const end = () => process.exit(1)
  process.stderr.write(`${redact(describeStartFailure(error, isDetailed))}\n`, end)
  setTimeout(end, reportMillis)
}

/** Writes the reason for the end of the process to standard error. */
function reportFailure(reason: unknown): void {
  process.stderr.write(`${redact(String(reason instanceof Error ? reason.stack : reason))}\n`)
}
