import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Dialog } from '../../../shared/ui/dialog.tsx'

const NewWebhookForm = lazy(async () => ({ default: (await import('./new-webhook-form.tsx')).NewWebhookForm }))

export function NewWebhookButton() {
  const [opened, { open, close }] = useDisclosure(false)
  const [holdsSecret, setHoldsSecret] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        New webhook
      </Button>
      <Dialog opened={opened} onClose={close} title="New webhook" isHeld={holdsSecret}>
        <Suspense fallback={<Skeleton h={360} />}>
          <NewWebhookForm onClose={close} onSecret={setHoldsSecret} />
        </Suspense>
      </Dialog>
    </>
  )
}
