import { callerDirectory, variables } from './env.ts'
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.fine : exitCodes.failed)
})

const interruption = new AbortController()
// Once: a second Ctrl-C stops the process at once, whatever it is doing.
process.once('SIGINT', () => interruption.abort())

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  directory: callerDirectory,
  variables,
  signal: interruption.signal,
})
