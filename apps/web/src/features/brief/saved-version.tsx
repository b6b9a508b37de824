import { Text } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import type { BriefSearchProps } from './brief-search.ts'
import { SheetSkeleton } from './sheet-skeleton.tsx'
import type { BriefDraft } from './use-brief-draft.ts'
import VersionSheet from './version-sheet.tsx'

interface SavedVersionProps extends BriefSearchProps {
  projectId: ProjectId
  version: number
  /** Null: there is no brief yet. */
  current: BriefVersion | null
  draft: BriefDraft
}

/** Saved versions never change, so they are fetched once. */
export default function SavedVersion({ version, ...props }: SavedVersionProps) {
  const { projectId, current } = props
  const saved = trpc.briefs.version.useQuery({ projectId, version }, { staleTime: Number.POSITIVE_INFINITY })
  const newest = current?.version ?? 0
  return (
    <QueryView
      query={saved}
      pending={<SheetSkeleton />}
      absent={{ BRIEF_NOT_FOUND: <NoSuchVersion newest={newest} /> }}
    >
      {(found) => current && <VersionSheet saved={found} {...props} current={current} />}
    </QueryView>
  )
}

function NoSuchVersion({ newest }: { newest: number }) {
  return (
    <Text>
      This version was not found. {newest === 0 ? 'Nothing is saved yet.' : `The newest one is version ${newest}.`}
    </Text>
  )
}
