import { Text } from '@mantine/core'
import type { CostForecast } from '@plangate/core/schemas'
import { describeForecast } from '../../../shared/outlook/describe-outlook.ts'

interface AboutSortingProps {
  model: string
  /** Null for a model that costs nothing. */
  forecast: CostForecast | null
}

/** What happens when a model sorts a document, and what it is likely to cost. */
export function AboutSorting({ model, forecast }: AboutSortingProps) {
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Sends the document to {model}. What it adds of its own is marked. {forecast && describeForecast(forecast)}
    </Text>
  )
}
