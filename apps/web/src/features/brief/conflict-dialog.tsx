import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import type { ConflictComparisonProps } from './conflict-comparison.tsx'

const ConflictChoice = retryable(() => import('./conflict-comparison.tsx'))

interface ConflictDialogProps extends ConflictComparisonProps {
  opened: boolean
}

/** Shown when a newer version was saved meanwhile. Replaces nothing before the founder has chosen. */
export function ConflictDialog({ projectId, draft, opened }: ConflictDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={draft.save.reset}
      size="xl"
      title="The brief was saved elsewhere in the meantime"
      closeLabel="Close and keep writing"
    >
      <Suspense fallback={<Skeleton h={260} />}>
        <ConflictChoice projectId={projectId} draft={draft} />
      </Suspense>
    </Dialog>
  )
}
