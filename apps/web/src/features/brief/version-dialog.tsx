import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import { SheetSkeleton } from './sheet-skeleton.tsx'
import type { BriefDraft } from './use-brief-draft.ts'

const SavedVersion = retryable(() => import('./saved-version.tsx'))

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
      <Suspense fallback={<SheetSkeleton />}>
        {version !== undefined && <SavedVersion version={version} {...props} />}
      </Suspense>
    </Dialog>
  )
}
