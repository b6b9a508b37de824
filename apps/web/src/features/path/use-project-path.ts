import type { ProjectId } from '@plangate/core/schemas'
import { orAbsent } from '../../shared/api/presence.ts'
import { type ApiError, type RefusalReason, trpc } from '../../shared/api/trpc.ts'
import { resolvePath, type Step } from './project-path.ts'

interface PathQuery {
  data: Step[] | undefined
  error: ApiError | null
  refetch(): unknown
}

/** Where a project stands, asked in one batch. What is not there yet is no error here. */
export function useProjectPath(projectId: ProjectId): PathQuery {
  const of = { projectId }
  const project = trpc.projects.get.useQuery(of)
  const brief = trpc.briefs.get.useQuery(of)
  const gate = trpc.gates.current.useQuery(of)
  const plan = trpc.plans.get.useQuery(of)
  const selection = trpc.plans.selected.useQuery(of)

  const facts = {
    project: project.data,
    brief: orAbsent(brief, 'BRIEF_NOT_FOUND'),
    gate: gate.data,
    plan: orAbsent(plan, 'PLAN_NOT_FOUND'),
    selection: orAbsent(selection, 'SELECTION_NOT_FOUND'),
  }
  const queries = [project, brief, gate, plan, selection]
  const failed = queries.find(({ data, error }) => data === undefined && error && !isAbsence(error))
  return {
    data: isComplete(facts) ? resolvePath(facts) : undefined,
    error: failed?.error ?? null,
    refetch: () => queries.map((query) => query.refetch()),
  }
}

const absences: ReadonlySet<RefusalReason> = new Set(['BRIEF_NOT_FOUND', 'PLAN_NOT_FOUND', 'SELECTION_NOT_FOUND'])

function isAbsence(error: ApiError): boolean {
  return error.data !== undefined && error.data !== null && absences.has(error.data.reason)
}

type Complete<Facts> = { [Key in keyof Facts]: Exclude<Facts[Key], undefined> }

function isComplete<Facts extends object>(facts: Facts): facts is Facts & Complete<Facts> {
  return Object.values(facts).every((fact) => fact !== undefined)
}
