import './example.css'
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { formatMoneyRange } from '@plangate/core/format'
import type { Currency, ExecutionOption } from '@plangate/core/schemas'
import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { riskNames } from '../../../shared/format/display-names.ts'
import { formatWeeks } from '../../../shared/format/format-values.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { PointList } from '../../../shared/ui/point-list.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { type Example, readExample } from './read-example.ts'
import { useStartFromExample } from './use-start-from-example.ts'

/** The brief and the options of the example, and a button that copies its brief. */
export function ExampleProject() {
  const { data: example } = useQuery({
    queryKey: ['example'],
    queryFn: readExample,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!example) return <Skeleton height={640} />
  return (
    <Stack gap="lg">
      <StartFromExample example={example} />
      <ExampleBrief example={example} />
      <Title order={2}>The options</Title>
      <ul className="pg-example-options">
        {example.options.map((option) => (
          <ExampleOption key={option.id} option={option} currency={example.currency} />
        ))}
      </ul>
    </Stack>
  )
}

function StartFromExample({ example }: { example: Example }) {
  const start = useStartFromExample(example)
  return (
    <Stack gap="sm" align="flex-start">
      <BusyButton busy={start.isPending} onClick={() => start.mutate()}>
        Start from this
      </BusyButton>
      {start.error && <ErrorNotice error={start.error} onRetry={() => start.mutate()} />}
    </Stack>
  )
}

function ExampleBrief({ example: { brief } }: { example: Example }) {
  const parts = [
    ['Problem', brief.problemStatement],
    ['Promise', brief.valueProp],
    ['For', brief.targetUser],
  ] as const
  return (
    <Panel labelledBy="example-brief">
      <Title order={2} id="example-brief">
        The brief
      </Title>
      {parts.map(([title, words]) => (
        <Text key={title} mt="sm">
          <strong>{title}:</strong> {words}
        </Text>
      ))}
      <Text mt="sm" fw={700}>
        Needs:
      </Text>
      <ul className="pg-example-needs">
        {(brief.needs ?? []).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Panel>
  )
}

function ExampleOption({ option, currency }: { option: ExecutionOption; currency: Currency }) {
  const { name, isRecommended, estimate, riskLevel, scopeCoverage, technicalApproach, pros, cons } = option
  const { weeks, cost } = estimate
  return (
    <li className="pg-panel pg-example-option">
      <Group gap="xs">
        <Title order={3}>{name}</Title>
        {isRecommended && <Tag tone="strong">Recommended</Tag>}
      </Group>
      <Text fw={500}>
        Likely {formatWeeks(weeks.p50)} weeks, safely {formatWeeks(weeks.p80)}
      </Text>
      <Text fw={500}>
        Likely {formatMoneyRange(cost.p50, currency)}, safely {formatMoneyRange(cost.p80, currency)}
      </Text>
      <Text size="sm">
        {riskNames[riskLevel]} risk, {scopeCoverage}% of what the brief asks for
      </Text>
      <Text size="sm">{technicalApproach}</Text>
      <PointList kind="pro" points={pros} />
      <PointList kind="con" points={cons} />
    </li>
  )
}
