import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import type { ChooseFormProps } from './choose-form.tsx'

const ChooseForm = retryable(() => import('./choose-form.tsx'))

interface ChooseDialogProps extends ChooseFormProps {
  opened: boolean
}

/** Asks for confirmation of a choice. The form is loaded when the dialog opens. */
export function ChooseDialog({ opened, ...form }: ChooseDialogProps) {
  const { option, adjustments, onClose } = form
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={adjustments ? `Choose ${option.name} with your changes?` : `Choose ${option.name}?`}
      size="lg"
    >
      <Suspense fallback={<Skeleton h={420} />}>
        <ChooseForm {...form} />
      </Suspense>
    </Dialog>
  )
}
