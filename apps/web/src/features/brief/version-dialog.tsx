import { Skeleton, Stack, Text } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { lazy, Suspense } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import type { BriefDraft } from './use-brief-draft.ts'

const VersionSheet = lazy(() => import('./version-sheet.tsx'))

interface VersionDialogProps extends BriefSearchProps {
  projectId: ProjectId
  /** Null: there is no brief yet. */
  current: BriefVersion | null
  draft: BriefDraft
}

/** Shows a saved version of the brief over the form, which stays as it is. */
export function VersionDialog(props: VersionDialogProps) {
  const { version } = props.search
  return (
    <Dialog
      opened={version !== undefined}
      onClose={() => props.onSearch({})}
      size={1080}
      title={`Version ${version} of the brief`}
      closeLabel="Close and go back to the form"
    >
      {version !== undefined && <SavedVersion version={version} {...props} />}
    </Dialog>
  )
}

/** Saved versions never change, so they are fetched once. */
function SavedVersion({ version, ...props }: VersionDialogProps & { version: number }) {
  const { projectId, current } = props
  const saved = trpc.briefs.version.useQuery({ projectId, version }, { staleTime: Number.POSITIVE_INFINITY })
  const newest = current?.version ?? 0
  return (
    <QueryView
      query={saved}
      pending={<SheetSkeleton />}
      absent={{ BRIEF_NOT_FOUND: <NoSuchVersion newest={newest} /> }}
    >
      {(found) => (
        <Suspense fallback={<SheetSkeleton />}>
          {current && <VersionSheet saved={found} {...props} current={current} />}
        </Suspense>
      )}
    </QueryView>
  )
}

function NoSuchVersion({ newest }: { newest: number }) {
  return (
    <Text>
      There is no such version. {newest === 0 ? 'Nothing is saved yet.' : `The newest one is version ${newest}.`}
    </Text>
  )
}

function SheetSkeleton() {
  return (
    <Stack>
      <Skeleton height={36} width={320} />
      <Skeleton height={140} />
      <Skeleton height={140} />
    </Stack>
  )
}
