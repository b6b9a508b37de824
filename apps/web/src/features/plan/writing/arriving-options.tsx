import '../options/options.css'
import { Stack, Title } from '@mantine/core'
import type { ExecutionOption, ProjectId } from '@plangate/core/schemas'
import type { CSSProperties } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { EstimateComparison } from './arriving-estimates.tsx'
import { OptionColumn } from '../options/option-column.tsx'
import { OptionPlace } from '../options/option-skeleton.tsx'
import type { Pinning } from './use-pinned-options.ts'

const places = ['first', 'second', 'third']

interface ArrivingOptionsProps {
  projectId: ProjectId
  options: ExecutionOption[]
  /** The options that the version being written takes over; null when it takes over none. */
  pinning: Pinning | null
}

/** The options that are there, where they will stay, and room for those that are not. None can be chosen yet, or recommended. */
export function ArrivingOptions({ projectId, options: arrived, pinning }: ArrivingOptionsProps) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': places.length }
  const kept = pinning?.options ?? []
  const isKept = ({ id }: ExecutionOption) => kept.some((option) => option.id === id)
  const options = [...kept, ...arrived.filter((option) => !isKept(option))]
  const isEmpty = options.length === 0
  return (
    <Stack gap="lg">
      <div className="pg-arriving" data-empty={isEmpty || undefined} aria-hidden={isEmpty}>
        <EstimateComparison options={options} targets={brief.data?.brief.targets} />
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
              options={options}
              isRecommended={false}
              verdict={null}
              keptFrom={isKept(option) ? pinning?.fromVersion : undefined}
              choice={null}
            />
          ))}
          {places.slice(options.length).map((place) => (
            <OptionPlace key={place} />
          ))}
        </div>
      </section>
    </Stack>
  )
}
