import './permit.css'
import { Box, Group, Title } from '@mantine/core'
import type { ListedPermit } from '@plangate/core/schemas'
import { type ReactNode, useId, useMemo } from 'react'
import { permitEndNames } from '../../shared/format/display-names.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'
import { RevokePermit } from './revoke-permit.tsx'
import { useAskerNames } from './use-asker-names.ts'

interface PermitListProps {
  permits: ListedPermit[]
  query: Parameters<typeof EarlierButton>[0]['query']
}

/** All permits of the project, the newest first: who has them, for what, and when and why they ended. */
export function PermitList({ permits, query }: PermitListProps) {
  const headingId = useId()
  const keys = useMemo(() => permits.map(({ id }) => id), [permits])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLUListElement>(keys)
  const findAsker = useAskerNames()
  return (
    <Panel labelledBy={headingId} className="pg-screen-only">
      <Title order={2} size="h3" id={headingId} mb="xs">
        All permits
      </Title>
      <ul className="pg-permits" ref={list}>
        {permits.map((permit) => (
          <li key={permit.id} tabIndex={-1} data-ended={permit.end !== null || undefined}>
            <PermitRow permit={permit} asker={findAsker(permit)} />
          </li>
        ))}
      </ul>
      <EarlierButton query={query} count={permits.length} noun="permits" onLoad={expectEarlier} />
    </Panel>
  )
}

interface PermitRowProps {
  permit: ListedPermit
  asker: string
}

function PermitRow({ permit, asker }: PermitRowProps) {
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
        {end === null && <RevokePermit permit={permit} />}
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
