import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { readEnvironment } from './env.ts'
import { hideSecrets } from './hide-secrets.ts'
import { describeStartFailure, startPlangate } from './start-plangate.ts'

/** Milliseconds for closing after the grace period; then the process ends in any case. */
const closingMillis = 8_000

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

let redact = (text: string) => text

try {
  const env = readEnvironment()
  redact = (text) => hideSecrets(text, env)
  const plangate = await startPlangate(env, existsSync(builtWeb) ? builtWeb : null)
  const ready = plangate.url === null ? 'Plangate is ready to work on runs' : `Plangate is ready at ${plangate.url}`
  process.stdout.write(`${ready} (press Ctrl-C to stop)\n`)
  const delay = env.PLANGATE_STOP_GRACE_SECONDS * 1_000 + closingMillis
  closeWithGrace({ delay, logger: { error: reportFailure } }, async ({ err }) => {
    if (err) reportFailure(err)
    await plangate.stop()
  })
} catch (error) {
  reportFailure(describeStartFailure(error))
  process.exitCode = 1
}

/** Writes the reason for the end of the process to standard error. */
function reportFailure(reason: unknown): void {
  process.stderr.write(`${redact(String(reason instanceof Error ? reason.stack : reason))}\n`)
}
