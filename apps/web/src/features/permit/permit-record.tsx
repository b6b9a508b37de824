import './permit.css'
import { Button, Group, Text, Title } from '@mantine/core'
import type { CurrentSelection, Gate, ListedPermit, ProjectId } from '@plangate/core/schemas'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { describeWeeks } from '../../shared/format/describe-estimate.ts'
import { decisionNames } from '../../shared/format/display-names.ts'
import { formatMoment } from '../../shared/format/format.ts'
import { SelectionAdjustments } from '../../shared/selection/adjustments-list.tsx'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { TechnicalDetails } from '../../shared/ui/technical-details.tsx'
import { PermitEndNotice } from './permit-end-notice.tsx'
import { PermittedCost } from './permitted-cost.tsx'
import { useAskerNames } from './use-asker-names.ts'

interface PermitRecordProps {
  projectId: ProjectId
  permit: ListedPermit
}

type Entry = readonly [string, ReactNode]

/** A permit as a document: what it permits, what it rests on, who decided what and when; and its end, if it has ended. */
export function PermitRecord({ projectId, permit }: PermitRecordProps) {
  const { number, optionName, end, authorizedAt } = permit
  const selected = trpc.plans.selected.useQuery({ projectId })
  const gate = trpc.gates.current.useQuery({ projectId })
  const asker = useAskerNames()(permit)
  const current = selected.data?.selection.contentHash === permit.contentHash ? selected.data : null
  return (
    <article className="pg-permit" aria-labelledby="permit" data-ended={end !== null || undefined}>
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <div className="pg-grow">
          <Tag tone={end === null ? 'strong-solid' : 'signal-solid'}>{end === null ? 'Valid' : 'Ended'}</Tag>
          <Title order={2} id="permit" mt={6}>
            {end === null ? `Build permit ${number}: ${optionName}` : `Permit ${number} has ended: ${optionName}`}
          </Title>
          <Text c="var(--pg-quiet)">
            {useProjectName(projectId)}. Given <Moment at={authorizedAt} /> to {asker}.
          </Text>
        </div>
        <Button
          variant="default"
          className="pg-screen-only"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          Print or save as PDF
        </Button>
      </Group>
      {end !== null && <PermitEndNotice projectId={projectId} end={end} />}
      <DefinitionList
        entries={[
          ...(current ? listTerms(current) : []),
          ...(current ? listDecisions(current, gate.data ?? null) : []),
          ['Permit', `Number ${number}, given ${formatMoment(authorizedAt)} to ${asker}`],
          ...(permit.environment === null ? [] : [['Environment', permit.environment] as const]),
        ]}
      />
      <TechnicalDetails
        entries={[
          ['Content hash', permit.contentHash],
          ['Permit id', permit.id],
          ['Founder', permit.userId],
          ...(permit.commit === null ? [] : [['Commit', permit.commit] as const]),
        ]}
      />
    </article>
  )
}

/** What it permits, with its figures. */
function listTerms(current: CurrentSelection): Entry[] {
  const { selectedOption: option, selection } = current
  return [
    ['Option', option.name],
    ['Time', describeWeeks(option.estimate)],
    ['Cost', <PermittedCost key="cost" current={current} />],
    ['Scope', `${option.scopeCoverage} % of the value of the plan`],
    ...(selection.changes
      ? [['Changes', <SelectionAdjustments key="changes" {...selection} changes={selection.changes} />] as const]
      : []),
  ]
}

/** What it rests on, in words: who decided what, and when. */
function listDecisions({ selection }: CurrentSelection, gate: Gate | null): Entry[] {
  const { basis, reason, selectedAt } = selection
  return [
    [
      'It rests on',
      `Brief version ${basis.brief.version}, the decision, the option and its prices as they were chosen`,
    ],
    ['Decision', describeDecision(basis.gate, gate)],
    ['Choice', `You chose it on ${formatMoment(selectedAt)}${reason === null ? '' : `: ${reason}`}`],
  ]
}

/** @param gate the latest one, which has the date where it is the one that the choice rests on */
function describeDecision(bound: CurrentSelection['selection']['basis']['gate'], gate: Gate | null): string {
  if (!bound?.decision) return 'Not decided when it was chosen'
  const decided = gate?.id === bound.id && gate.status === 'decided' ? ` on ${formatMoment(gate.decidedAt)}` : ''
  return `${decisionNames[bound.decision]}: you decided it${decided}`
}
