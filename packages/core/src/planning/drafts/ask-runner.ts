import { DomainError, type Refusal } from '../../domain/errors/index.ts'
import { findRunnerFailure } from '../runner/index.ts'
import { untilAborted } from '../runner/until-aborted.ts'

/** How long callers of a busy model are asked to wait when the model itself does not say. */
const usualWaitSeconds = 10

/**
 * Returns a Runner's answer, or throws a DomainError and nothing else. It never waits longer than `signal` allows, even if
 * the Runner ignores it. `signal.reason` has to be the DomainError to throw when it aborts.
 *
 * @param ask calls one ability of the Runner
 * @throws {DomainError} the signal's reason, the Runner's own, or RUNNER_OVERLOADED, RUNNER_TIMEOUT or RUNNER_FAILED
 *   with what the Runner threw as cause, where `findRunnerFailure` finds a RunnerFailure
 */
export async function askRunner(ask: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  const startedAt = performance.now()
  try {
    const answer = await Promise.race([answerOf(ask, signal), untilAborted(signal)])
    signal.throwIfAborted()
    return answer
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof DomainError) throw error
    throw new DomainError(refusalFor(error, (performance.now() - startedAt) / 1_000), { cause: error })
  }
}

/** Async, so that a Runner that throws before it returns a promise is handled like one that rejects. */
async function answerOf(...[ask, signal]: Parameters<typeof askRunner>): Promise<unknown> {
  return ask(signal)
}

function refusalFor(error: unknown, seconds: number): Refusal {
  const failure = findRunnerFailure(error)
  switch (failure?.kind) {
    case 'overloaded':
    case 'rate_limited':
      return {
        reason: 'RUNNER_OVERLOADED',
        details: { retryAfterSeconds: failure.retryAfterSeconds ?? usualWaitSeconds },
      }
    case 'timeout':
      return { reason: 'RUNNER_TIMEOUT', details: { afterSeconds: Math.ceil(seconds) } }
    default:
      return { reason: 'RUNNER_FAILED', details: { kind: failure?.kind ?? 'unexpected' } }
  }
}
