import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { readEnvironment } from './env.ts'
import { hideSecrets } from './hide-secrets.ts'
import { describeStartFailure, startPlangate } from './start-plangate.ts'

/** For letting go of what did not end in time, and for closing; nobody waits longer than that and the grace. */
const closingMillis = 8_000

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

let hide = (words: string) => words

try {
  const env = readEnvironment()
  hide = (words) => hideSecrets(words, env)
  const plangate = await startPlangate(env, existsSync(builtWeb) ? builtWeb : null)
  const ready = plangate.url === null ? 'Plangate is ready to work' : `Plangate is ready at ${plangate.url}`
  process.stdout.write(`${ready} (Ctrl-C stops it)\n`)
  const delay = env.PLANGATE_STOP_GRACE_SECONDS * 1_000 + closingMillis
  closeWithGrace({ delay, logger: { error: complain } }, async ({ err }) => {
    if (err) complain(err)
    await plangate.stop()
  })
} catch (error) {
  complain(describeStartFailure(error))
  process.exitCode = 1
}

/** Whatever ends the process says so, and why. */
function complain(reason: unknown): void {
  process.stderr.write(`${hide(String(reason instanceof Error ? reason.stack : reason))}\n`)
}
