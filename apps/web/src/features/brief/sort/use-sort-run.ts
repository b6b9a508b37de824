import type { RunId } from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../../shared/api/trpc.ts'

/** How often a run that sorts a document is asked for. */
const pollMillis = 1_000

/** A run that sorts a document; null before it is asked for. */
export function useSortRun(runId: RunId | null) {
  const run = trpc.runs.get.useQuery(runId === null ? skipToken : { runId }, {
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? pollMillis : false),
  })
  const cancelRun = trpc.runs.cancel.useMutation({ onSettled: () => run.refetch() })
  return {
    run: (runId !== null && run.data) || null,
    error: run.error,
    cancel: () => runId !== null && cancelRun.mutate({ runId }),
  }
}
