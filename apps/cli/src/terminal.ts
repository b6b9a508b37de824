import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'

/** The parts of the process that commands need. */
export interface Terminal {
  input: Readable
  /** For results only, so that they can be piped. `columns` is set for a terminal. */
  output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'columns'>>
  errors: NodeJS.WritableStream & { isTTY?: boolean }
  /** The user's directory, which relative paths start from. */
  directory: string
  /** Environment variables with the settings. */
  variables: Readonly<Record<string, string | undefined>>
  /** Aborts on Ctrl-C. */
  signal: AbortSignal
}
