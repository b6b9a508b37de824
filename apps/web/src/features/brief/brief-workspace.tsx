import { Skeleton, Stack } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { orAbsent } from '../../shared/api/presence.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BriefEditor } from './brief-editor.tsx'

/** The brief as it is, or a blank one when there is none yet. */
export function BriefWorkspace({ projectId }: { projectId: ProjectId }) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  const current = orAbsent(brief, 'BRIEF_NOT_FOUND')
  if (current !== undefined) return <BriefEditor projectId={projectId} current={current} />
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
