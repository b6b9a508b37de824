import { Skeleton } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import { readBriefSample } from './brief-samples.ts'

const SampleList = retryable(() => import('./sample-list.tsx'))

interface SampleDialogProps {
  opened: boolean
  onClose: () => void
  onRead: (brief: Brief) => void
}

/** Offers the sample briefs. */
export function SampleDialog({ opened, onClose, onRead }: SampleDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Use a sample brief" size="lg">
      <Suspense fallback={<Skeleton h={260} />}>
        <SampleList onPick={async (sample) => onRead(await readBriefSample(sample))} />
      </Suspense>
    </Dialog>
  )
}
