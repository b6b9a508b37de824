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
import { languageModel, type ModelRunnerConfig } from './providers.ts'

/** Room for a long draft and for thinking before it. Anthropic wants to be told; the others know for themselves. */
const maxAnthropicTokens = 32_000

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
    this.#settings = config.provider === 'anthropic' ? { maxOutputTokens: maxAnthropicTokens } : {}
  }

  forecastCost(request: Omit<DraftRequest, 'repair'>): CostForecast {
    return forecastCost(request, this.#price)
  }

  async draft(request: DraftRequest, signal: AbortSignal, observer?: DraftObserver): Promise<unknown> {
    signal.throwIfAborted()
    const call = new AbortController()
    try {
      const prompt = promptFor(request)
      const discretion = new LeakGuard(prompt.instructions, request, this.#apiKey)
      const growing = new PartialAnswer(discretion, observer)
      await this.#read(prompt, AbortSignal.any([signal, call.signal]), growing, observer)
      signal.throwIfAborted()
      const answer = parseAnswer(growing.text)
      if (discretion.finds(answer)) throw new RunnerFailure('indiscreet')
      return answer
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailure(error)
    } finally {
      // Ends the request too if its answer was not read to the end.
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
      // Errors come as parts of the stream; without this the library prints them, prompt and key included.
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

/** An answer that the model's limit cut off is one: the schema refuses it, and the model is told. */
function requireComplete(finishReason: FinishReason): void {
  if (finishReason === 'content-filter') throw new RunnerFailure('refused')
  if (finishReason === 'interrupted') throw new RunnerFailure('connection', { detail: 'broken off' })
}

/**
 * A Runner that has a language model write drafts. It asks once: whoever calls it decides on retries.
 *
 * @throws {TypeError} when the base URL is no URL
 */
export function createModelRunner(config: ModelRunnerConfig): Runner {
  return new ModelRunner(config)
}
