import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Webhook } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'

/** Asks for confirmation, because what waits is never sent. */
export function RevokeWebhook({ webhook }: { webhook: Webhook }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" flex="none" onClick={open} aria-label={`Revoke ${webhook.url}`}>
        Revoke
      </Button>
      <Dialog opened={opened} onClose={close} title="Revoke this webhook?">
        <RevokeForm webhook={webhook} onClose={close} />
      </Dialog>
    </>
  )
}

function RevokeForm({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const utils = trpc.useUtils()
  const revoke = trpc.webhooks.revoke.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.webhooks.invalidate()
    },
  })
  return (
    <Stack>
      <Text className="pg-wrap">
        Nothing more is sent to {webhook.url}, not even what waits for another attempt. You can make a new webhook for
        the same address.
      </Text>
      {revoke.error && <ErrorNotice error={revoke.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <BusyButton color="brick" busy={revoke.isPending} onClick={() => revoke.mutate({ webhookId: webhook.id })}>
          Revoke it
        </BusyButton>
      </Group>
    </Stack>
  )
}
