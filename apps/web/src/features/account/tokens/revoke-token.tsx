import type { ApiToken } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { RevokeButton, RevokeQuestion } from '../../../shared/ui/revoke-button.tsx'

/** Asks for confirmation, because every program that uses the token stops working. */
export function RevokeToken({ token }: { token: ApiToken }) {
  return (
    <RevokeButton label={`Revoke ${token.name}`} title={`Revoke ${token.name}?`}>
      {(close) => <RevokeForm token={token} onClose={close} />}
    </RevokeButton>
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
    <RevokeQuestion revoke={revoke} onRevoke={() => revoke.mutate({ tokenId: token.id })} onClose={onClose}>
      Whatever uses it is refused from then on. It cannot be made to work again; a new token can be made.
    </RevokeQuestion>
  )
}
