/** Waiting longer than this between two attempts helps nobody. */
const longestBackoffSeconds = 60

/**
 * Seconds to wait after attempt `number`: doubling from `backoffSeconds`, a random half of it left out so that runs that
 * failed together do not come back together, and never less than what the model asked for.
 */
export function retryDelay(
  number: number,
  backoffSeconds: number,
  retryAfterSeconds: number,
  random: () => number = Math.random,
): number {
  const backoff = Math.min(backoffSeconds * 2 ** (number - 1), longestBackoffSeconds)
  return Math.max(retryAfterSeconds, backoff * (0.5 + 0.5 * random()))
}
