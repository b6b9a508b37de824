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
