import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import type { PasteProps } from './paste-form.tsx'

const PasteForm = retryable(() => import('./paste-form.tsx'))

/** Takes a document: pasted, dropped or picked. Keeps the text when the dialog is closed. */
export function PasteDialog({ intake, ...paste }: PasteProps) {
  return (
    <Dialog opened={intake.opened} onClose={intake.close} title="Paste a document" size="xl">
      <Suspense fallback={<Skeleton h={420} />}>
        <PasteForm intake={intake} {...paste} />
      </Suspense>
    </Dialog>
  )
}
