import type { DraftRequest } from '@plangate/core/runner'
import type { CostForecast } from '@plangate/core/schemas'
import { promptFor } from './prompt.ts'

/** What the provider charges, in USD per million tokens. */
export interface TokenPrice {
  inputPerMillion: number
  outputPerMillion: number
}

type TokenRange = CostForecast['tokens']['input']

/** UTF-8 bytes per token: more in English prose, fewer in JSON and most other languages. */
const bytesPerToken = { few: 3, many: 4.5 }

/** Bytes of a draft's JSON: from ten terse work items to forty items with detailed options. */
const draftBytes = { low: 6_000, high: 30_000 }

/** Each need beyond forty may become an item of its own. */
const usualNeeds = 40
const bytesPerFurtherNeed = 600

/**
 * Forecasts the tokens and the cost (USD) of a plan. Counts the prompt as it will be sent, at 3 to 4.5 bytes per token,
 * and the answer as a draft of 6 to 30 kB, more for a brief with more than forty needs. The low end is one call; the high end is two, because an invalid answer is
 * shown to the model and requested again. Reasoning tokens cannot be forecast and are not included.
 *
 * @param price null when it is not set: the cost is then null
 * @throws {RunnerFailure} rejected, when the feedback exceeds the limit of its schema
 */
export function forecastCost(request: Omit<DraftRequest, 'repair'>, price: TokenPrice | null): CostForecast {
  const { instructions, data } = promptFor({ ...request, repair: null })
  const prompt = tokensOf(Buffer.byteLength(instructions) + Buffer.byteLength(data))
  const furtherNeeds = Math.max(0, (request.brief.needs?.length ?? 0) - usualNeeds)
  const longest = draftBytes.high + bytesPerFurtherNeed * furtherNeeds
  const draft = { low: tokensOf(draftBytes.low).low, high: tokensOf(longest).high }
  const input = { low: prompt.low, high: 2 * prompt.high + draft.high }
  const output = { low: draft.low, high: 2 * draft.high }
  const tokens = { input, output }
  return { tokens, cost: price && { low: costOf(tokens, 'low', price), high: costOf(tokens, 'high', price) } }
}

/** USD. */
function costOf({ input, output }: CostForecast['tokens'], end: 'low' | 'high', price: TokenPrice): number {
  return (input[end] * price.inputPerMillion + output[end] * price.outputPerMillion) / 1_000_000
}

function tokensOf(bytes: number): TokenRange {
  return { low: Math.round(bytes / bytesPerToken.many), high: Math.round(bytes / bytesPerToken.few) }
}
