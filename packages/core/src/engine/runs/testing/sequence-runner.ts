import type { DraftRequest, RunnerObserver } from '../../../planning/runner/index.ts'
import { RunnerFake } from '../../../planning/runner/testing/runner-fake.ts'
import { OneItemRunner } from '../../services/testing/one-item-runner.ts'

/** How a Runner answers one request. */
export type Act = (request: DraftRequest, signal: AbortSignal, observer: RunnerObserver | undefined) => unknown

/** Answers with a minimal draft. */
export const answer: Act = (request) => new OneItemRunner().draft(request)

export const fail =
  (error: unknown): Act =>
  () => {
    throw error
  }

/** Performs one act per request, and repeats the last one. */
export class SequenceRunner extends RunnerFake {
  override readonly name = 'scripted'
  override readonly model = 'script-1'
  readonly promptVersion = 3
  readonly #acts: Act[]
  /** Requests so far. */
  calls = 0

  constructor(...acts: Act[]) {
    super()
    this.#acts = acts
  }

  override async draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const act = this.#acts[Math.min(this.calls, this.#acts.length - 1)]
    this.calls += 1
    if (act === undefined) throw new Error('a script without acts')
    return act(request, signal, observer)
  }
}
