import { letterOf, type PlanSet } from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

/** Lists the pinned options with the version and the brief they come from; renders nothing when there are none. */
export function PinnedList({ planSet }: { planSet: PlanSet }) {
  const { briefVersion: ownBrief, pinned } = planSet
  if (!pinned) return null
  return (
    <ul className="pg-kept">
      {pinned.options.map(({ id, briefVersion }) => (
        <li key={id}>
          Option <OptionMark letter={letterOf(planSet, id)} /> kept from version {pinned.fromVersion}, brief version{' '}
          {briefVersion}
        </li>
      ))}
      {pinned.assumptionsBriefVersion !== ownBrief && (
        <li>All numbers rest on the assumptions of brief version {pinned.assumptionsBriefVersion}</li>
      )}
    </ul>
  )
}
