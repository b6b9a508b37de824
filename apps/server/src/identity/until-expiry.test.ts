import { DomainError } from '@plangate/core/errors'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { untilExpiry } from './until-expiry.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function* oneThenSilence(): AsyncGenerator<number, void> {
  yield 1
  await new Promise(() => {})
}

async function* two(): AsyncGenerator<number, void> {
  yield 1
  yield 2
}

const inMillis = (millis: number) => ({ expiresAt: new Date(Date.now() + millis), check: null })

it('passes events on, and ends with its source', async () => {
  const passedOn: number[] = []
  for await (const event of untilExpiry(two(), inMillis(1_000))) passedOn.push(event)
  expect(passedOn).toEqual([1, 2])
  expect(vi.getTimerCount()).toBe(0)
})

it('ends exactly at expiry, while its source still waits', async () => {
  const stream = untilExpiry(oneThenSilence(), inMillis(1_000))
  expect(await stream.next()).toEqual({ done: false, value: 1 })
  const outcome = stream.next().catch((error: unknown) => error)
  const early = vi.fn()
  void outcome.then(early)
  await vi.advanceTimersByTimeAsync(999)
  expect(early).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toMatchObject({ code: 'UNAUTHORIZED', cause: new DomainError('UNAUTHENTICATED') })
  expect(vi.getTimerCount()).toBe(0)
})

it.each([Number.POSITIVE_INFINITY, 1e13])('waits for %d milliseconds, although a timer cannot', async (millis) => {
  const expiresAt = new Date(Math.min(Date.now() + millis, 8.64e15))
  const stream = untilExpiry(oneThenSilence(), { expiresAt, check: null })
  await stream.next()
  const settled = vi.fn()
  stream.next().then(settled, settled)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(settled).not.toHaveBeenCalled()
})

it('stops its source when the reader stops', async () => {
  const stopped = vi.fn()
  async function* source(): AsyncGenerator<number, void> {
    try {
      yield 1
      yield 2
    } finally {
      stopped()
    }
  }
  for await (const _ of untilExpiry(source(), inMillis(1_000))) break
  expect(stopped).toHaveBeenCalledOnce()
})

it('ends within five seconds of a revocation, but not while the database is unavailable', async () => {
  const check = vi.fn(async () => {})
  const stream = untilExpiry(oneThenSilence(), { expiresAt: null, check })
  await stream.next()
  const outcome = stream.next().catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(check).toHaveBeenCalledTimes(4)
  check.mockRejectedValueOnce(new DomainError({ reason: 'DATABASE_UNAVAILABLE', details: null }))
  check.mockRejectedValueOnce(new DomainError('UNAUTHENTICATED'))
  const early = vi.fn()
  void outcome.then(early)
  await vi.advanceTimersByTimeAsync(9_999)
  expect(early).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(vi.getTimerCount()).toBe(0)
})
