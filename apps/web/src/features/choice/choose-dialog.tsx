import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import type { ChooseFormProps } from './choose-form.tsx'

const ChooseForm = lazy(() => import('./choose-form.tsx'))

interface ChooseDialogProps extends ChooseFormProps {
  opened: boolean
}

/** The question, at once; what answers it is loaded when it is asked. */
export function ChooseDialog({ opened, ...form }: ChooseDialogProps) {
  const { option, changes, onClose } = form
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={changes ? `Choose ${option.name} with your changes?` : `Choose ${option.name}?`}
      size="lg"
    >
      <Suspense fallback={<Skeleton h={420} />}>
        <ChooseForm {...form} />
      </Suspense>
    </Dialog>
  )
}
