import { setTimeout as sleep } from 'node:timers/promises'

/** Between two tries, each of which waits for a connection itself. */
const retryMillis = 200

/**
 * Tries again while all connections to the database are in use, until `signal` aborts.
 *
 * @throws the error of `work`
 */
export async function retryWhileBusy<T>(
  isDatabaseBusy: (error: unknown) => boolean,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseBusy(error) || signal.aborted) throw error
    }
    await sleep(retryMillis, undefined, { signal }).catch(() => {})
  }
}
