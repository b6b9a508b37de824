import { findDirectionRefusal } from '@plangate/core/gate'
import type { Gate, ProjectId } from '@plangate/core/schemas'
import { type ApiError, trpc } from './trpc.ts'

/** The direction of a project, which its gate and its status decide together. */
export interface Direction {
  /** The latest gate; null when none was ever opened. */
  gate: Gate | null
  isParked: boolean
  /** Whether the server would write a plan. */
  mayPlan: boolean
}

interface DirectionQuery {
  data: Direction | undefined
  error: ApiError | null
  refetch(): unknown
}

export function useDirection(projectId: ProjectId): DirectionQuery {
  const project = trpc.projects.get.useQuery({ projectId })
  const gate = trpc.gates.current.useQuery({ projectId })
  return {
    data:
      project.data === undefined || gate.data === undefined
        ? undefined
        : {
            gate: gate.data,
            isParked: project.data.status === 'parked',
            mayPlan: findDirectionRefusal(project.data, gate.data) === null,
          },
    error: project.error ?? gate.error,
    refetch: () => [project.refetch(), gate.refetch()],
  }
}
