import { Button, Text, Title } from '@mantine/core'
import type { GateOption } from '@plangate/core/schemas'
import { PointList } from '../../shared/ui/point-list.tsx'
import { decisionIcons } from './decision-icons.ts'

interface DecisionCardProps {
  option: GateOption
  onChoose: () => void
}

/** One possible decision: what it means, what happens next, its pros and cons. */
export function DecisionCard({ option, onChoose }: DecisionCardProps) {
  const Icon = decisionIcons[option.decision]
  return (
    <li className="pg-decision" data-decision={option.decision}>
      <div className="pg-decision-head">
        <Icon size={26} stroke={1.7} aria-hidden className="pg-decision-icon" />
        <Title order={3} size="h2">
          {option.title}
        </Title>
      </div>
      <Text fw={500}>{option.meaning}</Text>
      <section>
        <h4>What happens next</h4>
        <p>{option.whatHappensNext}</p>
      </section>
      <section>
        <h4>For</h4>
        <PointList kind="pro" points={option.pros} />
      </section>
      <section>
        <h4>Against</h4>
        <PointList kind="con" points={option.cons} />
      </section>
      <section>
        <h4>Why choose it</h4>
        <p>{option.whyChoose}</p>
      </section>
      <Button variant={option.decision === 'proceed' ? 'filled' : 'default'} fullWidth onClick={onChoose}>
        {option.title}
        {option.requiresActionText || option.decision === 'park' ? ' …' : ''}
      </Button>
    </li>
  )
}
