import {
  type DraftRequest,
  type ExaminationRequest,
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
import { type FinishReason, type LanguageModel, Output, streamText, type TextStreamPart, type ToolSet } from 'ai'
import type { AnswerFormat } from './answer-format.ts'
import { briefFormat, questionsFormat, questionsPrompt, revisionPrompt, writingPrompt } from './brief-prompts.ts'
import { draftFormat, withHoursFrom } from './draft-format.ts'
import { examinationFormat, examinationPrompt, searchingFormat } from './examination-prompt.ts'
import { hasKeys } from './find-answers.ts'
import { forecastCost, forecastResearch, forecastWriting, type TokenPrice } from './forecast-cost.ts'
import { FoundPages, withCitations, withoutCiteMarks } from './found-pages.ts'
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
  readonly #webSearch: ToolSet | undefined
  readonly #apiKey: string | undefined
  /** The names of formats that the server accepted only without their schema. */
  readonly #withoutSchema = new Set<string>()

  constructor(config: ModelRunnerConfig) {
    this.name = config.provider
    this.model = config.model
    this.#price = config.price ?? null
    this.#model = languageModel(config)
    this.#apiKey = config.apiKey
    const { maxOutputTokens, webSearch } = providers[config.provider]
    this.#webSearch = config.webSearch ? webSearch : undefined
    this.#settings = maxOutputTokens === undefined ? {} : { maxOutputTokens }
  }

  forecastCost(request: Omit<DraftRequest, 'repair'>): CostForecast {
    return forecastCost(request, this.#price)
  }

  forecastWriting(request: WritingToForecast): CostForecast {
    return forecastWriting(request, this.#price)
  }

  forecastResearch(request: Omit<DraftRequest, 'repair'>): CostForecast {
    return forecastResearch(request, this.#price, this.#webSearch !== undefined)
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

  examine(request: ExaminationRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const tools = this.#webSearch
    const prompt = () => examinationPrompt(request, tools !== undefined)
    const finish = (answer: unknown, _: string[], pages: FoundPages) => withCitations(answer, pages)
    const format = tools === undefined ? examinationFormat : searchingFormat
    return this.#answer({ format, request, prompt, finish, ...(tools && { tools }) }, signal, observer)
  }

  async #answer(task: Task, signal: AbortSignal, observer: RunnerObserver | undefined): Promise<unknown> {
    signal.throwIfAborted()
    const call = new AbortController()
    const { keys } = task.format
    try {
      const prompt = task.prompt()
      const leakGuard = new LeakGuard(prompt.instructions, task.request, this.#apiKey)
      const within = AbortSignal.any([signal, call.signal])
      const asked = { format: task.format, tools: task.tools, prompt, leakGuard, observer, signal: within }
      const { text, isCutOff, pages } = await this.#ask(asked)
      signal.throwIfAborted()
      const answer = parseAnswer(text, keys)
      // The same request would end at the same limit, so it is not repaired.
      if (isCutOff && !hasKeys(answer, keys)) throw new RunnerFailure('cut_off')
      if (leakGuard.finds(answer)) throw new RunnerFailure('indiscreet')
      return task.finish(answer, prompt.leftOut, pages)
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailure(error)
    } finally {
      // Closes the connection when the answer was not read to its end.
      call.abort()
    }
  }

  /**
   * Many servers refuse a schema for the answer. The prompt contains it too, so they are asked once more without it. An
   * answer with citations never has one: providers refuse both together.
   */
  async #ask(asked: Asked): Promise<ModelAnswer> {
    const { name, output } = asked.format
    if (asked.tools !== undefined || this.#withoutSchema.has(name)) return this.#read(asked, Output.text())
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
    { format, tools, prompt, leakGuard, observer, signal }: Asked,
    output: AnswerFormat['output'],
  ): Promise<ModelAnswer> {
    const answer = new PartialAnswer(format.keys, leakGuard, observer)
    const pages = new FoundPages()
    let isCutOff = false
    const { stream } = streamText({
      model: this.#model,
      instructions: prompt.instructions,
      prompt: prompt.data,
      output,
      maxRetries: 0,
      ...this.#settings,
      ...(tools && { tools }),
      abortSignal: signal,
      // Errors arrive as parts of the stream; by default the library would also print them, with prompt and key.
      onError: () => {},
    })
    for await (const part of stream) {
      if (part.type === 'text-delta') await answer.add(part.text)
      addPages(part, pages)
      if (part.type === 'error') throw part.error
      if (part.type === 'finish-step') {
        const { inputTokens, outputTokens } = part.usage
        if (inputTokens !== undefined && outputTokens !== undefined) observer?.usage({ inputTokens, outputTokens })
        requireComplete(part.finishReason)
        isCutOff = part.finishReason === 'length'
      }
    }
    return { text: tools ? withoutCiteMarks(answer.text) : answer.text, isCutOff, pages }
  }
}

/** What is asked for. `prompt` throws when the request cannot be asked. */
interface Task {
  format: AnswerFormat
  request: { brief: unknown; repair: Repair | null }
  prompt(): ModelPrompt
  /** Those of the provider that the model may use. */
  tools?: ToolSet
  /** What becomes of the model's answer, which may be anything. */
  finish(answer: unknown, leftOut: string[], pages: FoundPages): unknown
}

/** The Runner says itself what it left out of the brief, and ignores what the model says about it. */
function withLeftOut(answer: unknown, leftOut: string[]): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer
  const written = Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'leftOut'))
  return leftOut.length === 0 ? written : { ...written, leftOut }
}

function addPages(part: TextStreamPart<ToolSet>, pages: FoundPages): void {
  if (part.type === 'source' && part.sourceType === 'url') pages.addFound(part)
  if (part.type !== 'text-end') return
  for (const { source } of part.citations ?? []) if (source.sourceType === 'url') pages.addCited(source)
}

interface Asked {
  format: AnswerFormat
  tools: ToolSet | undefined
  prompt: ModelPrompt
  leakGuard: LeakGuard
  observer: RunnerObserver | undefined
  signal: AbortSignal
}

interface ModelAnswer {
  text: string
  /** Whether it ended at the token limit of the model. */
  isCutOff: boolean
  pages: FoundPages
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
