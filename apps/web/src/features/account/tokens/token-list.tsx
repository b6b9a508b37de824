import './tokens.css'
import { Box, Group, Skeleton, Text, Title } from '@mantine/core'
import type { ApiToken, ProjectId } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useProjectName } from '../../../shared/api/use-project-name.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { describeScope, findTokenState } from './describe-token.ts'
import { RevokeToken } from './revoke-token.tsx'

/** Lists the active tokens, then those that ended last. */
export function TokenList() {
  const tokens = trpc.tokens.list.useQuery()
  return (
    <QueryView query={tokens} pending={<Skeleton h={160} />}>
      {(all) =>
        all.length > 0 ? (
          <Tokens tokens={all} />
        ) : (
          <EmptyPanel title="No tokens yet">
            Make one for each program, so that you can see which does what, and revoke one without the others.
          </EmptyPanel>
        )
      }
    </QueryView>
  )
}

function Tokens({ tokens }: { tokens: ApiToken[] }) {
  const now = Date.now()
  const rank = (token: ApiToken) => (findTokenState(token, now) === 'active' ? 0 : 1)
  return (
    <Panel p={0}>
      <ul className="pg-tokens">
        {tokens
          .toSorted((a, b) => rank(a) - rank(b))
          .map((token) => (
            <TokenRow key={token.id} token={token} state={findTokenState(token, now)} />
          ))}
      </ul>
    </Panel>
  )
}

interface TokenRowProps {
  token: ApiToken
  state: ReturnType<typeof findTokenState>
}

function TokenRow({ token, state }: TokenRowProps) {
  return (
    <li data-state={state}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box className="pg-grow">
          <Group gap="xs">
            <Title order={2} size="h4" className="pg-wrap">
              {token.name}
            </Title>
            <Tag tone={state === 'active' ? 'strong' : 'quiet'}>{stateNames[state]}</Tag>
          </Group>
          <Text size="sm" c="var(--pg-quiet)">
            {describeScope(token)}
          </Text>
          {token.projectId && <OnlyProject projectId={token.projectId} />}
        </Box>
        {state === 'active' && <RevokeToken token={token} />}
      </Group>
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
    </li>
  )
}

function OnlyProject({ projectId }: { projectId: ProjectId }) {
  const name = useProjectName(projectId)
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Works for one project only{name === undefined ? '' : `: ${name}`}
    </Text>
  )
}

const stateNames = { active: 'Works', expired: 'Expired', revoked: 'Revoked' } as const

function Fact({ term, at, otherwise }: { term: string; at: string | null; otherwise: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{at === null ? otherwise : <Moment at={at} />}</dd>
    </div>
  )
}
