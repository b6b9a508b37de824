import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Share } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { nameShare } from './describe-share.ts'

/** Asks for confirmation, because a link that was sent cannot be made to work again. */
export function RevokeShare({ share }: { share: Share }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" flex="none" onClick={open} aria-label={`Revoke: ${nameShare(share)}`}>
        Revoke
      </Button>
      <Dialog opened={opened} onClose={close} title="Revoke this link?">
        <RevokeForm share={share} onClose={close} />
      </Dialog>
    </>
  )
}

function RevokeForm({ share, onClose }: { share: Share; onClose: () => void }) {
  const utils = trpc.useUtils()
  const revoke = trpc.shares.revoke.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.shares.list.invalidate({ projectId: share.projectId })
    },
  })
  return (
    <Stack>
      <Text className="pg-wrap">
        {share.name === null ? 'The people who have it' : share.name} can no longer open the plan with it. You can make
        a new link.
      </Text>
      {revoke.error && <ErrorNotice error={revoke.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <BusyButton color="brick" busy={revoke.isPending} onClick={() => revoke.mutate({ shareId: share.id })}>
          Revoke it
        </BusyButton>
      </Group>
    </Stack>
  )
}
