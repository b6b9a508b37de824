import { DomainError } from '../errors/index.ts'
import type { DraftRequest, Runner } from '../runner/runner.ts'
import { untilAborted } from '../runner/until-aborted.ts'

/**
 * What a Runner answers, or a DomainError: nothing else gets past here, and nothing waits longer than `signal` allows,
 * even if the Runner does not listen to it. `signal.reason` has to be the DomainError to throw when it aborts.
 *
 * @throws {DomainError} the signal's reason, the Runner's own, or RUNNER_FAILED with what the Runner threw as cause
 */
export async function askRunner(runner: Runner, request: DraftRequest, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  try {
    const answer = await Promise.race([answerOf(runner, request, signal), untilAborted(signal)])
    signal.throwIfAborted()
    return answer
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof DomainError) throw error
    throw new DomainError('RUNNER_FAILED', { cause: error })
  }
}

/** Async, so that a Runner that throws before it returns a promise is handled like one that rejects. */
async function answerOf(runner: Runner, request: DraftRequest, signal: AbortSignal): Promise<unknown> {
  return runner.draft(request, signal)
}
