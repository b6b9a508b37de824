import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createCommands } from '../create-commands.ts'
import { run } from '../run.ts'
import type { Terminal } from '../terminal.ts'
import { type CommandOutcome, sampleDirectory } from './run-plangate.ts'

interface RunOptions {
  input?: string
  columns?: number
  variables?: Terminal['variables']
}

/** Runs the command line in this process, on a terminal of `columns` or, for 0, without a terminal. */
export async function runHere(
  args: readonly string[],
  { input = '', columns = 0, variables = {} }: RunOptions = {},
): Promise<CommandOutcome> {
  const output: Terminal['output'] & PassThrough = new PassThrough()
  const errors = new PassThrough()
  if (columns > 0) output.columns = columns
  const { signal } = new AbortController()
  const written = Promise.all([text(output), text(errors)])
  const terminal = { input: Readable.from([input]), output, errors, directory: sampleDirectory, variables, signal }
  const code = await run(args, terminal, createCommands)
  output.end()
  errors.end()
  const [results, messages] = await written
  return { code, output: results, errors: messages }
}
