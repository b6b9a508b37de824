/** A longer wait is no wait: whoever is told of it gives up. */
const maxWaitSeconds = 86_400

/**
 * Whole seconds that a Retry-After header asks for, as a number of seconds or as a date (RFC 9110, section 10.2.3);
 * null if there is none or it is neither.
 */
export function retryAfterSeconds(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') return null
  const seconds = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), maxWaitSeconds)
}
