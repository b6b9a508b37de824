import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DomainError, type Refusal } from '../../domain/errors/index.ts'
import { countCharacters, Draft, maxDraftLength } from '../../domain/schemas/index.ts'
import { type DraftRequest, findRunnerFailure, type Runner, RunnerFailure } from '../runner/index.ts'
import { RunnerFake } from '../runner/testing/runner-fake.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { requestDraft } from './request-draft.ts'

const brief = someBrief()
const first = { brief, regeneration: null }

function limits(signal = new AbortController().signal) {
  return { signal, timeoutSeconds: 60 }
}

/** A Runner that does what the test says. */
function runnerThat(draft: Runner['draft']): Runner {
  return Object.assign(new RunnerFake(), { draft })
}

/** A draft whose texts have this many UTF-16 code units together. */
function draftOf(length: number): Draft {
  const draft = structuredClone(fakeDraft(brief))
  for (const item of draft.workItems) {
    while (item.addresses.length < 60) {
      const room = length - countCharacters(draft) - 'risks'.length
      if (room < 1) break
      item.addresses.push({ part: 'risks', words: 'x'.repeat(Math.min(1_000, room)) })
    }
  }
  return draft
}

describe('a Runner that answers', () => {
  test('is asked once when its first answer is a draft', async () => {
    const runner = new RunnerFake()
    await expect(requestDraft(runner, first, limits())).resolves.toEqual(fakeDraft(brief))
    expect(runner.requests).toEqual([{ ...first, repair: null }])
  })

  test('gets its answer back once, with its issues', async () => {
    const runner = new RunnerFake('malformed_once')
    expect(Draft.safeParse(await requestDraft(runner, first, limits())).success).toBe(true)
    expect(runner.requests).toHaveLength(2)
    expect(runner.requests[1]?.repair).toMatchObject({
      answer: { recommendedKey: 'none-of-them' },
      issues: [{ path: 'options' }, { path: 'recommendedKey', message: 'names no option' }],
    })
  })

  test('is refused after a second answer that is not a draft', async () => {
    const runner = new RunnerFake('malformed_output')
    await expect(requestDraft(runner, first, limits())).rejects.toMatchObject({
      refusal: {
        reason: 'RUNNER_OUTPUT_INVALID',
        details: { issues: [{ path: 'options' }, { path: 'recommendedKey' }] },
      },
    })
    expect(runner.requests).toHaveLength(2)
  })

  test('may answer with as many characters as a draft may have', async () => {
    const draft = draftOf(maxDraftLength)
    const runner = runnerThat(async () => draft)
    await expect(requestDraft(runner, first, limits())).resolves.toEqual(draft)
  })

  test('is refused with both numbers after two answers with one character more', async () => {
    const asked: DraftRequest[] = []
    const runner = runnerThat(async (request) => {
      asked.push(request)
      return draftOf(maxDraftLength + 1)
    })
    const issues = [{ path: '', message: 'the texts have 500,001 characters together, and may have at most 500,000' }]
    const refused = await rejection(requestDraft(runner, first, limits()))
    expect(refused.refusal).toEqual({ reason: 'RUNNER_OUTPUT_INVALID', details: { issues } })
    expect(asked.map(({ repair }) => repair?.issues)).toEqual([undefined, issues])
  })

  test('gets a bounded number of issues of bounded length', async () => {
    const workItems = Array.from({ length: 60 }, () => ({ ['x'.repeat(1_000)]: 1 }))
    const refused = await rejection(
      requestDraft(
        runnerThat(async () => ({ workItems })),
        first,
        limits(),
      ),
    )
    const details = refused.refusal.reason === 'RUNNER_OUTPUT_INVALID' ? refused.refusal.details : { issues: [] }
    expect(details.issues).toHaveLength(20)
    expect(Math.max(...details.issues.map(({ message }) => message.length))).toBeLessThanOrEqual(500)
  })

  test.each([
    ['canary', 'Unrecognized key: "…"'],
    ['canary" and "canary', 'Unrecognized key: "…"'],
    ['canary'.repeat(1_000), 'Unrecognized key: "…"'],
  ])('sees what its issues quote, but callers do not', async (key, message) => {
    const asked: DraftRequest[] = []
    const runner = runnerThat(async (request) => {
      asked.push(request)
      return { ...fakeDraft(brief), [key]: 1 }
    })
    const refused = await rejection(requestDraft(runner, first, limits()))
    expect(refused.refusal.details).toEqual({ issues: [{ path: '', message }] })
    expect(asked[1]?.repair?.issues[0]?.message).toContain('canary')
  })

  test('cannot change its draft after it is accepted', async () => {
    const answer = structuredClone(fakeDraft(brief))
    const draft = await requestDraft(
      runnerThat(async () => answer),
      first,
      limits(),
    )
    answer.options.pop()
    expect(draft).toEqual(fakeDraft(brief))
  })
})

describe('a Runner that is observed', () => {
  test('is observed in both attempts', async () => {
    const observer = { partial: vi.fn(), usage: vi.fn() }
    const runner = runnerThat(async (request, _, told) => {
      told?.partial(request.repair === null ? 'first' : 'second')
      told?.usage({ inputTokens: 1, outputTokens: 2 })
      return request.repair === null ? 'no draft' : fakeDraft(brief)
    })
    await requestDraft(runner, first, limits(), observer)
    expect(observer.partial.mock.calls).toEqual([['first'], ['second']])
    expect(observer.usage).toHaveBeenCalledTimes(2)
  })
})

