/** What the operator can do something about, by the codes of Node, of PostgreSQL and of PGlite's file system (WASI). */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  '53100': 'the disk is full',
  '51': 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  '19': 'the disk quota is used up',
  EFBIG: 'a file would become larger than this account may write',
  '22': 'a file would become larger than this account may write',
  EROFS: 'the file system is read-only',
  '69': 'the file system is read-only',
  '54': 'a part of the path is not a directory',
  '58030': 'the disk reports an error',
  '29': 'the disk reports an error',
}

/** Returns why a file or an embedded database cannot be used, if it is something that an operator can change. */
export function findKnownCause(cause: unknown): string | undefined {
  const { code, errno } = partsOf(cause)
  return causes[String(code ?? errno)]
}

/** Returns one line about why a file or an embedded database cannot be used, without a full stop. */
export function describeCause(cause: unknown): string {
  const { errno, message = '' } = partsOf(cause)
  // PGlite's file system throws objects that are not errors and have no message.
  const other = errno === undefined ? String(cause) : `error ${errno} of the file system`
  return findKnownCause(cause) ?? (firstLine(message) || other)
}

/** The message of a driver may have several lines, and end with a full stop. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').trim().replace(/\.$/, '')
}

function partsOf(cause: unknown): { code?: string; errno?: number; message?: string } {
  if (typeof cause !== 'object' || cause === null) return {}
  const { code, errno, message }: { code?: unknown; errno?: unknown; message?: unknown } = cause
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof errno === 'number' && { errno }),
    ...(typeof message === 'string' && { message }),
  }
}
