import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Dialog } from '../../../shared/ui/dialog.tsx'

const NewTokenForm = lazy(async () => ({ default: (await import('./new-token-form.tsx')).NewTokenForm }))

export function NewTokenButton() {
  const [opened, { open, close }] = useDisclosure(false)
  const [holdsSecret, setHoldsSecret] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        New token
      </Button>
      <Dialog opened={opened} onClose={close} title="New API token" isHeld={holdsSecret}>
        <Suspense fallback={<Skeleton h={360} />}>
          <NewTokenForm onClose={close} onSecret={setHoldsSecret} />
        </Suspense>
      </Dialog>
    </>
  )
}
