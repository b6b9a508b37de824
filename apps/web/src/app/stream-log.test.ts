import { type NumberedRunEvent, RunId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { StreamLog } from './stream-log.ts'

const [first, second] = [1, 2].map((run) => RunId.parse(`01990000-0000-7000-8000-00000000000${run}`))
if (!first || !second) throw new Error('no run')

const eventOf = (runId: RunId, number: number): NumberedRunEvent => ({
  number,
  runId,
  at: '2026-01-01T12:00:00.000Z',
  event: { type: 'items', count: number },
})
const numbers = (events: NumberedRunEvent[] = []) => events.map(({ number }) => number)

test('takes no event before it is known where the series starts', () => {
  const log = new StreamLog()
  expect(log.add(eventOf(first, 1))).toBe(false)
  expect([log.last, log.since(null)]).toEqual([null, null])
})

test('takes each event once and in order, and none after a gap', () => {
  const log = new StreamLog()
  log.startAfter(4)
  expect([5, 5, 7, 6, 7].map((number) => log.add(eventOf(first, number)))).toEqual([true, false, false, true, true])
  expect(log.last).toBe(7)
})

test('gives another tab what it has not seen of the latest run', () => {
  const log = new StreamLog()
  log.startAfter(0)
  for (const number of [1, 2, 3]) log.add(eventOf(first, number))
  for (const number of [4, 5]) log.add(eventOf(second, number))
  expect(numbers(log.since(null)?.events)).toEqual([4, 5])
  expect(log.since(4)).toMatchObject({ after: 4, events: [{ number: 5 }] })
  expect(log.since(5)).toEqual({ after: 5, events: [] })
  expect(log.since(1)?.after).toBe(3)
})
