import type { ListedPermit, ProjectId } from '@plangate/core/schemas'
import { cursorAfter, readPages } from '../../shared/api/pages.ts'
import { trpc } from '../../shared/api/trpc.ts'

/** The permits of a project, the newest first: as one list, and page by page. */
export function usePermits(projectId: ProjectId) {
  const query = trpc.builds.permits.useInfiniteQuery(
    { projectId },
    // A permit may have ended on another device: no visit starts with an old answer alone.
    { getNextPageParam: cursorAfter(({ id }: ListedPermit) => id), refetchOnMount: 'always' },
  )
  return { list: readPages(query), query }
}
