import { DomainError } from '@plangate/core/errors'
import { type Command, CommanderError } from 'commander'
import { CommandFailure, type ExitCode, exitCodes } from './exit-codes.ts'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** Creates a command line on a terminal. */
export type CreateCommands = (terminal: Terminal) => Command

/** Runs the command line `args` (without node and script) and returns the exit code. Never throws. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  createCommands: CreateCommands,
): Promise<ExitCode> {
  try {
    await createCommands(terminal).parseAsync(args, { from: 'user' })
    return exitCodes.success
  } catch (error) {
    if (terminal.signal.aborted) return exitCodes.interrupted
    // Commander has printed its own errors; help also ends here, with the exit code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
    terminal.errors.write(`${printable(explain(error))}\n`)
    return exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): ExitCode {
  return error instanceof CommandFailure ? error.code : exitCodes.failed
}

function explain(error: unknown): string {
  if (error instanceof CommandFailure) return error.message
  if (error instanceof DomainError) return `${error.message} (${error.reason})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
