import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'

/** Why a link opens nothing. */
export function LinkWithoutPlan({ endedAt }: { endedAt: string | null }) {
  if (endedAt !== null)
    return (
      <EmptyPanel title="This link has ended">
        It worked until <Moment at={endedAt} />. Ask the person who sent it to you for a new one.
      </EmptyPanel>
    )
  return (
    <EmptyPanel title="This link does not work">
      It may have been revoked, or a part of it is missing. Check that you have all of it, or ask the person who sent it
      to you for a new one.
    </EmptyPanel>
  )
}