describe('a Runner that throws', () => {
  test('passes its own DomainError on', async () => {
    const own = new DomainError('RUN_CANCELED')
    await expect(
      requestDraft(
        runnerThat(() => Promise.reject(own)),
        first,
        limits(),
      ),
    ).rejects.toBe(own)
  })

  test.each<[RunnerFailure, Refusal]>([
    [
      new RunnerFailure('rate_limited', { retryAfterSeconds: 7 }),
      { reason: 'RUNNER_OVERLOADED', details: { retryAfterSeconds: 7 } },
    ],
    [new RunnerFailure('overloaded'), { reason: 'RUNNER_OVERLOADED', details: { retryAfterSeconds: 10 } }],
    [new RunnerFailure('timeout'), { reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 1 } }],
    [new RunnerFailure('connection'), { reason: 'RUNNER_FAILED', details: { kind: 'connection' } }],
    [new RunnerFailure('unauthorized'), { reason: 'RUNNER_FAILED', details: { kind: 'unauthorized' } }],
  ])('%s becomes a refusal that callers know, with the failure as a cause', async (failure, reasoned) => {
    for (const thrown of [failure, new Error('wrapped', { cause: failure })]) {
      const refused = await rejection(
        requestDraft(
          runnerThat(() => Promise.reject(thrown)),
          first,
          limits(),
        ),
      )
      expect(refused.refusal).toEqual(reasoned)
      expect(findRunnerFailure(refused)).toBe(failure)
    }
  })

  test('counts as failed, no matter what it throws and how', async () => {
    const causes = [new TypeError('no'), 'a string', undefined, { reason: 'RUNNER_OVERLOADED' }]
    for (const cause of causes) {
      const rejects = runnerThat(() => Promise.reject(cause))
      const throws = runnerThat(() => {
        throw cause
      })
      for (const runner of [rejects, throws]) {
        const refused = await rejection(requestDraft(runner, first, limits()))
        expect(refused).toMatchObject({ refusal: { details: { kind: 'unexpected' } }, cause })
      }
    }
  })
})

describe('the time that a Runner has', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('limits both attempts together, even for a Runner that ignores its signal', async () => {
    let attempts = 0
    const runner = runnerThat(async () => {
      attempts += 1
      await new Promise((resolve) => setTimeout(resolve, 40_000))
      return 'no draft'
    })
    const refused = rejection(requestDraft(runner, first, limits()))
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await refused).refusal).toEqual({ reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 60 } })
    expect(attempts).toBe(2)
  })

  test('aborts the signal of the Runner', async () => {
    const seen: AbortSignal[] = []
    const refused = rejection(
      requestDraft(
        runnerThat((_: DraftRequest, signal) => {
          seen.push(signal)
          return new Promise(() => {})
        }),
        first,
        limits(),
      ),
    )
    await vi.advanceTimersByTimeAsync(59_999)
    expect(seen.map((signal) => signal.aborted)).toEqual([false])
    await vi.advanceTimersByTimeAsync(1)
    expect(seen.map((signal) => signal.aborted)).toEqual([true])
    expect((await refused).reason).toBe('RUNNER_TIMEOUT')
  })

  test('leaves no timer running', async () => {
    await requestDraft(new RunnerFake(), first, limits())
    await rejection(requestDraft(new RunnerFake('llm_failure'), first, limits()))
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a caller that aborts', () => {
  test('cancels a Runner that listens and one that does not', async () => {
    const deaf = runnerThat(() => new Promise(() => {}))
    for (const runner of [new RunnerFake('timeout'), deaf]) {
      const controller = new AbortController()
      const refused = rejection(requestDraft(runner, first, limits(controller.signal)))
      controller.abort(new Error('the founder left'))
      expect((await refused).reason).toBe('RUN_CANCELED')
    }
  })

  test('gets RUN_CANCELED even if the Runner fails or answers because of it', async () => {
    const answers: Runner['draft'][] = [async () => fakeDraft(brief), () => Promise.reject(new DomainError('INTERNAL'))]
    for (const answer of answers) {
      const controller = new AbortController()
      const runner = runnerThat((...asked) => {
        controller.abort()
        return answer(...asked)
      })
      expect((await rejection(requestDraft(runner, first, limits(controller.signal)))).reason).toBe('RUN_CANCELED')
    }
  })

  test('before the start never reaches the Runner', async () => {
    const runner = new RunnerFake()
    expect((await rejection(requestDraft(runner, first, limits(AbortSignal.abort())))).reason).toBe('RUN_CANCELED')
    expect(runner.requests).toEqual([])
  })
})

/** The DomainError that a promise is rejected with; anything else fails the test. */
async function rejection(promise: Promise<unknown>): Promise<DomainError> {
  const [settled] = await Promise.allSettled([promise])
  if (settled.status === 'rejected' && settled.reason instanceof DomainError) return settled.reason
  throw new Error('not rejected with a DomainError', { cause: settled })
}
