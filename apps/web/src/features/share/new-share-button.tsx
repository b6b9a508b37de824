import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectId } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'

const NewShareForm = lazy(async () => ({ default: (await import('./new-share-form.tsx')).NewShareForm }))

export function NewShareButton({ projectId }: { projectId: ProjectId }) {
  const [opened, { open, close }] = useDisclosure(false)
  const [holdsSecret, setHoldsSecret] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        New link
      </Button>
      <Dialog opened={opened} onClose={close} title="New link" isHeld={holdsSecret}>
        <Suspense fallback={<Skeleton h={300} />}>
          <NewShareForm projectId={projectId} onClose={close} onSecret={setHoldsSecret} />
        </Suspense>
      </Dialog>
    </>
  )
}
