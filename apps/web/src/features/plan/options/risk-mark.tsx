import type { RiskLevel } from '@plangate/core/schemas'
import { riskNames } from '../../../shared/format/display-names.ts'

/** The risk level as a word and as one to three bars. */
export function RiskMark({ level }: { level: RiskLevel }) {
  return (
    <span className="pg-risk" data-level={level}>
      <span aria-hidden="true" className="pg-risk-bars">
        <i />
        <i />
        <i />
      </span>
      <strong>{riskNames[level]}</strong>
    </span>
  )
}
