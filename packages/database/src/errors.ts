/** Another process works on the data directory. The message names it and is fit to be shown. */
export class DataDirectoryLockedError extends Error {
  override readonly name = 'DataDirectoryLockedError'
}

/** The database could not be opened. The message says where and why, without the password, and is fit to be shown. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError'
}

/**
 * The database stopped answering after it was opened. Whether a change that was under way has been kept is not known;
 * the next call gets a fresh connection.
 */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'

  constructor(cause: unknown) {
    super('The database does not answer.', { cause })
  }
}
