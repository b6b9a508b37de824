import type { PlanSet } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { wrap } from 'comlink'
import type { readChanges, VersionChanges } from './read-plan-changes.ts'

/** What is different between two plan sets, the earlier one first. Plan sets never change, so the answer is kept. */
export function useVersionChanges(before: PlanSet, after: PlanSet): UseQueryResult<VersionChanges> {
  return useQuery({
    queryKey: ['version-changes', before.id, after.id],
    queryFn: () => readOffThread(before, after),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/**
 * On a thread of its own, which ends with the answer: comparing takes a tenth of a second, and its libraries are needed
 * nowhere else.
 *
 * @throws {Error} when the thread dies, or never comes to life; comlink alone would wait for ever
 */
async function readOffThread(before: PlanSet, after: PlanSet): Promise<VersionChanges> {
  const worker = new Worker(new URL('./changes-worker.ts', import.meta.url), { type: 'module' })
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the thread that compares versions has died')))
  })
  try {
    return await Promise.race([wrap<typeof readChanges>(worker)(before, after), death])
  } finally {
    worker.terminate()
  }
}
