import { Skeleton, Stack } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'
import { useDraft } from '../../shared/drafts/use-draft.ts'
import { BriefEditor } from './brief-editor.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import { KeptBrief } from './kept-brief.ts'

interface BriefWorkspaceProps extends BriefSearchProps {
  projectId: ProjectId
}

/** The editor with the current brief, or with a blank one. The entry of the brief page. */
export function BriefWorkspace({ projectId, ...searchProps }: BriefWorkspaceProps) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  const current = useDataOrNull(brief, 'BRIEF_NOT_FOUND')
  const kept = useDraft(`brief/${projectId}`, KeptBrief)
  if (current !== undefined)
    return kept ? (
      <BriefEditor projectId={projectId} current={current} kept={kept} {...searchProps} />
    ) : (
      <BriefSkeleton />
    )
  return (
    <QueryView query={brief} pending={<BriefSkeleton />}>
      {() => null}
    </QueryView>
  )
}

function BriefSkeleton() {
  return (
    <Stack>
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} height={190} />
      ))}
    </Stack>
  )
}
