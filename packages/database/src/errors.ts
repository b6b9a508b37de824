/** Another process uses the data directory. The message names the process and can be shown to the operator. */
export class DataDirectoryLockedError extends Error {
  override readonly name = 'DataDirectoryLockedError'
}

/** The database could not be opened. The message says where and why, without the password, for the operator. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError'
}

/**
 * The database stopped answering, or can no longer write, after it was opened. A change that was under way may or may
 * not have been stored. The next call gets a new connection. The message is one of our constants.
 */
export class DatabaseUnavailableError extends Error {
  override readonly name: string = 'DatabaseUnavailableError'

  constructor(cause: unknown, message = 'The database does not answer.') {
    super(message, { cause })
  }
}

/**
 * All connections are in use, of this process or of the server, and none became free in time. The database itself is
 * well. The call that got no connection changed nothing.
 */
export class DatabaseBusyError extends DatabaseUnavailableError {
  override readonly name = 'DatabaseBusyError'

  constructor(cause: unknown) {
    super(cause, 'No connection to the database became free in time.')
  }
}

/** The database cannot write: its disk is full, read-only or broken, which only the operator can change. */
export class DatabaseNotWritableError extends DatabaseUnavailableError {
  override readonly name = 'DatabaseNotWritableError'

  /** @param reason a clause without a full stop that quotes nothing of what is stored */
  constructor(cause: unknown, reason: string) {
    super(cause, `The database cannot write: ${reason}.`)
  }
}

/** A newer version of the program has migrated the database, so this process must not use it any more. */
export class OutdatedProgramError extends DatabaseUnavailableError {
  override readonly name = 'OutdatedProgramError'

  constructor() {
    super(
      undefined,
      'The database belongs to a newer version of this program. This process no longer uses it: start that version instead.',
    )
  }
}

/** The data directory no longer belongs to this process, so that nothing may be read or written until a restart. */
export class DataDirectoryLostError extends DatabaseUnavailableError {
  override readonly name = 'DataDirectoryLostError'

  constructor() {
    super(
      undefined,
      'The data directory was deleted or replaced while the program used it. Nothing is stored until the program is restarted.',
    )
  }
}
