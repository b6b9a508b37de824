import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ApiToken } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'

/** Asks for confirmation, because every program that uses the token stops working. */
export function RevokeToken({ token }: { token: ApiToken }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" flex="none" onClick={open} aria-label={`Revoke ${token.name}`}>
        Revoke
      </Button>
      <Dialog opened={opened} onClose={close} title={`Revoke ${token.name}?`}>
        <RevokeForm token={token} onClose={close} />
      </Dialog>
    </>
  )
}

function RevokeForm({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const utils = trpc.useUtils()
  const revoke = trpc.tokens.revoke.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.tokens.invalidate()
    },
  })
  return (
    <Stack>
      <Text>Whatever uses it is refused from then on. It cannot be made to work again; a new token can be made.</Text>
      {revoke.error && <ErrorNotice error={revoke.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <BusyButton color="brick" busy={revoke.isPending} onClick={() => revoke.mutate({ tokenId: token.id })}>
          Revoke it
        </BusyButton>
      </Group>
    </Stack>
  )
}
