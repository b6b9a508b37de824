import { Button, Text, Title } from '@mantine/core'
import type { GateOption } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { PointList } from '../../shared/ui/point-list.tsx'
import { decisionIcons } from './decision-icons.ts'
import { nextInWords } from './next-in-words.ts'

interface DecisionCardProps {
  option: GateOption
  /** What takes the decision. */
  children: ReactNode
}

/** One possible decision: what it means and what happens next; behind one click, what speaks for it and against it. */
export function DecisionCard({ option, children }: DecisionCardProps) {
  const Icon = decisionIcons[option.decision]
  return (
    <li className="pg-panel pg-decision" data-decision={option.decision}>
      <div className="pg-decision-head">
        <Icon size={26} stroke={1.7} aria-hidden className="pg-decision-icon" />
        <Title order={3}>{option.title}</Title>
      </div>
      <Text fw={500}>{option.meaning}</Text>
      <Text size="sm">{nextInWords[option.decision]}</Text>
      {children}
      <details>
        <summary>For and against</summary>
        <h4>For</h4>
        <PointList kind="pro" points={option.pros} />
        <h4>Against</h4>
        <PointList kind="con" points={option.cons} />
        <h4>Why choose it</h4>
        <p>{option.whyChoose}</p>
      </details>
    </li>
  )
}

/** Leads to the words that a decision asks for. */
export function ChooseDecisionButton({ option, onChoose }: { option: GateOption; onChoose: () => void }) {
  return (
    <Button variant="default" fullWidth onClick={onChoose}>
      {option.title}…
    </Button>
  )
}
