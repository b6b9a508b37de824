import { Box, Group, Skeleton, Title } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import { type CurrentSelection, currencyOf, letterOf, type PlanSet } from '@plangate/core/schemas'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { SelectionAdjustments } from '../../shared/selection/adjustments-list.tsx'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
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
        <DefinitionList
          entries={[
            ['Chosen', <Moment key="at" at={selection.selectedAt} />],
            ['By', 'You, the founder'],
            ['Reason', selection.reason ?? 'None given.'],
            ...(selection.changes
              ? [
                  [
                    'Changes',
                    <SelectionAdjustments key="changes" {...selection} changes={selection.changes} />,
                  ] as const,
                ]
              : []),
            ['Cost', option.costNote],
            ...(hasRunningCosts(planSet.workItems)
              ? [
                  [
                    'Running costs',
                    describeRunningCost(option, planSet.workItems, currencyOf(planSet.assumptions)),
                  ] as const,
                ]
              : []),
          ]}
        />
      </Box>
      <Group mt="lg">
        {!stale && (
          <LinkButton
            to="/projects/$projectId/permit"
            params={{ projectId }}
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            Go on to the permit
          </LinkButton>
        )}
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
