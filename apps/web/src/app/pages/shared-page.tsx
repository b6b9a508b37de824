import { Skeleton } from '@mantine/core'
import { type SharedProject, ShareSecret } from '@plangate/core/schemas'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LinkWithoutPlan } from '../../features/share/reader/link-without-plan.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import { startSimulator } from '../../shared/simulation/simulator-client.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { useSharedProject } from '../use-shared-project.ts'
import { SharedPlan } from './shared-plan.tsx'

/** What the reader of a link sees. Its secret is the fragment of the address. */
export function SharedPage() {
  // Not after the plan, which waits for it.
  useEffect(startSimulator, [])
  const secret = ShareSecret.safeParse(useLocation({ select: ({ hash }) => hash }))
  return secret.success ? <Read secret={secret.data} /> : <Unread endedAt={null} />
}

function Read({ secret }: { secret: ShareSecret }) {
  const query = useSharedProject(secret)
  const refusal = query.error?.data
  if (refusal?.reason === 'SHARE_NOT_FOUND') return <Unread endedAt={refusal.details?.endedAt ?? null} />
  return (
    <>
      {!query.data && <PageHeading title="Shared plan" />}
      <QueryView query={query} pending={<Skeleton height={620} />}>
        {(shared) => <Shared shared={shared} />}
      </QueryView>
    </>
  )
}

function Unread({ endedAt }: { endedAt: string | null }) {
  return (
    <>
      <PageHeading title="Shared plan" />
      <LinkWithoutPlan endedAt={endedAt} />
    </>
  )
}

function Shared({ shared }: { shared: SharedProject }) {
  const { name, plan, endsAt } = shared
  return (
    <>
      <PageHeading
        title={name}
        lead={
          <>
            Shared with you, read only. Where the page says “you”, it means the founder whose plan this is.
            {endsAt !== null && (
              <>
                {' '}
                The link works until <Moment at={endsAt} />.
              </>
            )}
          </>
        }
      />
      {plan === null ? (
        <EmptyPanel title="There is no plan yet">Open this link again when the founder has one.</EmptyPanel>
      ) : (
        <SharedPlan shared={shared} plan={plan} />
      )}
    </>
  )
}
