import { formatSpending } from '@plangate/core/format'
import type { CostForecast, RunOutlook } from '@plangate/core/schemas'
import { formatTokenRange } from '../format/format-values.ts'
import { formatRunner } from '../format/format-writer.ts'

/** Returns "Written by gpt-5 (openai-compatible). Likely cost: about $0.04–$0.09." */
export function describeOutlook({ runner, forecast }: RunOutlook): string {
  const writer = `Written by ${formatRunner(runner)}`
  return forecast === null ? `${writer}: free, on this machine.` : `${writer}. ${describeForecast(forecast)}`
}

/** Returns "Likely cost: about $0.04–$0.09.", and what it leaves out. */
export function describeForecast(forecast: CostForecast): string {
  const { webSearches } = forecast
  const figures = describeFigures(forecast)
  if (webSearches === undefined) return figures
  return `${figures} Not in it: up to ${webSearches} searches of the web, and the tokens of what they find.`
}

function describeFigures({ tokens, cost }: CostForecast): string {
  if (cost !== null) return `Likely cost: ${formatSpending(cost.low, cost.high)}.`
  const { input, output } = tokens
  const [read, written] = [formatTokenRange(input.low, input.high), formatTokenRange(output.low, output.high)]
  return `Likely tokens: ${read} in, ${written} out; what they cost is not set.`
}
