import type { Webhook } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { RevokeButton, RevokeQuestion } from '../../../shared/ui/revoke-button.tsx'

/** Asks for confirmation, because what waits is never sent. */
export function RevokeWebhook({ webhook }: { webhook: Webhook }) {
  return (
    <RevokeButton label={`Revoke ${webhook.url}`} title="Revoke this webhook?">
      {(close) => <RevokeForm webhook={webhook} onClose={close} />}
    </RevokeButton>
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
    <RevokeQuestion revoke={revoke} onRevoke={() => revoke.mutate({ webhookId: webhook.id })} onClose={onClose}>
      Nothing more is sent to {webhook.url}, not even what waits for another attempt. You can make a new webhook for the
      same address.
    </RevokeQuestion>
  )
}
