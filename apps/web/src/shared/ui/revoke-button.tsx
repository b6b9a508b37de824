import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../api/error-notice.tsx'
import type { ApiError } from '../api/trpc.ts'
import { BusyButton } from './busy-button.tsx'
import { Dialog } from './dialog.tsx'

interface RevokeButtonProps {
  /** What a screen reader says, where many buttons are called "Revoke". */
  label: string
  title: string
  /** Rendered only while the dialog is open. */
  children: (onClose: () => void) => ReactNode
}

/** Asks in a dialog before anything is revoked. */
export function RevokeButton({ label, title, children }: RevokeButtonProps) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" flex="none" onClick={open} aria-label={label}>
        Revoke
      </Button>
      <Dialog opened={opened} onClose={close} title={title}>
        {children(close)}
      </Dialog>
    </>
  )
}

interface RevokeQuestionProps {
  revoke: { error: ApiError | null; isPending: boolean }
  onRevoke: () => void
  onClose: () => void
  /** What ends, and what does not come back. */
  children: ReactNode
}

/** The content of that dialog. */
export function RevokeQuestion({ revoke, onRevoke, onClose, children }: RevokeQuestionProps) {
  return (
    <Stack>
      <Text className="pg-wrap">{children}</Text>
      {revoke.error && <ErrorNotice error={revoke.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <BusyButton color="brick" busy={revoke.isPending} onClick={onRevoke}>
          Revoke it
        </BusyButton>
      </Group>
    </Stack>
  )
}
