import type { Draft, FeedbackReading } from '../../../domain/schemas/index.ts'
import {
  choicesFirst,
  type DraftRequest,
  type FeedbackRequest,
  pinnedOptionsOf,
  type QuestionsRequest,
  type Repair,
  type RevisionRequest,
  type Runner,
  RunnerFailure,
  type RunnerObserver,
  type WritingRequest,
} from '../index.ts'
import { untilAborted } from '../until-aborted.ts'
import { fakeDraft } from './runner-fake-draft.ts'
import { fakeQuestions, fakeRevision, fakeWrittenBrief } from './runner-fake-writing.ts'

/** How a fake Runner behaves. */
export type FakeScenario =
  | 'happy_path'
  /** The model fails. */
  | 'llm_failure'
  /** The model does not accept the key. */
  | 'unauthorized'
  /** The model refuses too many requests. */
  | 'rate_limited'
  /** An answer that the schema refuses, even after the repair request. */
  | 'malformed_output'
  /** An answer that the schema refuses at first, and accepts after the repair request. */
  | 'malformed_once'
  /** No answer at all until the signal aborts. */
  | 'timeout'

/** What a fake has to say to one request. */
interface Asked {
  repair: Repair | null
  answer(): unknown
  /** Typical mistakes of a language model. */
  malformed(): unknown
}

/** A Runner for tests: no network, no randomness, always the same work. */
export class RunnerFake implements Runner {
  readonly name: string = 'fake'
  readonly model: string | null = null
  /** The requests that it received for drafts, in order. */
  readonly requests: DraftRequest[] = []
  readonly #scenario: FakeScenario

  constructor(scenario: FakeScenario = 'happy_path') {
    this.#scenario = scenario
  }

  async draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    this.requests.push(request)
    const answer = () => reportOptionByOption(writtenDraft(request), observer)
    return this.#act({ repair: request.repair, answer, malformed: () => malformed(request) }, signal)
  }

  async proposeQuestions(request: QuestionsRequest, signal: AbortSignal): Promise<unknown> {
    const answer = () => fakeQuestions(request)
    return this.#act({ repair: request.repair, answer, malformed: () => ({ questions: [{ id: 1 }] }) }, signal)
  }

  async writeBrief(request: WritingRequest, signal: AbortSignal): Promise<unknown> {
    const answer = () => fakeWrittenBrief(request)
    return this.#act({ repair: request.repair, answer, malformed: () => ({ brief: request.brief }) }, signal)
  }

  async reviseBrief(request: RevisionRequest, signal: AbortSignal): Promise<unknown> {
    const answer = () => fakeRevision(request)
    return this.#act({ repair: request.repair, answer, malformed: () => ({ brief: request.brief }) }, signal)
  }

  /** Every sentence as a wish for something new. */
  async readFeedback(request: FeedbackRequest, signal: AbortSignal): Promise<unknown> {
    const answer = () => fakeReading(request)
    return this.#act({ repair: request.repair, answer, malformed: () => ({ points: [] }) }, signal)
  }

  async #act(asked: Asked, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    switch (this.#scenario) {
      case 'happy_path':
        return asked.answer()
      case 'llm_failure':
        throw new RunnerFailure('server')
      case 'unauthorized':
        throw new RunnerFailure('unauthorized')
      case 'rate_limited':
        throw new RunnerFailure('rate_limited', { retryAfterSeconds: 30 })
      case 'malformed_output':
        return asked.malformed()
      case 'malformed_once':
        return asked.repair === null ? asked.malformed() : asked.answer()
      case 'timeout':
        return untilAborted(signal)
    }
  }
}

/** Reports a draft to the observer option by option. */
function reportOptionByOption(draft: Draft, observer?: RunnerObserver): Draft {
  for (const last of draft.options.keys())
    observer?.partial({ workItems: draft.workItems, options: draft.options.slice(0, last + 1) })
  return draft
}

/**
 * A first draft; on regeneration, one with new options and points that answer the feedback. Options that repeat a
 * pinned one are left out, or come last if two options are needed.
 */
function writtenDraft({ brief, regeneration }: DraftRequest): Draft {
  const draft = fakeDraft(brief)
  if (regeneration === null) return draft
  const take = regeneration.previous.version + 1
  const pinned = pinnedOptionsOf(regeneration)
  const options = choicesFirst(draft.options, pinned).slice(0, Math.max(2, 3 - pinned.length))
  const [first] = options
  const isPickLeft = pinned.length === 0 || options.some(({ key }) => key === draft.recommendedKey)
  return {
    ...draft,
    recommendedKey: isPickLeft || !first ? draft.recommendedKey : first.key,
    options: options.map((option) => ({
      ...option,
      name: `${option.name}, take ${take}`,
      tradeoffs: [...option.tradeoffs, `Thought over again after version ${regeneration.previous.version}`],
    })),
    feedbackPoints: pointsOf(regeneration.feedback).map((words) => ({
      words,
      used: true,
      how: `All options of take ${take} were written with this in mind.`,
    })),
  }
}

function fakeReading({ feedback }: FeedbackRequest): FeedbackReading {
  return {
    points: pointsOf(feedback).map((words) => ({ words, intent: { kind: 'add', object: words }, choices: [] })),
  }
}

/** The sentences of the feedback: at most ten, each at most 300 characters. */
function pointsOf(feedback: string): string[] {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(feedback)]
  return sentences
    .map(({ segment }) => Array.from(segment).slice(0, 300).join('').trim())
    .filter((words) => words !== '')
    .slice(0, 10)
}

/** Typical mistakes of a language model: only one option, and a recommendation of another one. */
function malformed(request: DraftRequest): unknown {
  const draft = writtenDraft(request)
  return { ...draft, options: draft.options.slice(0, 1), recommendedKey: 'none-of-them' }
}
