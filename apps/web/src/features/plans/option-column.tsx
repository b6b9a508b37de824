import { Group, Progress, Text, Title } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { IconCheck, IconStarFilled } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { count } from '../../shared/format/format.ts'
import { PointList } from '../../shared/ui/point-list.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { RiskMark } from './risk-mark.tsx'

interface OptionColumnProps {
  option: ExecutionOption
  isSelected: boolean
  choice: ReactNode
}

/** Every field of one option. Each field is one row of the grid, so that the same field of all options is level. */
export function OptionColumn({ option, isSelected, choice }: OptionColumnProps) {
  const nameId = useId()
  return (
    <article
      className="pg-option"
      aria-labelledby={nameId}
      data-recommended={option.isRecommended || undefined}
      data-selected={isSelected || undefined}
    >
      <header>
        <OptionBadges isRecommended={option.isRecommended} isSelected={isSelected} />
        <Title order={3} size="h2" id={nameId}>
          {option.name}
        </Title>
      </header>
      <Field label="Time to ship">
        <Text className="pg-figure">{option.timeToShip}</Text>
      </Field>
      <Field label="Engineering cost">
        <Text fw={600}>{option.engineeringCost}</Text>
        <Text size="sm">{option.costNote}</Text>
      </Field>
      <Field label="Risk">
        <RiskMark level={option.riskLevel} />
      </Field>
      <Field label="Scope covered">
        <Text fw={600}>{option.scopeCoverage} %</Text>
        <Progress value={option.scopeCoverage} size="sm" mt={4} aria-hidden />
      </Field>
      <Field label="Team">
        {count(option.engineers, 'engineer')}, {count(option.workItemIds.length, 'work item')}
      </Field>
      <div className="pg-option-choice">{choice}</div>
      <Field label="Pros">
        <PointList kind="pro" points={option.pros} />
      </Field>
      <Field label="Cons">
        <PointList kind="con" points={option.cons} />
      </Field>
      <Field label="Tradeoffs">
        <PointList kind="tradeoff" points={option.tradeoffs} />
      </Field>
      <Field label="Technical approach">
        <p className="pg-prewrap">{option.technicalApproach}</p>
      </Field>
      <Field label="Engineering impact">
        <p className="pg-prewrap">{option.engineeringImpact}</p>
      </Field>
    </article>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="pg-field">
      <h4>{label}</h4>
      {children}
    </div>
  )
}

function OptionBadges({ isRecommended, isSelected }: { isRecommended: boolean; isSelected: boolean }) {
  return (
    <Group gap={6} mih={{ md: 26 }} mb={4}>
      {isRecommended && (
        <Tag tone="signal-solid">
          <IconStarFilled size={12} aria-hidden /> Recommended
        </Tag>
      )}
      {isSelected && (
        <Tag tone="strong-solid">
          <IconCheck size={14} aria-hidden /> Your choice
        </Tag>
      )}
    </Group>
  )
}
