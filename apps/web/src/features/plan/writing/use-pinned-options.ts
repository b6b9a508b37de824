import { type ExecutionOption, isPlanRun, type ProjectId, type RunId } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'

/** The options kept unchanged in the next plan set. */
export interface PinnedOptions {
  options: ExecutionOption[]
  /** The plan version that they come from. */
  fromVersion: number
}

/**
 * Returns the pinned options of a run, which exist before the run writes anything; null when there are none.
 */
export function usePinnedOptions(projectId: ProjectId, runId: RunId | null): PinnedOptions | null {
  const runs = trpc.runs.list.useQuery({ projectId })
  const current = trpc.plans.get.useQuery({ projectId })
  const previous = runs.data?.filter(isPlanRun).find(({ id }) => id === runId)?.request.previous
  const ids = previous?.pinnedOptionIds ?? []
  const planSet = current.data
  if (ids.length === 0 || planSet === undefined || planSet.id !== previous?.planSetId) return null
  return { options: planSet.options.filter(({ id }) => ids.includes(id)), fromVersion: planSet.version }
}
