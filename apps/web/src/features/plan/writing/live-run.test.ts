import { PlanSetId, type RunEvent, RunId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { followRun } from './live-run.ts'
import {
  firstOption,
  followEvents,
  optionEvent,
  queuedEvent,
  secondOption,
  someRunId,
  startedAt,
  startedEvent,
} from './testing/some-run.ts'

const otherRunId = RunId.parse('01990000-0000-7000-8000-000000000002')

describe('followRun', () => {
  test('collects options in order of arrival, and replaces one with the same id in place', () => {
    const renamed = { ...firstOption, name: 'Renamed' }
    const run = followEvents(
      queuedEvent,
      startedEvent(1),
      { type: 'items', count: 9 },
      optionEvent(firstOption),
      optionEvent(secondOption),
      optionEvent(renamed),
    )
    expect(run.options).toEqual([renamed, secondOption])
    expect(run).toMatchObject({
      runId: someRunId,
      number: 6,
      since: startedAt,
      phase: { name: 'writing' },
      attempt: 1,
      itemCount: 9,
    })
  })

  test('forgets the options of an earlier attempt when the next one starts', () => {
    const retry: RunEvent = { type: 'retry', inSeconds: 3, attempt: 2 }
    const waiting = followEvents(
      queuedEvent,
      startedEvent(1),
      { type: 'items', count: 9 },
      optionEvent(firstOption),
      retry,
    )
    expect(waiting).toMatchObject({
      options: [firstOption],
      phase: { name: 'retrying', inSeconds: 3, since: startedAt },
    })
    const run = followRun(waiting, { number: 6, runId: someRunId, at: startedAt, event: startedEvent(2) })
    expect(run).toMatchObject({ options: [], itemCount: 0, attempt: 2, phase: { name: 'writing' } })
  })

  test('keeps the options during a repair, which does not send unchanged ones again', () => {
    expect(followEvents(queuedEvent, startedEvent(1), optionEvent(firstOption), { type: 'repair' })).toMatchObject({
      options: [firstOption],
      phase: { name: 'repairing' },
    })
  })

  test('ignores repeated events', () => {
    const run = followEvents(queuedEvent, startedEvent(1), optionEvent(firstOption))
    expect(followRun(run, { number: 2, runId: someRunId, at: startedAt, event: startedEvent(1) })).toBe(run)
    expect(followRun(run, { number: 3, runId: someRunId, at: startedAt, event: optionEvent(secondOption) })).toBe(run)
  })

  test('ignores runs that write no plan, also while a plan is being written', () => {
    const other = (number: number, event: RunEvent) => ({ number, runId: otherRunId, at: startedAt, event })
    expect(followRun(null, other(1, { type: 'queued', kind: 'write_brief' }))).toBeNull()
    expect(followRun(null, other(2, startedEvent(1)))).toBeNull()
    const run = followEvents(queuedEvent, startedEvent(1), optionEvent(firstOption))
    expect(followRun(run, other(4, { type: 'queued', kind: 'propose_questions' }))).toBe(run)
    expect(followRun(run, other(5, { type: 'written', outdated: [] }))).toBe(run)
  })

  test('starts over with another run', () => {
    const run = followEvents(queuedEvent, startedEvent(1), optionEvent(firstOption), { type: 'canceled' })
    expect(run.phase).toEqual({ name: 'canceled' })
    const later = '2026-01-01T12:05:00.000Z'
    const next = followRun(run, { number: 5, runId: otherRunId, at: later, event: queuedEvent })
    expect(next).toMatchObject({ runId: otherRunId, since: later, phase: { name: 'queued' }, options: [], attempt: 0 })
  })

  test.each<RunEvent>([
    { type: 'done', planSetId: PlanSetId.parse(someRunId), version: 1, outdated: [] },
    { type: 'failed', reason: 'RUNNER_FAILED', message: 'The planner failed.' },
    { type: 'canceled' },
  ])('ends with $type', (end) => {
    expect(followEvents(queuedEvent, startedEvent(1), optionEvent(firstOption), end)).toMatchObject({
      phase: { name: end.type },
      options: [firstOption],
    })
  })
})
