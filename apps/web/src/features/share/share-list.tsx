import './share.css'
import { Box, Group, Skeleton, Text, Title } from '@mantine/core'
import type { ProjectId, Share } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { describeViews, findShareState, nameShare, shareStateNames } from './describe-share.ts'
import { RevokeShare } from './revoke-share.tsx'

/** Lists the links of a project that work, then the last ones that do not any more. */
export function ShareList({ projectId }: { projectId: ProjectId }) {
  const shares = trpc.shares.list.useQuery({ projectId })
  return (
    <QueryView query={shares} pending={<Skeleton h={160} />}>
      {(all) =>
        all.length > 0 ? (
          <Shares shares={all} />
        ) : (
          <EmptyPanel title="Nobody can see this plan but you">
            Make a link for each person who should read it, so that you can end one without the others.
          </EmptyPanel>
        )
      }
    </QueryView>
  )
}

function Shares({ shares }: { shares: Share[] }) {
  const now = Date.now()
  const rank = (share: Share) => (findShareState(share, now) === 'active' ? 0 : 1)
  return (
    <Panel p={0}>
      <ul className="pg-shares">
        {shares
          .toSorted((a, b) => rank(a) - rank(b))
          .map((share) => (
            <ShareRow key={share.id} share={share} now={now} />
          ))}
      </ul>
    </Panel>
  )
}

function ShareRow({ share, now }: { share: Share; now: number }) {
  const state = findShareState(share, now)
  return (
    <li data-state={state}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box className="pg-grow">
          <Group gap="xs">
            <Title order={2} size="h4" className="pg-wrap">
              {nameShare(share)}
            </Title>
            <Tag tone={state === 'active' ? 'strong' : 'quiet'}>{shareStateNames[state]}</Tag>
          </Group>
          <Text size="sm" c="var(--pg-quiet)">
            {describeViews(share)}
            {share.lastViewedAt !== null && (
              <>
                , last <Moment at={share.lastViewedAt} />
              </>
            )}
          </Text>
          <Text size="sm" c="var(--pg-quiet)">
            {share.withNotes ? 'Shows notes. ' : 'Shows no notes. '}
            Made <Moment at={share.createdAt} />
            <End share={share} />
          </Text>
        </Box>
        {state === 'active' && <RevokeShare share={share} />}
      </Group>
    </li>
  )
}

function End({ share: { revokedAt, endsAt } }: { share: Share }) {
  if (revokedAt !== null)
    return (
      <>
        , revoked <Moment at={revokedAt} />
      </>
    )
  if (endsAt === null) return null
  return (
    <>
      , works until <Moment at={endsAt} />
    </>
  )
}
