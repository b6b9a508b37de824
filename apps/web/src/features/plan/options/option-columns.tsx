import { findSelectionStatus } from '@plangate/core/gate'
import './options.css'
import { Title } from '@mantine/core'
import { currencyOf, type ExecutionOption, type OptionId, type PlanSet } from '@plangate/core/schemas'
import type { CSSProperties, ReactNode } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { OptionColumn } from './option-column.tsx'

interface OptionColumnsProps {
  planSet: PlanSet
  /** The option that the founder's weights recommend; null until it is computed. */
  recommendedId: OptionId | null
  renderChoice: (option: ExecutionOption) => ReactNode
}

/** All options side by side, field by field; stacked on narrow screens. */
export function OptionColumns({ planSet, recommendedId, renderChoice }: OptionColumnsProps) {
  const selected = trpc.plans.selected.useQuery({ projectId: planSet.projectId })
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': planSet.options.length }
  return (
    <section aria-labelledby="options">
      <Title order={2} id="options" tabIndex={-1} mb="md">
        The options
      </Title>
      <div className="pg-options" style={columns}>
        {planSet.options.map((option) => (
          <OptionColumn
            key={option.id}
            option={option}
            options={planSet.options}
            currency={currencyOf(planSet.assumptions)}
            isRecommended={option.id === recommendedId}
            choiceStatus={findSelectionStatus(selected.data, option.id)}
            keptFrom={
              planSet.pinned?.options.some(({ id }) => id === option.id) ? planSet.pinned.fromVersion : undefined
            }
            choice={renderChoice(option)}
          />
        ))}
      </div>
    </section>
  )
}
