import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, Suspense, useState } from 'react'
import { Dialog } from './dialog.tsx'

/** What the form of a new secret gets from its dialog. */
export interface SecretDialogProps {
  onClose: () => void
  /** Called with true when a secret is requested, and with false once there is none to lose. */
  onSecret: (hasSecret: boolean) => void
}

interface NewSecretButtonProps {
  label: string
  title: string
  /** Of the form while it loads, in pixels. */
  height: number
  children: (dialog: SecretDialogProps) => ReactNode
}

/** Opens a dialog whose form makes a secret. While it shows the secret, only its buttons close it. */
export function NewSecretButton({ label, title, height, children }: NewSecretButtonProps) {
  const [opened, { open, close }] = useDisclosure(false)
  const [holdsSecret, setHoldsSecret] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {label}
      </Button>
      <Dialog opened={opened} onClose={close} title={title} isHeld={holdsSecret}>
        <Suspense fallback={<Skeleton h={height} />}>{children({ onClose: close, onSecret: setHoldsSecret })}</Suspense>
      </Dialog>
    </>
  )
}
