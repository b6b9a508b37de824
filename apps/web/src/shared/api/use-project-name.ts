import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from './trpc.ts'

/** For titles; undefined until it is known. */
export function useProjectName(projectId: ProjectId): string | undefined {
  return trpc.projects.get.useQuery({ projectId }).data?.name
}
