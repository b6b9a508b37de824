import { type RunEvent, Viewpoint } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeLiveRun, formatElapsed, secondsUntilRetry } from './describe-live-run.ts'
import { firstOption, followEvents, optionEvent, queuedEvent, startedAt, startedEvent } from './testing/some-run.ts'

test('describes a run, with the attempt only after the first', () => {
  expect(describeLiveRun(null)).toMatch(/^Requested/)
  expect(describeLiveRun(followEvents(queuedEvent))).toMatch(/^Queued/)
  expect(describeLiveRun(followEvents(queuedEvent, startedEvent(1)))).toBe('The planner is at work.')
  const items: RunEvent = { type: 'items', count: 1 }
  expect(describeLiveRun(followEvents(queuedEvent, startedEvent(2), items, optionEvent(firstOption)))).toBe(
    `Attempt 2. 1 option so far, the latest: ${firstOption.name}.`,
  )
  expect(
    describeLiveRun(followEvents(queuedEvent, startedEvent(1), { type: 'retry', inSeconds: 9, attempt: 2 })),
  ).toMatch(/^Attempt 1 /)
})

test('describes Deep Research by its accepted drafts', () => {
  const drafted = (viewpoint: Viewpoint): RunEvent => ({
    type: 'drafted',
    draft: {
      viewpoint,
      itemCount: 12,
      options: [
        { name: 'A', hours: 80.4 },
        { name: 'B', hours: 400 },
      ],
    },
  })
  const begun = [queuedEvent, startedEvent(1)]
  expect(describeLiveRun(followEvents(...begun, drafted('buyer')))).toBe(
    '1 of 3 drafts written, the latest by the buyer: 12 work items, options of 80 to 400 hours.',
  )
  const all = Viewpoint.options.map(drafted)
  expect(describeLiveRun(followEvents(...begun, ...all))).toMatch(/^All 3 drafts are written/)
  expect(describeLiveRun(followEvents(...begun, ...all, startedEvent(2)))).toBe('Attempt 2. The planner is at work.')
})

test('counts the time since the request and until the next attempt, never below zero', () => {
  const noon = Date.parse(startedAt)
  expect([-5_000, 7_999, 760_000].map((passed) => formatElapsed(startedAt, noon + passed))).toEqual([
    '0:00',
    '0:07',
    '12:40',
  ])
  const waiting = followEvents(queuedEvent, startedEvent(1), { type: 'retry', inSeconds: 2.5, attempt: 2 })
  expect([0, 2_000, 9_000].map((passed) => secondsUntilRetry(waiting, noon + passed))).toEqual([3, 1, 0])
  expect(secondsUntilRetry(followEvents(queuedEvent), noon)).toBeNull()
})
