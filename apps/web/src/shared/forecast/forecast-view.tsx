import { Button, VisuallyHidden } from '@mantine/core'
import type { PlanSet, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import type { OptionForecast } from './forecaster.ts'
import { useForecast } from './use-forecast.ts'

interface ForecastViewProps {
  planSet: PlanSet
  targets: Targets
  /** A skeleton in the shape of what will be there. */
  pending: ReactNode
  children: (forecasts: OptionForecast[]) => ReactNode
}

/** Every state of a forecast: being computed, failed, there. */
export function ForecastView({ planSet, targets, pending, children }: ForecastViewProps) {
  const { data, error, refetch } = useForecast(planSet, targets)
  if (data) return children(data)
  if (error) {
    const again = (
      <Button size="xs" onClick={() => void refetch()}>
        Compute again
      </Button>
    )
    return (
      <Notice tone="failure" title="The chances could not be computed" actions={again}>
        <p>The options and their estimates are unharmed. If it happens again, load the page anew.</p>
      </Notice>
    )
  }
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>Computing the chances</VisuallyHidden>
      <div aria-hidden="true">{pending}</div>
    </div>
  )
}
