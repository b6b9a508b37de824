import type { ExecutionOption, ProjectId, RunId } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'

/** Options that a plan set takes over as they are. */
export interface Pinning {
  options: ExecutionOption[]
  /** The version that they come from. */
  fromVersion: number
}

/**
 * What a run takes over into the plan set that it writes: known as soon as the run is, because these options are there
 * already. Null when it takes over none.
 */
export function usePinning(projectId: ProjectId, runId: RunId | null): Pinning | null {
  const runs = trpc.runs.list.useQuery({ projectId })
  const current = trpc.plans.get.useQuery({ projectId })
  const previous = runs.data?.find(({ id }) => id === runId)?.request.previous
  const ids = previous?.pinnedOptionIds ?? []
  const planSet = current.data
  if (ids.length === 0 || planSet === undefined || planSet.id !== previous?.planSetId) return null
  return { options: planSet.options.filter(({ id }) => ids.includes(id)), fromVersion: planSet.version }
}
