import type { PlanSet, PlanSetId, ProjectId } from '@plangate/core/schemas'
import { trpc } from '../api/trpc.ts'

/** Fetches a plan set by its id. A selection may refer to any version of the plan. */
export function usePlanSetById(projectId: ProjectId, planSetId: PlanSetId) {
  const history = trpc.plans.history.useQuery({ projectId })
  const version = history.data?.find(({ id }) => id === planSetId)?.version
  const planSet = trpc.plans.version.useQuery({ projectId, version: version ?? 1 }, { enabled: version !== undefined })
  const { error, refetch } = version === undefined ? history : planSet
  const data: PlanSet | undefined = planSet.data
  return { data, error, refetch }
}
