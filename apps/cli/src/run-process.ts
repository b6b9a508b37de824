import { callerDirectory, variables } from './env.ts'
import { exitCodes } from './exit-codes.ts'
import { type CreateCommands, run } from './run.ts'

/** Runs the command line of this process, and sets its exit code. */
export async function runProcess(createCommands: CreateCommands): Promise<void> {
  // A reader that stops early (`| head`) is not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCodes.success : exitCodes.failed)
  })
  const interruption = new AbortController()
  // Only once, so that a second Ctrl-C ends the process immediately.
  process.once('SIGINT', () => interruption.abort())
  const terminal = {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    directory: callerDirectory,
    variables,
    signal: interruption.signal,
  }
  process.exitCode = await run(process.argv.slice(2), terminal, createCommands)
}
