import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from './trpc.ts'

/** The project's name for page titles; undefined while it is loading. */
export function useProjectName(projectId: ProjectId): string | undefined {
  return trpc.projects.get.useQuery({ projectId }).data?.name
}
