import type { Draft } from '../../../domain/schemas/index.ts'
import {
  choicesFirst,
  type DraftObserver,
  type DraftRequest,
  pinnedOptionsOf,
  type Runner,
  RunnerFailure,
} from '../index.ts'
import { untilAborted } from '../until-aborted.ts'
import { fakeDraft } from './runner-fake-draft.ts'

/** How a fake Runner behaves. */
export type FakeScenario =
  | 'happy_path'
  /** The model fails. */
  | 'llm_failure'
  /** The model does not accept the key. */
  | 'unauthorized'
  /** The model refuses too many requests. */
  | 'rate_limited'
  /** Not a draft, not even after the repair request. */
  | 'malformed_output'
  /** Not a draft at first, a draft after the repair request. */
  | 'malformed_once'
  /** No answer at all until the signal aborts. */
  | 'timeout'

/** A Runner for tests: no network, no randomness, always the same work. */
export class RunnerFake implements Runner {
  readonly name = 'fake'
  readonly model = null
  /** The requests that it received, in order. */
  readonly requests: DraftRequest[] = []
  readonly #scenario: FakeScenario

  constructor(scenario: FakeScenario = 'happy_path') {
    this.#scenario = scenario
  }

  async draft(request: DraftRequest, signal: AbortSignal, observer?: DraftObserver): Promise<unknown> {
    this.requests.push(request)
    signal.throwIfAborted()
    switch (this.#scenario) {
      case 'happy_path':
        return reportOptionByOption(writtenDraft(request), observer)
      case 'llm_failure':
        throw new RunnerFailure('server')
      case 'unauthorized':
        throw new RunnerFailure('unauthorized')
      case 'rate_limited':
        throw new RunnerFailure('rate_limited', { retryAfterSeconds: 30 })
      case 'malformed_output':
        return malformed(request)
      case 'malformed_once':
        return request.repair === null ? malformed(request) : reportOptionByOption(writtenDraft(request), observer)
      case 'timeout':
        return untilAborted(signal)
    }
  }
}

/** Reports a draft to the observer option by option. */
function reportOptionByOption(draft: Draft, observer?: DraftObserver): Draft {
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
