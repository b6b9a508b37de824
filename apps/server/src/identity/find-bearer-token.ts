import type { IncomingHttpHeaders } from 'node:http'

/** Longer ones are ignored without being parsed. */
const maxLength = 8_192

/** Returns the bearer token of a request; null when there is none. */
export function findBearerToken({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined || authorization.length > maxLength) return null
  return /^Bearer +([^\s,]+)$/i.exec(authorization)?.[1] ?? null
}
