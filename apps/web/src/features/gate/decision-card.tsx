import { Button, Text, Title } from '@mantine/core'
import type { GateOption } from '@plangate/core/schemas'
import { PointList } from '../../shared/ui/point-list.tsx'
import { decisionIcons } from './decision-icons.ts'

interface DecisionCardProps {
  option: GateOption
  onChoose: () => void
}

/** What a decision means, what follows, and what speaks for and against it. */
export function DecisionCard({ option, onChoose }: DecisionCardProps) {
  const Icon = decisionIcons[option.decision]
  return (
    <li className="pg-panel pg-decision" data-decision={option.decision}>
      <Icon size={28} stroke={1.6} aria-hidden className="pg-decision-icon" />
      <Title order={2}>{option.title}</Title>
      <Text fw={500}>{option.meaning}</Text>
      <Button variant={option.decision === 'proceed' ? 'filled' : 'default'} fullWidth onClick={onChoose}>
        {option.title}
        {option.requiresActionText || option.decision === 'park' ? ' …' : ''}
      </Button>
      <section>
        <h3>What happens next</h3>
        <p>{option.whatHappensNext}</p>
      </section>
      <section>
        <h3>For</h3>
        <PointList kind="pro" points={option.pros} />
      </section>
      <section>
        <h3>Against</h3>
        <PointList kind="con" points={option.cons} />
      </section>
      <section>
        <h3>Why choose it</h3>
        <p>{option.whyChoose}</p>
      </section>
    </li>
  )
}
