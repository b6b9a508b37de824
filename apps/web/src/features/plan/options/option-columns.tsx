import './options.css'
import { Anchor, Group, Title } from '@mantine/core'
import { findSelectionStatus, type SelectionToCheck } from '@plangate/core/gate'
import { currencyOf, type ExecutionOption, type OptionId, type PricedPlan } from '@plangate/core/schemas'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { OptionColumn } from './option-column.tsx'

interface OptionColumnsProps {
  planSet: PricedPlan
  /** The option that the founder's weights recommend; null until it is computed. */
  recommendedId: OptionId | null
  /** The current choice; undefined while there is none. */
  selection: SelectionToCheck | undefined
  /** The figures that every option shows before its details are opened. */
  renderFigures: (option: ExecutionOption) => ReactNode
  renderChoice: (option: ExecutionOption) => ReactNode
}

/** All options as cards beside each other, whose details open together, field by field; stacked on narrow screens. */
export function OptionColumns({ planSet, recommendedId, selection, renderFigures, renderChoice }: OptionColumnsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const prices = { currency: currencyOf(planSet.assumptions), rate: planSet.assumptions.rate }
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': planSet.options.length }
  return (
    <section aria-labelledby="options">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="options" tabIndex={-1}>
          The options
        </Title>
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={isOpen}
          aria-controls="option-cards"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide the details' : 'Show the details: pros, cons, approach'}
        </Anchor>
      </Group>
      <div className="pg-options" id="option-cards" style={columns} data-folded={!isOpen || undefined}>
        {planSet.options.map((option) => (
          <OptionColumn
            key={option.id}
            option={option}
            plan={planSet}
            prices={prices}
            isRecommended={option.id === recommendedId}
            choiceStatus={findSelectionStatus(selection, option.id)}
            keptFrom={
              planSet.pinned?.options.some(({ id }) => id === option.id) ? planSet.pinned.fromVersion : undefined
            }
            figures={renderFigures(option)}
            choice={renderChoice(option)}
          />
        ))}
      </div>
    </section>
  )
}
