import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { run, type Terminal } from '../run.ts'
import { type CommandOutcome, samples } from './run-plangate.ts'

interface Circumstances {
  input?: string
  columns?: number
  variables?: Terminal['variables']
}

/** The command line in this process, on a terminal that is `columns` wide or none: for what needs no process to show. */
export async function runHere(
  args: readonly string[],
  { input = '', columns = 0, variables = {} }: Circumstances = {},
): Promise<CommandOutcome> {
  const output: Terminal['output'] & PassThrough = new PassThrough()
  const errors = new PassThrough()
  if (columns > 0) output.columns = columns
  const { signal } = new AbortController()
  const written = Promise.all([text(output), text(errors)])
  const code = await run(args, {
    input: Readable.from([input]),
    output,
    errors,
    directory: samples,
    variables,
    signal,
  })
  output.end()
  errors.end()
  const [results, complaints] = await written
  return { code, output: results, errors: complaints }
}
