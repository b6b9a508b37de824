import { type BuildCheck, listBuildChecks } from '@plangate/core/gate'
import type { CurrentSelection, ProjectId } from '@plangate/core/schemas'
import { type ApiError, trpc } from '../../shared/api/trpc.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'

/** What a build is judged by, and what the judgement rests on. */
export interface BuildJudgement {
  checks: BuildCheck[]
  selection: CurrentSelection | null
}

interface BuildChecksQuery {
  data: BuildJudgement | undefined
  error: ApiError | null
  refetch(): unknown
}

/** Judges what the browser has read of a project as the server will. Having no selection is not an error here. */
export function useBuildChecks(projectId: ProjectId): BuildChecksQuery {
  const project = trpc.projects.get.useQuery({ projectId })
  const gate = trpc.gates.current.useQuery({ projectId })
  const selected = trpc.plans.selected.useQuery({ projectId })
  const selection = useDataOrNull(selected, 'SELECTION_NOT_FOUND')
  const isRead = project.data !== undefined && gate.data !== undefined && selection !== undefined
  const failed = [project, gate, ...(selection === null ? [] : [selected])].find(({ error }) => error !== null)
  return {
    data: isRead ? { checks: listBuildChecks(project.data, gate.data, selection), selection } : undefined,
    error: failed?.error ?? null,
    refetch: () => Promise.all([project.refetch(), gate.refetch(), selected.refetch()]),
  }
}
