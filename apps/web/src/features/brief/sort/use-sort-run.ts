import type { RunId } from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'

/** How often a run that sorts a document is asked for. */
const pollMillis = 1_000

/** The run that sorts the document of this dialog; null before it is asked for, and once it is forgotten. */
export function useSortRun() {
  const [runId, setRunId] = useState<RunId | null>(null)
  const run = trpc.runs.get.useQuery(runId === null ? skipToken : { runId }, {
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? pollMillis : false),
  })
  const sort = trpc.briefs.sort.useMutation({ onSuccess: (requested) => setRunId(requested.runId) })
  const cancelRun = trpc.runs.cancel.useMutation({ onSettled: () => run.refetch() })
  return {
    run: (runId !== null && run.data) || null,
    sort,
    cancel: () => runId !== null && cancelRun.mutate({ runId }),
    forget: () => setRunId(null),
  }
}
