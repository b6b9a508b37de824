import './tokens.css'
import type { ApiToken } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { RevocableLine, RevocableList, RevocableRow } from '../../../shared/ui/revocable-list.tsx'
import { OnlyProject } from '../only-project.tsx'
import { describeScope, findTokenState } from './describe-token.ts'
import { RevokeToken } from './revoke-token.tsx'

const empty = {
  title: 'No tokens yet',
  text: 'Make one for each program, so that you can see which does what, and revoke one without the others.',
}

/** Lists the active tokens, then those that ended last. */
export function TokenList() {
  const tokens = trpc.tokens.list.useQuery()
  const now = Date.now()
  return (
    <RevocableList query={tokens} isActive={(token) => findTokenState(token, now) === 'active'} empty={empty}>
      {(token) => <TokenRow token={token} state={findTokenState(token, now)} />}
    </RevocableList>
  )
}

interface TokenRowProps {
  token: ApiToken
  state: ReturnType<typeof findTokenState>
}

function TokenRow({ token, state }: TokenRowProps) {
  return (
    <RevocableRow
      title={token.name}
      isActive={state === 'active'}
      state={stateNames[state]}
      revoke={<RevokeToken token={token} />}
      lines={
        <>
          <RevocableLine>{describeScope(token)}</RevocableLine>
          {token.projectId && <OnlyProject projectId={token.projectId} does="Works for" />}
        </>
      }
    >
      <dl className="pg-token-facts">
        <Fact term="Made" at={token.createdAt} otherwise={null} />
        <Fact term="Last used" at={token.lastUsedAt} otherwise="Never" />
        {token.revokedAt === null ? (
          <Fact
            term={state === 'expired' ? 'Expired' : 'Expires'}
            at={token.expiresAt}
            otherwise="When you revoke it"
          />
        ) : (
          <Fact term="Revoked" at={token.revokedAt} otherwise={null} />
        )}
      </dl>
    </RevocableRow>
  )
}

const stateNames = { active: 'Active', expired: 'Expired', revoked: 'Revoked' } as const

function Fact({ term, at, otherwise }: { term: string; at: string | null; otherwise: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{at === null ? otherwise : <Moment at={at} />}</dd>
    </div>
  )
}
