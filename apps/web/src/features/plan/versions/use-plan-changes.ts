import type { PlanSet } from '@plangate/core/schemas'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { wrap } from 'comlink'
import type { PlanChanges, readPlanChanges } from './read-plan-changes.ts'

/** Compares two plan sets, the earlier one first. Plan sets are immutable, so the result never goes stale. */
export function usePlanChanges(before: PlanSet, after: PlanSet): UseQueryResult<PlanChanges> {
  return useQuery({
    queryKey: ['version-changes', before.id, after.id],
    queryFn: () => readInWorker(before, after),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/**
 * Compares in a worker that ends with the answer: comparing takes a tenth of a second, and nothing else needs its
 * libraries.
 *
 * @throws {Error} when the worker fails or does not start; comlink alone would wait forever
 */
async function readInWorker(before: PlanSet, after: PlanSet): Promise<PlanChanges> {
  const worker = new Worker(new URL('./changes-worker.ts', import.meta.url), { type: 'module' })
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker that compares versions failed')))
  })
  try {
    return await Promise.race([wrap<typeof readPlanChanges>(worker)(before, after), failure])
  } finally {
    worker.terminate()
  }
}
