import type { ProjectId } from '@plangate/core/schemas'
import { type ApiError, type ApiRefusalReason, trpc } from '../../../shared/api/trpc.ts'
import { useBriefHeads } from '../../../shared/api/use-brief-heads.ts'
import { useDataOrNull } from '../../../shared/api/use-data-or-null.ts'
import { type ProjectAnswers, toProjectFacts } from './project-facts.ts'
import { type ProjectStep, resolveProjectSteps } from './project-steps.ts'

interface ProjectStepsQuery {
  data: ProjectStep[] | undefined
  error: ApiError | null
  refetch(): unknown
}

/** The steps of a project, fetched in one batch. A missing brief, plan or selection is not an error here. */
export function useProjectSteps(projectId: ProjectId): ProjectStepsQuery {
  const input = { projectId }
  const project = trpc.projects.get.useQuery(input)
  const brief = trpc.briefs.get.useQuery(input)
  const gate = trpc.gates.current.useQuery(input)
  const plan = trpc.plans.get.useQuery(input)
  const briefs = useBriefHeads(projectId, plan.data ? [plan.data.briefVersion] : [])
  const selection = trpc.plans.selected.useQuery(input)
  const permits = trpc.builds.permits.useQuery(input)
  const runs = trpc.runs.list.useQuery(input)

  const answers = {
    project: project.data,
    brief: useDataOrNull(brief, 'BRIEF_NOT_FOUND'),
    briefs: briefs.data,
    gate: gate.data,
    plan: useDataOrNull(plan, 'PLAN_NOT_FOUND'),
    selection: useDataOrNull(selection, 'SELECTION_NOT_FOUND'),
    permits: permits.data,
    runs: runs.data,
  }
  const queries = [project, brief, briefs, gate, plan, selection, permits, runs]
  const failed = queries.find(({ data, error }) => data === undefined && error && !isAbsence(error))
  return {
    data: isComplete(answers) ? resolveProjectSteps(toProjectFacts(answers)) : undefined,
    error: failed?.error ?? null,
    refetch: () => queries.map((query) => query.refetch()),
  }
}

const absences: ReadonlySet<ApiRefusalReason> = new Set(['BRIEF_NOT_FOUND', 'PLAN_NOT_FOUND', 'SELECTION_NOT_FOUND'])

function isAbsence(error: ApiError): boolean {
  return error.data !== undefined && error.data !== null && absences.has(error.data.reason)
}

type Incomplete = { [Key in keyof ProjectAnswers]: ProjectAnswers[Key] | undefined }

function isComplete(answers: Incomplete): answers is ProjectAnswers {
  return Object.values(answers).every((answer) => answer !== undefined)
}
