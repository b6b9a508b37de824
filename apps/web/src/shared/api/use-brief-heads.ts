import type { BriefHead, ProjectId } from '@plangate/core/schemas'
import { type ApiError, trpc } from './trpc.ts'

interface BriefHeads {
  data: BriefHead[] | undefined
  error: ApiError | null
  refetch(): unknown
}

/** Fetches the heads of the newest versions of the brief and of the versions that are named, however old they are. */
export function useBriefHeads(projectId: ProjectId, versions: readonly number[]): BriefHeads {
  const newest = trpc.briefs.history.useQuery({ projectId })
  const { data } = newest
  const oldest = data?.at(-1)?.version ?? 0
  const older = new Set(versions.filter((version) => version < oldest))
  const each = trpc.useQueries((t) =>
    [...older].map((version) => t.briefs.history({ projectId, cursor: version + 1, limit: 1 })),
  )
  const heads = each.flatMap((query) => query.data ?? [])
  const failed = [newest, ...each].find(({ error }) => error !== null)
  return {
    data: data && heads.length === each.length ? [...data, ...heads] : undefined,
    error: failed?.error ?? null,
    refetch: () => [newest, ...each].map((query) => query.refetch()),
  }
}
