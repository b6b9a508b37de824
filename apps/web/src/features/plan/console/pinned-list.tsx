import type { PlanSet } from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

/** Which options were taken over, from which version, and on which brief they were priced; nothing when none were. */
export function KeptOptions({ planSet: { briefVersion: ownBrief, options, pinned } }: { planSet: PlanSet }) {
  if (!pinned) return null
  return (
    <ul className="pg-kept">
      {pinned.options.map(({ id, briefVersion }) => {
        const place = options.findIndex((option) => option.id === id)
        return (
          <li key={id}>
            Option <OptionMark place={place} /> kept from version {pinned.fromVersion}, brief version {briefVersion}
          </li>
        )
      })}
      {pinned.assumptionsBriefVersion !== ownBrief && (
        <li>All numbers rest on the assumptions of brief version {pinned.assumptionsBriefVersion}</li>
      )}
    </ul>
  )
}
