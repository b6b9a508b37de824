import './permit.css'
import { Box, Group, Skeleton, Text, Title } from '@mantine/core'
import type { ListedPermit, ProjectId } from '@plangate/core/schemas'
import { type ReactNode, useId, useMemo } from 'react'
import { cursorAfter, readPages } from '../../shared/api/pages.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { permitEndNames } from '../../shared/format/display-names.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'
import { RevokePermit } from './revoke-permit.tsx'

interface PermitListProps {
  projectId: ProjectId
  /** Called when the founder has revoked one. */
  onRevoked: (permit: ListedPermit) => void
}

/** All permits of the project, the newest first: who has them, for what, and when and why they ended. */
export function PermitList({ projectId, onRevoked }: PermitListProps) {
  const permits = trpc.builds.permits.useInfiniteQuery(
    { projectId },
    { getNextPageParam: cursorAfter(({ id }: ListedPermit) => id) },
  )
  const headingId = useId()
  return (
    <Panel labelledBy={headingId}>
      <Title order={2} size="h3" id={headingId} mb="xs">
        Permits so far
      </Title>
      <QueryView query={readPages(permits)} pending={<Skeleton h={120} />}>
        {(all) =>
          all.length > 0 ? (
            <Permits permits={all} query={permits} onRevoked={onRevoked} />
          ) : (
            <Text c="var(--pg-quiet)">No permit was given yet.</Text>
          )
        }
      </QueryView>
    </Panel>
  )
}

interface PermitsProps extends Pick<PermitListProps, 'onRevoked'> {
  permits: ListedPermit[]
  query: Parameters<typeof EarlierButton>[0]['query']
}

function Permits({ permits, query, onRevoked }: PermitsProps) {
  const keys = useMemo(() => permits.map(({ id }) => id), [permits])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLUListElement>(keys)
  const findTokenName = useTokenNames()
  return (
    <>
      <ul className="pg-permits" ref={list}>
        {permits.map((permit) => (
          <li key={permit.id} tabIndex={-1} data-ended={permit.end !== null || undefined}>
            <PermitRow permit={permit} asker={findTokenName(permit)} onRevoked={onRevoked} />
          </li>
        ))}
      </ul>
      <EarlierButton query={query} count={permits.length} noun="permits" onLoad={expectEarlier} />
    </>
  )
}

interface PermitRowProps extends Pick<PermitListProps, 'onRevoked'> {
  permit: ListedPermit
  asker: string
}

function PermitRow({ permit, asker, onRevoked }: PermitRowProps) {
  const { number, optionName, end } = permit
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box className="pg-grow">
          <Group gap="xs">
            <Title order={3} size="h4" className="pg-wrap">
              Permit {number}: {optionName}
            </Title>
            <Tag tone={end === null ? 'strong' : 'quiet'}>{end === null ? 'Valid' : 'Ended'}</Tag>
          </Group>
        </Box>
        {end === null && <RevokePermit permit={permit} onRevoked={onRevoked} />}
      </Group>
      <dl className="pg-permit-facts">
        <Fact term="Given">
          <Moment at={permit.authorizedAt} /> to {asker}
        </Fact>
        {permit.commit !== null && (
          <Fact term="Commit">
            <code>{permit.commit}</code>
          </Fact>
        )}
        {permit.environment !== null && <Fact term="Environment">{permit.environment}</Fact>}
        {end !== null && (
          <Fact term="Ended">
            <Moment at={end.at} />. {permitEndNames[end.cause]}
            {end.reason === null ? '.' : `: ${end.reason}`}
          </Fact>
        )}
      </dl>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** While the names are loading or unavailable, a token is described as "a token". */
function useTokenNames(): (permit: ListedPermit) => string {
  const { data: tokens } = trpc.tokens.list.useQuery()
  return ({ tokenId }) => {
    if (tokenId === null) return 'you'
    const name = tokens?.find(({ id }) => id === tokenId)?.name
    return name === undefined ? 'a token' : `the token "${name}"`
  }
}
