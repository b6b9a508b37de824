import type { RiskReason } from '@plangate/core/schemas'
import { riskFactorNames } from '../../../shared/format/display-names.ts'
import { count } from '../../../shared/format/format-values.ts'

/** The reasons for a risk level. Renders nothing without reasons. */
export function RiskReasonList({ reasons = [] }: { reasons: readonly RiskReason[] | undefined }) {
  if (reasons.length === 0) return null
  return (
    <ul className="pg-reasons">
      {reasons.map(({ factor, words, workItemIds }) => (
        <li key={factor}>
          <strong>{riskFactorNames[factor]}</strong>
          {workItemIds && ` (${count(workItemIds.length, 'work item')})`}: {words}
        </li>
      ))}
    </ul>
  )
}
