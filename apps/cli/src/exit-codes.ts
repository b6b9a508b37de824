/** Exit codes of the process. Scripts rely on them, so they are part of the interface. */
export const exitCodes = {
  success: 0,
  /** The file is text, but not a valid brief, or one that says too little to plan from. */
  badBrief: 1,
  /** `submit` and `record`: the draft or the record is not accepted. */
  badInput: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
  /** `check --hook`: the one code by which a hook of Claude Code blocks a tool call. */
  blocked: 2,
  /** The planner or the database failed, or an error that nobody foresaw. */
  failed: 3,
  /** `check`: the permit is refused. `submit` and `record`: the project takes none now. `export`: there is none yet. */
  refused: 3,
  /** `check`, `submit`, `record` and `export`: the server cannot be reached, or cannot answer now. */
  unreachable: 4,
  /** Ctrl-C: 128 and the number of SIGINT. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A failure with a message for the user (one sentence, or one line per issue of a brief), and an exit code. */
export class CommandFailure extends Error {
  readonly code: ExitCode

  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandFailure'
    this.code = code
  }
}
