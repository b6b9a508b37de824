import { Box, Group, Skeleton, Title } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import { type CurrentSelection, currencyOf, letterOf, type PlanSet, type ProjectId } from '@plangate/core/schemas'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { explainCost } from '../../shared/format/describe-estimate.ts'
import { SelectionAdjustments } from '../../shared/selection/adjustments-list.tsx'
import { type DefinitionEntry, DefinitionList } from '../../shared/ui/definition-list.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { OptionMark } from '../../shared/ui/option-mark.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { TechnicalDetails } from '../../shared/ui/technical-details.tsx'
import { OptionSummary } from './option-summary.tsx'

interface ChosenOptionPanelProps {
  current: CurrentSelection
  planSet: PlanSet
  /** After the way on to the permit. */
  actions: ReactNode
}

/** The chosen option, its estimate, and the record of the choice. Only the founder of a project can choose. */
export function ChosenOptionPanel({ current, planSet, actions }: ChosenOptionPanelProps) {
  const { selectedOption: option, selection, stale } = current
  const { projectId } = planSet
  const brief = trpc.briefs.get.useQuery({ projectId })
  return (
    <Panel>
      <Tag tone={stale ? 'signal-solid' : 'strong-solid'}>{stale ? 'Out of date' : 'Valid'}</Tag>
      <Group gap="sm" wrap="nowrap" align="baseline" mt={6} mb="md">
        <OptionMark letter={letterOf(planSet, option.id)} />
        <Title order={2}>{option.name}</Title>
      </Group>
      <QueryView query={brief} pending={<Skeleton height={120} />}>
        {({ brief: { targets = {} } }) => (
          <OptionSummary
            option={option}
            planSet={selection.changes ? null : planSet}
            targets={targetsOfPlan(targets, planSet)}
          />
        )}
      </QueryView>
      <Box mt="lg">
        <DefinitionList entries={recordOf(current, planSet)} />
      </Box>
      <Group mt="lg">
        {!stale && <PermitLink projectId={projectId} />}
        <LinkButton to="/projects/$projectId/plan" params={{ projectId }} variant="default">
          Compare all options
        </LinkButton>
        {actions}
      </Group>
      <TechnicalDetails
        entries={[
          ['Content hash', selection.contentHash],
          ['Founder', selection.selectedBy],
          ['Selection', selection.id],
        ]}
      />
    </Panel>
  )
}

/** When, by whom and why the option was chosen, and what it costs. */
function recordOf({ selection, selectedOption: option }: CurrentSelection, planSet: PlanSet): DefinitionEntry[] {
  const { selectedAt, reason, changes } = selection
  const entries: DefinitionEntry[] = [
    ['Chosen', <Moment key="at" at={selectedAt} />],
    ['By', 'You, the founder'],
    ['Reason', reason ?? 'None given.'],
  ]
  if (changes) entries.push(['Changes', <SelectionAdjustments key="changes" {...selection} changes={changes} />])
  const { workItems } = planSet
  const currency = currencyOf(planSet.assumptions)
  entries.push(['Cost', explainCost(option.estimate, currency)])
  if (hasRunningCosts(workItems)) entries.push(['Running costs', describeRunningCost(option, workItems, currency)])
  return entries
}

function PermitLink({ projectId }: { projectId: ProjectId }) {
  return (
    <LinkButton
      to="/projects/$projectId/permit"
      params={{ projectId }}
      rightSection={<IconArrowRight size={18} aria-hidden />}
    >
      Go on to the permit
    </LinkButton>
  )
}
