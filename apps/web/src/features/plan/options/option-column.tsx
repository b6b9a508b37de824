import { Group, Title } from '@mantine/core'
import type { SelectionStatus } from '@plangate/core/gate'
import type { LetteredPlan } from '@plangate/core/letters'
import { type ExecutionOption, letterOf } from '@plangate/core/schemas'
import { IconCheck, IconPin, IconStarFilled } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useId } from 'react'
import { selectionStatusNames } from '../../../shared/selection/selection-status-names.ts'
import { OptionMark, optionColor } from '../../../shared/ui/option-mark.tsx'
import { PointList } from '../../../shared/ui/point-list.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { LongText } from './long-text.tsx'
import { OptionChecks } from './option-checks.tsx'
import { OptionFacts, type Prices } from './option-facts.tsx'
import { SharedPointMark } from './shared-point-mark.tsx'

interface OptionColumnProps {
  option: ExecutionOption
  /** Of all options, including this one. */
  plan: LetteredPlan
  prices: Prices
  isRecommended: boolean
  choiceStatus: SelectionStatus | null
  /** The version that a pinned option was kept from; undefined for an option that is not pinned. */
  keptFrom?: number | undefined
  /** What is shown before the details; none while an option arrives. */
  figures?: ReactNode
  choice: ReactNode
}

/** Every field of one option. Fields are rows of a subgrid, so that the same field aligns across options. */
export function OptionColumn(props: OptionColumnProps) {
  const { option, plan, prices, isRecommended, choiceStatus, keptFrom, figures, choice } = props
  const nameId = useId()
  const { options } = plan
  const letter = letterOf(plan, option.id)
  const isChecked = options.some(({ checks }) => checks !== undefined)
  const style: CSSProperties & Record<'--pg-option' | '--pg-fields', string> = {
    '--pg-option': optionColor(letter),
    '--pg-fields': isChecked ? '14' : '13',
  }
  const pointsOf = (kind: 'pros' | 'cons' | 'tradeoffs') => ({
    points: option[kind],
    renderNote: (point: string) => (
      <SharedPointMark plan={plan} isShared={(other) => other !== option && other[kind].includes(point)} />
    ),
  })
  return (
    <article
      className="pg-option"
      style={style}
      aria-labelledby={nameId}
      data-selected={(choiceStatus !== null && choiceStatus !== 'stale') || undefined}
    >
      <header>
        <OptionBadges isRecommended={isRecommended} choiceStatus={choiceStatus} keptFrom={keptFrom} />
        <div className="pg-option-name">
          <OptionMark letter={letter} />
          <Title order={3} id={nameId}>
            {option.name}
          </Title>
        </div>
      </header>
      <div>{figures}</div>
      <div className="pg-option-choice">{choice}</div>
      <Field label="Pros">
        <PointList kind="pro" {...pointsOf('pros')} />
      </Field>
      <Field label="Cons">
        <PointList kind="con" {...pointsOf('cons')} />
      </Field>
      <Field label="Tradeoffs">
        <PointList kind="tradeoff" {...pointsOf('tradeoffs')} />
      </Field>
      <OptionFacts option={option} options={options} prices={prices} />
      {isChecked && (
        <Field label="Checked against the brief">
          <OptionChecks checks={option.checks} currency={prices.currency} />
        </Field>
      )}
      <Field label="Technical approach">
        <LongText text={option.technicalApproach} name={`the technical approach of ${option.name}`} />
      </Field>
      <Field label="Engineering impact">
        <LongText text={option.engineeringImpact} name={`the engineering impact of ${option.name}`} />
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

type OptionBadgesProps = Pick<OptionColumnProps, 'isRecommended' | 'choiceStatus' | 'keptFrom'>

function OptionBadges({ isRecommended, choiceStatus, keptFrom }: OptionBadgesProps) {
  return (
    <Group gap={6} mih={{ md: 26 }} mb={4}>
      {isRecommended && (
        <Tag tone="signal-solid">
          <IconStarFilled size={12} aria-hidden /> Recommended
        </Tag>
      )}
      {choiceStatus && (
        <Tag tone={choiceStatus === 'stale' ? 'signal' : 'strong-solid'}>
          {choiceStatus !== 'stale' && <IconCheck size={14} aria-hidden />} {selectionStatusNames[choiceStatus]}
        </Tag>
      )}
      {keptFrom !== undefined && (
        <Tag tone="quiet">
          <IconPin size={13} aria-hidden /> Kept from version {keptFrom}
        </Tag>
      )}
    </Group>
  )
}
