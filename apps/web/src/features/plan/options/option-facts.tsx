import { Text } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count } from '../../../shared/format/format.ts'
import { RiskMark } from './risk-mark.tsx'

interface Fact {
  label: string
  say: (option: ExecutionOption) => string
  /** When there is more to see than the words. */
  show?: (option: ExecutionOption) => ReactNode
  note?: (option: ExecutionOption) => string
}

const facts: Fact[] = [
  { label: 'Time to ship', say: ({ timeToShip }) => timeToShip },
  {
    label: 'Engineering cost',
    say: ({ engineeringCost }) => engineeringCost,
    note: ({ costNote }) => costNote,
  },
  {
    label: 'Risk',
    say: ({ riskLevel }) => riskNames[riskLevel],
    show: ({ riskLevel }) => <RiskMark level={riskLevel} />,
  },
  { label: 'Scope covered', say: ({ scopeCoverage }) => `${scopeCoverage} %` },
  {
    label: 'Team',
    say: ({ engineers, workItemIds }) => `${count(engineers, 'engineer')}, ${count(workItemIds.length, 'work item')}`,
  },
]

interface OptionFactsProps {
  option: ExecutionOption
  options: readonly ExecutionOption[]
}

/** What the board draws, in words. What is the same in every option is no reason for any of them, and says so. */
export function OptionFacts({ option, options }: OptionFactsProps) {
  return facts.map(({ label, say, show = say, note }) => {
    const isSame = options.length > 1 && options.every((other) => say(other) === say(option))
    return (
      <div key={label} className="pg-field pg-fact" data-same={isSame || undefined}>
        <h4>{label}</h4>
        <div>
          <span className="pg-fact-words">{show(option)}</span>
          {isSame && <span className="pg-shared"> same in all</span>}
          {note && <Text size="sm">{note(option)}</Text>}
        </div>
      </div>
    )
  })
}
