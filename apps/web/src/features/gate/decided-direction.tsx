import { Group, Text } from '@mantine/core'
import type { DecidedGate, NextAction, ProjectId } from '@plangate/core/schemas'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { FocusedTitle } from '../../shared/ui/focused-title.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { DecideAgainButton } from './decide-again-button.tsx'
import { decisionIcons } from './decision-icons.ts'
import type { DirectionViewProps } from './direction-view.ts'

/** The decision, when and why it was taken, and where to continue. */
export function DecidedDirection({ gate, takesFocus, onChanged }: DirectionViewProps & { gate: DecidedGate }) {
  const Icon = decisionIcons[gate.decision]
  const { data: project } = trpc.projects.get.useQuery({ projectId: gate.projectId })
  const isLeftParked = gate.decision === 'proceed' && project?.status === 'parked'
  return (
    <Panel className="pg-decided" data-decision={gate.decision}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Icon size={36} stroke={1.5} aria-hidden className="pg-decision-icon" />
        <div className="pg-grow">
          <FocusedTitle order={2} takesFocus={takesFocus}>
            You decided: {decisionNames[gate.decision].toLowerCase()}
          </FocusedTitle>
          <Text size="sm" c="var(--pg-quiet)">
            <Moment at={gate.decidedAt} />
          </Text>
          <DecisionText label="Your words" text={gate.actionText} />
          <DecisionText label="Note" text={gate.note} />
          {isLeftParked && (
            <Text mt="md">
              You decided to proceed, but the project is still parked. Unpark it to continue, or decide again.
            </Text>
          )}
          <Group mt="lg" align="flex-start">
            {!isLeftParked && <ContinueLink projectId={gate.projectId} action={gate.nextAction} />}
            <DecideAgainButton gate={gate} onOpened={onChanged} />
          </Group>
        </div>
      </Group>
    </Panel>
  )
}

function DecisionText({ label, text }: { label: string; text: string | null }): ReactNode {
  if (!text) return null
  return (
    <div className="pg-quote">
      <Text size="xs" fw={600} c="var(--pg-quiet)">
        {label}
      </Text>
      <Text className="pg-prewrap">{text}</Text>
    </div>
  )
}

function ContinueLink({ projectId, action }: { projectId: ProjectId; action: NextAction }): ReactNode {
  const link = { params: { projectId }, rightSection: <IconArrowRight size={18} aria-hidden /> }
  switch (action.kind) {
    case 'generate_plans':
      return (
        <LinkButton to="/projects/$projectId/plan" {...link}>
          Continue to the plan
        </LinkButton>
      )
    case 'revise_brief':
      return (
        <LinkButton to="/projects/$projectId/brief" {...link}>
          Continue to the brief
        </LinkButton>
      )
    case 'unpark_project':
      return null
  }
}
