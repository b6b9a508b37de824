/** The wait before the first retry, where nothing else is configured. */
export const firstBackoffSeconds = 2
const maxBackoffSeconds = 60

/**
 * Returns the seconds to wait after attempt `number`: `backoffSeconds`, doubled with every attempt. Up to half of it is
 * taken off at random, so that runs that failed together do not retry together. The result is never less than the model
 * asked for.
 */
export function retryDelay(
  number: number,
  backoffSeconds: number,
  retryAfterSeconds: number,
  random: () => number = Math.random,
): number {
  const backoff = Math.min(backoffSeconds * 2 ** (number - 1), maxBackoffSeconds)
  return Math.max(retryAfterSeconds, backoff * (0.5 + 0.5 * random()))
}
