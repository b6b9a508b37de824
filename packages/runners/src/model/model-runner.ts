import {
  type DraftRequest,
  type QuestionsRequest,
  type Repair,
  type RevisionRequest,
  type Runner,
  RunnerFailure,
  type RunnerObserver,
  type TokenUsage,
  type WritingRequest,
  type WritingToForecast,
} from '@plangate/core/runner'
import type { CostForecast } from '@plangate/core/schemas'
import { type FinishReason, type LanguageModel, Output, streamText } from 'ai'
import type { AnswerFormat } from './answer-format.ts'
import { briefFormat, questionsFormat, questionsPrompt, revisionPrompt, writingPrompt } from './brief-prompts.ts'
import { draftFormat, withHoursFrom } from './draft-format.ts'
import { hasKeys } from './find-answers.ts'
import { forecastCost, forecastWriting, type TokenPrice } from './forecast-cost.ts'
import { LeakGuard } from './leak-guard.ts'
import { modelFailure, refusesRequest } from './model-failure.ts'
import { parseAnswer } from './parse-answer.ts'
import { PartialAnswer } from './partial-answer.ts'
import { type ModelPrompt, promptFor, promptVersion } from './prompt.ts'
import { languageModel, type ModelRunnerConfig, providers } from './providers.ts'
import { withUnreadNotes } from './unread-notes.ts'

class ModelRunner implements Runner {
  readonly name: string
  readonly model: string
  readonly promptVersion = promptVersion
  readonly #price: TokenPrice | null
  readonly #model: LanguageModel
  readonly #settings: { maxOutputTokens?: number }
  readonly #apiKey: string | undefined
  /** The names of formats that the server accepted only without their schema. */
  readonly #withoutSchema = new Set<string>()

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

  forecastWriting(request: WritingToForecast): CostForecast {
    return forecastWriting(request, this.#price)
  }

  draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const prompt = () => promptFor(request)
    const previous = request.regeneration?.previous.workItems ?? []
    const finish = (answer: unknown, leftOut: string[]) => withLeftOut(withHoursFrom(answer, previous), leftOut)
    const seen = observer && {
      partial: (answer: unknown) => observer.partial(withHoursFrom(answer, previous)),
      usage: (usage: TokenUsage) => observer.usage(usage),
    }
    return this.#answer({ format: draftFormat, request, prompt, finish }, signal, seen)
  }

  proposeQuestions(request: QuestionsRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const prompt = () => questionsPrompt(request)
    return this.#answer({ format: questionsFormat, request, prompt, finish: (answer) => answer }, signal, observer)
  }

  writeBrief(request: WritingRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const prompt = () => writingPrompt(request)
    return this.#answer({ format: briefFormat, request, prompt, finish: withUnreadNotes(request) }, signal, observer)
  }

  reviseBrief(request: RevisionRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const prompt = () => revisionPrompt(request)
    return this.#answer({ format: briefFormat, request, prompt, finish: withUnreadNotes(request) }, signal, observer)
  }

  async #answer(task: Task, signal: AbortSignal, observer: RunnerObserver | undefined): Promise<unknown> {
    signal.throwIfAborted()
    const call = new AbortController()
    const { keys } = task.format
    try {
      const prompt = task.prompt()
      const leakGuard = new LeakGuard(prompt.instructions, task.request, this.#apiKey)
      const within = AbortSignal.any([signal, call.signal])
      const { text, isCutOff } = await this.#ask({ format: task.format, prompt, leakGuard, observer, signal: within })
      signal.throwIfAborted()
      const answer = parseAnswer(text, keys)
      // The same request would end at the same limit, so it is not repaired.
      if (isCutOff && !hasKeys(answer, keys)) throw new RunnerFailure('cut_off')
      if (leakGuard.finds(answer)) throw new RunnerFailure('indiscreet')
      return task.finish(answer, prompt.leftOut)
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailure(error)
    } finally {
      // Closes the connection when the answer was not read to its end.
      call.abort()
    }
  }

  /** Many servers refuse a schema for the answer. The prompt contains it too, so they are asked once more without it. */
  async #ask(asked: Asked): Promise<ModelAnswer> {
    const { name, output } = asked.format
    if (this.#withoutSchema.has(name)) return this.#read(asked, Output.text())
    try {
      return await this.#read(asked, output)
    } catch (error) {
      if (!refusesRequest(error)) throw error
    }
    const answer = await this.#read(asked, Output.text())
    this.#withoutSchema.add(name)
    return answer
  }

  async #read(
    { format, prompt, leakGuard, observer, signal }: Asked,
    output: AnswerFormat['output'],
  ): Promise<ModelAnswer> {
    const answer = new PartialAnswer(format.keys, leakGuard, observer)
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

/** What is asked for. `prompt` throws when the request cannot be asked. */
interface Task {
  format: AnswerFormat
  request: { brief: unknown; repair: Repair | null }
  prompt(): ModelPrompt
  /** What becomes of the model's answer, which may be anything. */
  finish(answer: unknown, leftOut: string[]): unknown
}

/** The Runner says itself what it left out of the brief, and ignores what the model says about it. */
function withLeftOut(answer: unknown, leftOut: string[]): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  const written = Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'leftOut'))
  return leftOut.length === 0 ? written : { ...written, leftOut }
}

interface Asked {
  format: AnswerFormat
  prompt: ModelPrompt
  leakGuard: LeakGuard
  observer: RunnerObserver | undefined
  signal: AbortSignal
}

interface ModelAnswer {
  text: string
  /** Whether it ended at the token limit of the model. */
  isCutOff: boolean
}

/** An answer that ended at the token limit passes: it may hold all that was asked for. */
function requireComplete(finishReason: FinishReason): void {
  if (finishReason === 'content-filter') throw new RunnerFailure('refused')
  if (finishReason === 'interrupted') throw new RunnerFailure('connection', { detail: 'broken off' })
}

/**
 * Creates a Runner that is a language model. It does not retry; that is up to the caller.
 *
 * @throws {TypeError} when the base URL is not a URL
 */
export function createModelRunner(config: ModelRunnerConfig): Runner {
  return new ModelRunner(config)
}
