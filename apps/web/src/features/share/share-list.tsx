import type { ProjectId, Share } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import { RevocableLine, RevocableList, RevocableRow } from '../../shared/ui/revocable-list.tsx'
import { describeViews, findShareState, nameShare, type ShareState, shareStateNames } from './describe-share.ts'
import { RevokeShare } from './revoke-share.tsx'

const empty = {
  title: 'Nobody can see this plan but you',
  text: 'Make a link for each person who should read it, so that you can end one without the others.',
}

/** Lists the links of a project that work, then the last ones that do not any more. */
export function ShareList({ projectId }: { projectId: ProjectId }) {
  const shares = trpc.shares.list.useQuery({ projectId })
  const now = Date.now()
  return (
    <RevocableList query={shares} isActive={(share) => findShareState(share, now) === 'active'} empty={empty}>
      {(share) => <ShareRow share={share} state={findShareState(share, now)} />}
    </RevocableList>
  )
}

function ShareRow({ share, state }: { share: Share; state: ShareState }) {
  return (
    <RevocableRow
      title={nameShare(share)}
      isActive={state === 'active'}
      state={shareStateNames[state]}
      revoke={<RevokeShare share={share} />}
      lines={<ShareLines share={share} />}
    />
  )
}

function ShareLines({ share }: { share: Share }) {
  return (
    <>
      <RevocableLine>
        {describeViews(share)}
        {share.lastViewedAt !== null && (
          <>
            , last <Moment at={share.lastViewedAt} />
          </>
        )}
      </RevocableLine>
      <RevocableLine>
        {share.withNotes ? 'Shows notes. ' : 'Shows no notes. '}
        Made <Moment at={share.createdAt} />
        <End share={share} />
      </RevocableLine>
    </>
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
