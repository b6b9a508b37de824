import type { Share } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { RevokeButton, RevokeQuestion } from '../../shared/ui/revoke-button.tsx'
import { nameShare } from './describe-share.ts'

/** Asks for confirmation, because a link that was sent cannot be made to work again. */
export function RevokeShare({ share }: { share: Share }) {
  return (
    <RevokeButton label={`Revoke: ${nameShare(share)}`} title="Revoke this link?">
      {(close) => <RevokeForm share={share} onClose={close} />}
    </RevokeButton>
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
    <RevokeQuestion revoke={revoke} onRevoke={() => revoke.mutate({ shareId: share.id })} onClose={onClose}>
      {share.name === null ? 'The people who have it' : share.name} can no longer open the plan with it. You can make a
      new link.
    </RevokeQuestion>
  )
}
