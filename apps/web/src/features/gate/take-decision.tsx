import { Button, Text, Title } from '@mantine/core'
import type { GateOption, PendingGate } from '@plangate/core/schemas'
import { IconArrowLeft } from '@tabler/icons-react'
import { DecideForm } from './decide-form.tsx'
import { decisionIcons } from './decision-icons.ts'
import { FullScreenTitle } from './full-screen.tsx'

interface TakeDecisionProps {
  gate: PendingGate
  option: GateOption
  /** Returns to the four decisions and removes this one from the URL. */
  onBack: () => void
}

/** One decision with its consequences, and the form that takes it. */
export function TakeDecision({ gate, option, onBack }: TakeDecisionProps) {
  const Icon = decisionIcons[option.decision]
  return (
    <div className="pg-taking">
      <div className="pg-taking-what">
        <Icon size={40} stroke={1.5} aria-hidden />
        <FullScreenTitle>{option.title}: take this decision?</FullScreenTitle>
        <Text size="lg" fw={500}>
          {option.meaning}
        </Text>
        <Title order={3} size="h4" mt="sm">
          What happens next
        </Title>
        <Text>{option.whatHappensNext}</Text>
        <Title order={3} size="h4" mt="sm">
          Why choose it
        </Title>
        <Text>{option.whyChoose}</Text>
        <Button
          variant="default"
          size="xs"
          mt="sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          Back to the four
        </Button>
      </div>
      <DecideForm gate={gate} option={option} onDecided={onBack} />
    </div>
  )
}
