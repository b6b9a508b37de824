/** One day: no caller waits longer than that. */
const maxWaitSeconds = 86_400

/**
 * Returns the whole seconds, at most a day, that a Retry-After header asks for, as a number or as a date (RFC 9110,
 * section 10.2.3); null when the header is missing or malformed.
 */
export function retryAfterSeconds(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') return null
  const seconds = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), maxWaitSeconds)
}
