import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import type { MarkdownIntake } from './use-markdown-intake.ts'

const PasteForm = lazy(() => import('./paste-form.tsx'))

/** Takes a brief as Markdown: pasted, dropped or picked. Keeps the text when the dialog is closed. */
export function PasteDialog({ intake }: { intake: MarkdownIntake }) {
  return (
    <Dialog opened={intake.opened} onClose={intake.close} title="Paste a brief as Markdown" size="xl">
      <Suspense fallback={<Skeleton h={420} />}>
        <PasteForm intake={intake} />
      </Suspense>
    </Dialog>
  )
}
