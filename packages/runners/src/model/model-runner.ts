import { type DraftObserver, type DraftRequest, type Runner, RunnerFailure } from '@plangate/core/runner'
import type { CostForecast } from '@plangate/core/schemas'
import { type FinishReason, type LanguageModel, Output, streamText } from 'ai'
import { draftOutput } from './draft-format.ts'
import { hasDraftKeys } from './find-drafts.ts'
import { forecastCost, type TokenPrice } from './forecast-cost.ts'
import { LeakGuard } from './leak-guard.ts'
import { modelFailure, refusesRequest } from './model-failure.ts'
import { parseAnswer } from './parse-answer.ts'
import { PartialAnswer } from './partial-answer.ts'
import { type ModelPrompt, promptFor, promptVersion } from './prompt.ts'
import { languageModel, type ModelRunnerConfig, providers } from './providers.ts'

class ModelRunner implements Runner {
  readonly name: string
  readonly model: string
  readonly promptVersion = promptVersion
  readonly #price: TokenPrice | null
  readonly #model: LanguageModel
  readonly #settings: { maxOutputTokens?: number }
  readonly #apiKey: string | undefined
  /** Whether requests carry the schema of a draft; false once the server accepted one only without it. */
  #sendsSchema = true

  constructor(config: ModelRunnerConfig) {
    this.name = config.provider
    this.model = config.model
    this.#price = config.price ?? null
    this.#model = languageModel(config)
    this.#apiKey = config.apiKey
    const { maxOutputTokens } = providers[config.provider]
    this.#settings = maxOutputTokens === undefined ? {} : { maxOutputTokens }
  }

  forecastCost(request: Omit<DraftRequest, 'repair'>): CostForecast {
    return forecastCost(request, this.#price)
  }

  async draft(request: DraftRequest, signal: AbortSignal, observer?: DraftObserver): Promise<unknown> {
    signal.throwIfAborted()
    const call = new AbortController()
    try {
      const prompt = promptFor(request)
      const leakGuard = new LeakGuard(prompt.instructions, request, this.#apiKey)
      const asked = { prompt, leakGuard, observer, signal: AbortSignal.any([signal, call.signal]) }
      const { text, isCutOff } = await this.#ask(asked)
      signal.throwIfAborted()
      const answer = parseAnswer(text)
      // The same request would end at the same limit, so it is not repaired.
      if (isCutOff && !hasDraftKeys(answer)) throw new RunnerFailure('cut_off')
      if (leakGuard.finds(answer)) throw new RunnerFailure('indiscreet')
      return withLeftOut(answer, prompt.leftOut)
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailure(error)
    } finally {
      // Closes the connection when the answer was not read to its end.
      call.abort()
    }
  }

  /** Many servers refuse a schema for the answer. The prompt contains it too, so they are asked once more without it. */
  async #ask(asked: Asked): Promise<Answer> {
    if (!this.#sendsSchema) return this.#read(asked, Output.text())
    try {
      return await this.#read(asked, draftOutput)
    } catch (error) {
      if (!refusesRequest(error)) throw error
    }
    const answer = await this.#read(asked, Output.text())
    this.#sendsSchema = false
    return answer
  }

  async #read({ prompt, leakGuard, observer, signal }: Asked, output: typeof draftOutput): Promise<Answer> {
    const answer = new PartialAnswer(leakGuard, observer)
    let isCutOff = false
    const { stream } = streamText({
      model: this.#model,
      instructions: prompt.instructions,
      prompt: prompt.data,
      output,
      maxRetries: 0,
      ...this.#settings,
      abortSignal: signal,
      // Errors arrive as parts of the stream; by default the library would also print them, with prompt and key.
      onError: () => {},
    })
    for await (const part of stream) {
      if (part.type === 'text-delta') await answer.add(part.text)
      if (part.type === 'error') throw part.error
      if (part.type === 'finish-step') {
        const { inputTokens, outputTokens } = part.usage
        if (inputTokens !== undefined && outputTokens !== undefined) observer?.usage({ inputTokens, outputTokens })
        requireComplete(part.finishReason)
        isCutOff = part.finishReason === 'length'
      }
    }
    return { text: answer.text, isCutOff }
  }
}

/** The Runner says itself what it left out of the brief, and ignores what the model says about it. */
function withLeftOut(answer: unknown, leftOut: string[]): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  const written = Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'leftOut'))
  return leftOut.length === 0 ? written : { ...written, leftOut }
}

interface Asked {
  prompt: ModelPrompt
  leakGuard: LeakGuard
  observer: DraftObserver | undefined
  signal: AbortSignal
}

interface Answer {
  text: string
  /** Whether it ended at the token limit of the model. */
  isCutOff: boolean
}

/** An answer that ended at the token limit passes: it may hold a whole draft. */
function requireComplete(finishReason: FinishReason): void {
  if (finishReason === 'content-filter') throw new RunnerFailure('refused')
  if (finishReason === 'interrupted') throw new RunnerFailure('connection', { detail: 'broken off' })
}

/**
 * Creates a Runner whose drafts are written by a language model. It does not retry; that is up to the caller.
 *
 * @throws {TypeError} when the base URL is not a URL
 */
export function createModelRunner(config: ModelRunnerConfig): Runner {
  return new ModelRunner(config)
}
