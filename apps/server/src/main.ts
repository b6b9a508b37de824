import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { readEnvironment } from './env.ts'
import { describeStartFailure, startPlangate } from './start-plangate.ts'

/** Longer than any statement may take, shorter than what people wait for. */
const GRACE_MS = 10_000

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

try {
  const plangate = await startPlangate(readEnvironment(), existsSync(builtWeb) ? builtWeb : null)
  process.stdout.write(`Plangate is ready at ${plangate.url} (Ctrl-C stops it)\n`)
  closeWithGrace({ delay: GRACE_MS, logger: { error: complain } }, async ({ err }) => {
    if (err) complain(err)
    await plangate.stop()
  })
} catch (error) {
  complain(describeStartFailure(error))
  process.exitCode = 1
}

/** Whatever ends the process says so, and why. */
function complain(reason: unknown): void {
  process.stderr.write(`${reason instanceof Error ? reason.stack : reason}\n`)
}
