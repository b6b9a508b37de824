import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { DomainError } from '@plangate/core/errors'
import { RunnerSettingsError } from '@plangate/runners'
import { CommanderError } from 'commander'
import { createCommands } from './create-commands.ts'
import { CommandFailure, type ExitCode, exitCodes } from './exit-codes.ts'
import { printable } from './printable.ts'

/** What the commands need of the process. */
export interface Terminal {
  input: Readable
  /** Results only, so that they can be piped on. `columns` is set when it is a terminal. */
  output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'columns'>>
  errors: NodeJS.WritableStream & { isTTY?: boolean }
  /** Where the user stood: relative paths begin here. */
  directory: string
  /** Environment variables, which the settings of the Runner are read from. */
  variables: Readonly<Record<string, string | undefined>>
  /** Aborts on Ctrl-C. */
  signal: AbortSignal
}

/** Runs the command line `args` (without the names of node and script) and answers with the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    await createCommands(terminal).parseAsync(args, { from: 'user' })
    return exitCodes.fine
  } catch (error) {
    if (terminal.signal.aborted) return exitCodes.interrupted
    // Commander has told its own errors, and help is none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
    terminal.errors.write(`${printable(explain(error))}\n`)
    return exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof RunnerSettingsError) return exitCodes.usage
  return error instanceof CommandFailure ? error.code : exitCodes.failed
}

function explain(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof RunnerSettingsError) return error.message
  if (error instanceof DomainError) return `${error.message} (${error.reason})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
