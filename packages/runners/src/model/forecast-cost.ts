import type { DraftRequest } from '@plangate/core/runner'
import type { CostForecast } from '@plangate/core/schemas'
import { promptFor } from './prompt.ts'

/** What a model's provider takes, in USD per million tokens. */
export interface TokenPrice {
  inputPerMillion: number
  outputPerMillion: number
}

type TokenRange = CostForecast['tokens']['input']

/** UTF-8 bytes per token: English prose has more of them, JSON and most other languages fewer. */
const bytesPerToken = { few: 3, many: 4.5 }

/** Bytes of a draft's JSON: ten terse work items, or forty and options that explain themselves. */
const draftBytes = { low: 6_000, high: 30_000 }

/**
 * What a plan is likely to cost before it is asked for. The rule: the prompt is counted as it will be sent, at 3 to 4.5
 * bytes per token, and the answer as a draft of 6 to 30 kB. The low end is one call; the high end is two, because an
 * answer that is no draft is shown to the model and asked for again. What a model thinks before it answers comes on top
 * and is not known beforehand.
 *
 * @param price null when nobody has set it: then tokens are all that is told
 * @throws {RunnerFailure} rejected, when the feedback is longer than a Feedback can be
 */
export function forecastCost(request: Omit<DraftRequest, 'repair'>, price: TokenPrice | null): CostForecast {
  const { instructions, data } = promptFor({ ...request, repair: null })
  const prompt = tokensOf(Buffer.byteLength(instructions) + Buffer.byteLength(data))
  const draft = { low: tokensOf(draftBytes.low).low, high: tokensOf(draftBytes.high).high }
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
