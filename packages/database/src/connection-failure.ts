import pg from 'pg'

/**
 * SQLSTATE codes and classes that are independent of the query: connection exceptions, too many connections, shutting
 * down, crashed, starting up, database dropped, disk full, disk error.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const unavailable = /^(08...|53300|57P01|57P02|57P03|57P05|53100|58030)$/

/** The messages of node-postgres, which have no code, for a broken connection or a late answer. */
const driverMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
]

/** Returns true when a query failed because of the connection or the state of the server, not because of the query. */
export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof pg.DatabaseError) return unavailable.test(error.code ?? '')
  return isSystemError(error) || driverMessages.some((message) => error.message.startsWith(message))
}

/** True when the server refuses a connection because all of its own are in use. */
export function isServerFull(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '53300'
}

/**
 * True when a migration has changed what a named statement returns. The server refuses it on this connection from then
 * on, and accepts it on a new one.
 */
export function isOutdatedPlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan')
}

/** The messages of the pool when no connection was free, or a new one was not opened, in time. */
const timeoutMessages = [
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'timeout expired',
]

/** True when the wait for a connection took too long. */
export function hasTimedOut(error: unknown): boolean {
  return error instanceof Error && timeoutMessages.some((message) => error.message.startsWith(message))
}

/** True for an error of the operating system, such as ECONNRESET, EPIPE or ENOTFOUND. */
function isSystemError(error: Error): boolean {
  return 'syscall' in error || (error instanceof AggregateError && error.errors.some(isConnectionFailure))
}
