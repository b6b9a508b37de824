import type { DraftRequest, WritingToForecast } from '@plangate/core/runner'
import { type CostForecast, Viewpoint } from '@plangate/core/schemas'
import { questionsPrompt, revisionPrompt, writingPrompt } from './brief-prompts.ts'
import { examinationPrompt, maxWebSearches } from './examination-prompt.ts'
import { type ModelPrompt, promptFor } from './prompt.ts'

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
  const furtherNeeds = Math.max(0, (request.brief.needs?.length ?? 0) - usualNeeds)
  const answer = { low: draftBytes.low, high: draftBytes.high + bytesPerFurtherNeed * furtherNeeds }
  return forecast(promptFor({ ...request, repair: null }), answer, price)
}

/** Bytes of an examination's JSON: a sentence or two about ten to forty items, and three to twenty assumptions. */
const examinationBytes = { low: 5_000, high: 30_000 }

/**
 * As `forecastCost`, for Deep Research: as many drafts as there are viewpoints, and an examination of 5 to 30 kB that
 * reads about as much as they write. What searches find cannot be forecast, and is not included.
 *
 * @param searches whether the examination searches the web
 * @throws {RunnerFailure} rejected, as `forecastCost`
 */
export function forecastResearch(
  request: Omit<DraftRequest, 'repair'>,
  price: TokenPrice | null,
  searches: boolean,
): CostForecast {
  const draft = forecastCost(request, null).tokens
  const { options: viewpoints } = Viewpoint
  const examined = { brief: request.brief, drafts: [], items: [], assumptions: [], repair: null }
  const examination = forecast(examinationPrompt(examined, searches), examinationBytes, null).tokens
  const all = (part: 'input' | 'output', end: 'low' | 'high') =>
    viewpoints.length * draft[part][end] + examination[part][end]
  // The examination reads the drafts, and reads them again when it is repaired.
  const read = { low: viewpoints.length * draft.output.low, high: viewpoints.length * draft.output.high }
  const tokens = {
    input: { low: all('input', 'low') + read.low, high: all('input', 'high') + read.high },
    output: { low: all('output', 'low'), high: all('output', 'high') },
  }
  const forecastOf = { tokens, cost: costRange(tokens, price) }
  // An examination that is repaired searches again.
  return searches ? { ...forecastOf, webSearches: 2 * maxWebSearches } : forecastOf
}

/** Bytes of the JSON of 12 to 30 questions with the hours of their answers. */
const questionsBytes = { low: 5_000, high: 25_000 }

/**
 * A brief repeats the words that it is made of, and quotes them once more as its sources: bytes of the answer per byte of
 * what people wrote, and the bytes around them.
 */
const briefBytes = { low: 1, high: 3, around: 1_500 }

/**
 * As `forecastCost`, for questions (5 to 25 kB) and for a brief (as long as what it is made of, to three times as long).
 *
 * @throws {RunnerFailure} rejected, when the brief is too long for a prompt
 */
export function forecastWriting(request: WritingToForecast, price: TokenPrice | null): CostForecast {
  switch (request.kind) {
    case 'propose_questions':
      return forecast(questionsPrompt({ ...request, repair: null }), questionsBytes, price)
    case 'write_brief':
      return forecastBrief(writingPrompt({ ...request, repair: null }), price)
    case 'revise_brief':
      return forecastBrief(revisionPrompt({ ...request, repair: null }), price)
  }
}

function forecastBrief(prompt: ModelPrompt, price: TokenPrice | null): CostForecast {
  const written = Buffer.byteLength(prompt.data)
  const low = briefBytes.around + briefBytes.low * written
  return forecast(prompt, { low, high: briefBytes.around + briefBytes.high * written }, price)
}

/** @param bytes of the answer's JSON */
function forecast(
  { instructions, data }: ModelPrompt,
  bytes: { low: number; high: number },
  price: TokenPrice | null,
): CostForecast {
  const prompt = tokensOf(Buffer.byteLength(instructions) + Buffer.byteLength(data))
  const answer = { low: tokensOf(bytes.low).low, high: tokensOf(bytes.high).high }
  const input = { low: prompt.low, high: 2 * prompt.high + answer.high }
  const output = { low: answer.low, high: 2 * answer.high }
  const tokens = { input, output }
  return { tokens, cost: costRange(tokens, price) }
}

/** USD. */
function costRange(tokens: CostForecast['tokens'], price: TokenPrice | null): CostForecast['cost'] {
  return price && { low: costOf(tokens, 'low', price), high: costOf(tokens, 'high', price) }
}

/** USD. */
function costOf({ input, output }: CostForecast['tokens'], end: 'low' | 'high', price: TokenPrice): number {
  return (input[end] * price.inputPerMillion + output[end] * price.outputPerMillion) / 1_000_000
}

function tokensOf(bytes: number): TokenRange {
  return { low: Math.round(bytes / bytesPerToken.many), high: Math.round(bytes / bytesPerToken.few) }
}
