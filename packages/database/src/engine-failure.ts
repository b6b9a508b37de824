/**
 * SQLSTATE codes and classes with which PostgreSQL reports the disk or the files, not the query: insufficient
 * resources, system errors, corrupted data.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const diskFailure = /^(53...|58...|XX001|XX002)$/

/** The names of what PGlite throws when the WebAssembly program itself failed. */
const programFailures = new Set(['RuntimeError', 'ErrnoError', 'ExitStatus'])

/**
 * What an error of PGlite says about the database. `query`: the query is wrong, the database is well. `disk`: it could
 * not read or write a file. `dead`: PGlite will never answer again, not even with an error.
 */
export function diagnose(error: unknown): 'query' | 'disk' | 'dead' {
  if (typeof error !== 'object' || error === null) return 'query'
  const { name, code, severity, message }: Partial<Record<'name' | 'code' | 'severity' | 'message', unknown>> = error
  if (severity === 'PANIC' || severity === 'FATAL' || programFailures.has(String(name))) return 'dead'
  if (typeof severity !== 'string') return 'query'
  // PostgreSQL has no code of its own for a file that may not grow.
  const isFile = code === 'XX000' && String(message).startsWith('could not ')
  return isFile || diskFailure.test(String(code)) ? 'disk' : 'query'
}
