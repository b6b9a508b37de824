import './options.css'
import { Skeleton, Stack, Title } from '@mantine/core'
import type { ExecutionOption, ProjectId } from '@plangate/core/schemas'
import type { CSSProperties } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { EstimateComparison } from './estimate-comparison.tsx'
import { OptionColumn } from './option-column.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'

const placeNames = ['first', 'second', 'third']

interface ArrivingOptionsProps {
  projectId: ProjectId
  options: ExecutionOption[]
}

/** The options that are there, where they will stay, and room for those that are not. None can be chosen yet, or recommended. */
export function ArrivingOptions({ projectId, options }: ArrivingOptionsProps) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  if (options.length === 0) {
    return (
      <div aria-hidden="true">
        <PlanSkeleton />
      </div>
    )
  }
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': placeNames.length }
  return (
    <Stack gap="lg">
      <EstimateComparison options={options} targets={brief.data?.brief.targets} />
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
              isSelected={false}
              choice={null}
            />
          ))}
          {placeNames.slice(options.length).map((name) => (
            <Skeleton key={name} className="pg-option-place" aria-hidden="true" />
          ))}
        </div>
      </section>
    </Stack>
  )
}
