import { Button, Text, Title } from '@mantine/core'
import type { GateOption, ProjectId } from '@plangate/core/schemas'
import { IconArrowLeft } from '@tabler/icons-react'
import { FocusedTitle } from '../../shared/ui/focused-title.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { DecideForm } from './decide-form.tsx'
import { decisionIcons } from './decision-icons.ts'
import { nextInWords } from './next-in-words.ts'

interface TakeDecisionProps {
  projectId: ProjectId
  option: GateOption
  /** Returns to the four decisions and removes this one from the URL. */
  onBack: () => void
  onDecided: () => void
}

/** One decision with its consequences, and the form that takes it. */
export function TakeDecision({ projectId, option, onBack, onDecided }: TakeDecisionProps) {
  const Icon = decisionIcons[option.decision]
  return (
    <Panel className="pg-taking">
      <div className="pg-taking-what">
        <Icon size={36} stroke={1.5} aria-hidden className="pg-decision-icon" />
        <FocusedTitle order={2} takesFocus>
          {option.title}
        </FocusedTitle>
        <Text fw={500}>{option.meaning}</Text>
        <div>
          <Title order={3} size="h4">
            What happens next
          </Title>
          <Text>{nextInWords[option.decision]}</Text>
        </div>
        <Button variant="default" size="xs" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          Back to all decisions
        </Button>
      </div>
      <DecideForm projectId={projectId} option={option} onDecided={onDecided} />
    </Panel>
  )
}
