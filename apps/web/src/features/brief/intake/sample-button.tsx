import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSparkles } from '@tabler/icons-react'
import { Suspense } from 'react'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'

const SampleList = retryable(() => import('../sample-list.tsx'))

/** Offers the sample briefs, as Markdown. */
export function SampleButton({ onRead }: { onRead: (markdown: string) => void }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconSparkles size={18} aria-hidden />} onClick={open}>
        Use a sample
      </Button>
      <Dialog opened={opened} onClose={close} title="Use a sample" size="lg">
        <Suspense fallback={<Skeleton h={260} />}>
          <SampleList
            onPick={async (sample) => {
              onRead((await sample.load()).default)
              close()
            }}
          />
        </Suspense>
      </Dialog>
    </>
  )
}
