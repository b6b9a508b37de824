/** What the process says to the shell. The numbers are part of the interface: scripts rely on them. */
export const exitCodes = {
  fine: 0,
  /** The brief can be read as text, but it is no brief. */
  badBrief: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
  /** The planner failed. */
  failed: 3,
  /** Ctrl-C: 128 and the number of SIGINT. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A failure that is told in one sentence (or one line per issue of a brief) and ends the process with `code`. */
export class CommandFailure extends Error {
  readonly code: ExitCode

  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandFailure'
    this.code = code
  }
}
