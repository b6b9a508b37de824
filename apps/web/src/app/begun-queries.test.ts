import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from './clients.ts'

const refusal = TRPCClientError.from({
  error: {
    message: 'refused',
    code: -32603,
    data: { reason: 'PLAN_NOT_FOUND', details: null, code: 'ANY', httpStatus: 404, requestId: 'none' },
  },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A query that is asked for ahead of its page, which comes some seconds later with two parts that show it. */
async function createScenario(answer: () => Promise<string>, seconds: number) {
  const client = createQueryClient()
  const queryFn = vi.fn(answer)
  const query = { queryKey: ['plan'], queryFn, gcTime: Number.POSITIVE_INFINITY }
  void client.prefetchQuery(query)
  await vi.advanceTimersByTimeAsync(seconds * 1_000)
  const show = async () => {
    const parts = [open(client, query), open(client, query)]
    await vi.advanceTimersByTimeAsync(0)
    return () => parts.map((close) => close())
  }
  return { show, asked: () => queryFn.mock.calls.length }
}

function open(client: QueryClient, query: ConstructorParameters<typeof QueryObserver<string>>[1]): () => void {
  return new QueryObserver(client, query).subscribe(() => undefined)
}

const answers = [
  { what: 'data', answer: async () => 'a plan' },
  { what: 'a refusal', answer: () => Promise.reject(refusal) },
]

test.each(answers)('does not ask for $what again when the page comes later than its answer', async ({ answer }) => {
  const { show, asked } = await createScenario(answer, 20)
  await show()
  expect(asked()).toBe(1)
})

test.each(answers)('asks for $what again on the next visit', async ({ answer }) => {
  const { show, asked } = await createScenario(answer, 20)
  const close = await show()
  await vi.advanceTimersByTimeAsync(3_000)
  close()
  await show()
  expect(asked()).toBe(2)
})

test.each(answers)('asks for $what again when the page comes half a minute later', async ({ answer }) => {
  const { show, asked } = await createScenario(answer, 31)
  await show()
  expect(asked()).toBe(2)
})

test('asks again at once when there was no answer', async () => {
  const { show, asked } = await createScenario(() => Promise.reject(new TypeError('Failed to fetch')), 5)
  const before = asked()
  await show()
  expect(asked()).toBe(before + 1)
})
