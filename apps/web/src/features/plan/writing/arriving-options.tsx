import '../options/options.css'
import { Stack, Title } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import { continueLetters } from '@plangate/core/letters'
import { currencyOf, type ExecutionOption, type ProjectId } from '@plangate/core/schemas'
import type { CSSProperties } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { OptionColumn } from '../options/option-column.tsx'
import { OptionSkeleton } from '../options/option-skeleton.tsx'
import { ArrivingEstimates } from './arriving-estimates.tsx'
import type { PinnedOptions } from './use-pinned-options.ts'

const places = ['first', 'second', 'third']

interface ArrivingOptionsProps {
  projectId: ProjectId
  options: ExecutionOption[]
  /** The options kept unchanged in the version being written; null when there are none. */
  pinned: PinnedOptions | null
}

/** The options written so far, in their final places, with placeholders for the rest. None can be chosen yet. */
export function ArrivingOptions({ projectId, options: arrived, pinned }: ArrivingOptionsProps) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  const { data: previous = null } = trpc.plans.get.useQuery({ projectId })
  const { data: priced } = trpc.assumptions.get.useQuery({ projectId })
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': places.length }
  const kept = pinned?.options ?? []
  const isKept = ({ id }: ExecutionOption) => kept.some((option) => option.id === id)
  const options = [...kept, ...arrived.filter((option) => !isKept(option))]
  const plan = { options, letters: continueLetters(previous, options) }
  const isEmpty = options.length === 0
  const assumptions = priced?.assumptions ?? {}
  const targets = targetsOfPlan(brief.data?.brief.targets ?? {}, { assumptions })
  return (
    <Stack gap="lg">
      <div className="pg-arriving" data-empty={isEmpty || undefined} aria-hidden={isEmpty}>
        <ArrivingEstimates options={options} targets={targets} />
      </div>
      <section aria-labelledby="arriving">
        <Title order={2} id="arriving" mb="md">
          Options so far
        </Title>
        <div className="pg-options" style={columns}>
          {options.map((option) => (
            <OptionColumn
              key={option.id}
              option={option}
              plan={plan}
              prices={{ currency: currencyOf(assumptions), rate: null }}
              isRecommended={false}
              choiceStatus={null}
              keptFrom={isKept(option) ? pinned?.fromVersion : undefined}
              choice={null}
            />
          ))}
          {places.slice(options.length).map((place) => (
            <OptionSkeleton key={place} />
          ))}
        </div>
      </section>
    </Stack>
  )
}
