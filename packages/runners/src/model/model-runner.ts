import { type DraftObserver, type DraftRequest, type Runner, RunnerFailure } from '@plangate/core/runner'
import type { CostForecast } from '@plangate/core/schemas'
import { type FinishReason, type LanguageModel, streamText } from 'ai'
import { draftOutput } from './draft-format.ts'
import { forecastCost, type TokenPrice } from './forecast-cost.ts'
import { LeakGuard } from './leak-guard.ts'
import { modelFailure } from './model-failure.ts'
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
      const partial = new PartialAnswer(leakGuard, observer)
      await this.#read(prompt, AbortSignal.any([signal, call.signal]), partial, observer)
      signal.throwIfAborted()
      const answer = parseAnswer(partial.text)
      if (leakGuard.finds(answer)) throw new RunnerFailure('indiscreet')
      return answer
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailure(error)
    } finally {
      // Closes the connection when the answer was not read to its end.
      call.abort()
    }
  }

  async #read(
    { instructions, data }: ModelPrompt,
    abortSignal: AbortSignal,
    answer: PartialAnswer,
    observer?: DraftObserver,
  ): Promise<void> {
    const { stream } = streamText({
      model: this.#model,
      instructions,
      prompt: data,
      output: draftOutput,
      maxRetries: 0,
      ...this.#settings,
      abortSignal,
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
      }
    }
  }
}

/** An answer that reached the token limit passes: the schema rejects it, and the repair request tells the model. */
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
