import { Text } from '@mantine/core'
import { describeCostNote } from '@plangate/core/estimate'
import type { Currency, ExecutionOption, RateBand } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count } from '../../../shared/format/format-values.ts'
import { RiskMark } from './risk-mark.tsx'
import { RiskReasonList } from './risk-reason-list.tsx'

/** What the numbers of a plan are in. */
export interface Prices {
  currency: Currency
  /** Null while the plan is written, when its rate is not known. */
  rate: RateBand | null
}

interface Fact {
  label: string
  format: (option: ExecutionOption) => string
  /** Renders the value when plain text is not enough. */
  draw?: (option: ExecutionOption) => ReactNode
  note?: (option: ExecutionOption, prices: Prices) => string
  /** Renders what the value rests on. */
  detail?: (option: ExecutionOption) => ReactNode
}

const facts: Fact[] = [
  { label: 'Time to ship', format: ({ timeToShip }) => timeToShip },
  {
    label: 'Engineering cost',
    format: ({ engineeringCost }) => engineeringCost,
    note: ({ estimate }, { rate, currency }) => describeCostNote(estimate, rate, currency),
  },
  {
    label: 'Risk',
    format: ({ riskLevel }) => riskNames[riskLevel],
    draw: ({ riskLevel }) => <RiskMark level={riskLevel} />,
    detail: ({ riskReasons }) => <RiskReasonList reasons={riskReasons} />,
  },
  { label: 'Scope covered', format: ({ scopeCoverage }) => `${scopeCoverage}%` },
  {
    label: 'Team',
    format: ({ engineers, workItemIds }) =>
      `${count(engineers, 'engineer')}, ${count(workItemIds.length, 'work item')}`,
  },
]

interface OptionFactsProps {
  option: ExecutionOption
  options: readonly ExecutionOption[]
  prices: Prices
}

/** The figures of an option as text. Marks values that are the same in all options, since they do not help to choose. */
export function OptionFacts({ option, options, prices }: OptionFactsProps) {
  return facts.map(({ label, format, draw = format, note, detail }) => {
    const isSame = options.length > 1 && options.every((other) => format(other) === format(option))
    return (
      <div key={label} className="pg-field pg-fact" data-same={isSame || undefined}>
        <h4>{label}</h4>
        <div>
          <span className="pg-fact-words">{draw(option)}</span>
          {isSame && <span className="pg-shared"> same in all</span>}
          {note && <Text size="sm">{note(option, prices)}</Text>}
          {detail?.(option)}
        </div>
      </div>
    )
  })
}
