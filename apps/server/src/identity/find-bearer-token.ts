import type { IncomingHttpHeaders } from 'node:http'

/** Longer ones are not worth the work of refusing them properly. */
const maxLength = 8_192

/** The bearer token that a request shows; null when it shows none. */
export function findBearerToken({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined || authorization.length > maxLength) return null
  return /^Bearer +([^\s,]+)$/i.exec(authorization)?.[1] ?? null
}
