import { ExecutionOption, PlanSetId, type RunEvent, RunId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { describeLiveRun, formatElapsed, secondsUntilRetry } from './describe-live-run.ts'
import { followRun, type LiveRun } from './live-run.ts'

const runId = RunId.parse('01990000-0000-7000-8000-000000000001')
const otherRunId = RunId.parse('01990000-0000-7000-8000-000000000002')
const at = '2026-01-01T12:00:00.000Z'
const queued: RunEvent = { type: 'queued', kind: 'generate' }
const first = optionNamed('Fast MVP', '01990000-0000-7000-8000-000000000003')
const second = optionNamed('Hybrid', '01990000-0000-7000-8000-000000000004')

function optionNamed(name: string, id: string): ExecutionOption {
  const amounts = { p10: 60, p50: 80, p80: 100, p90: 120 }
  const money = { low: 9_000, high: 12_000 }
  return ExecutionOption.parse({
    id,
    name,
    isRecommended: false,
    timeToShip: '3-4 weeks',
    engineeringCost: 'Low (1 engineer, ~80 hours)',
    riskLevel: 'low',
    scopeCoverage: 70,
    pros: ['Early', 'Cheap'],
    cons: ['Small', 'By hand'],
    technicalApproach: 'One web application.',
    tradeoffs: ['Learning before completeness'],
    engineeringImpact: 'One engineer.',
    costNote: '$9-12k',
    engineers: 1,
    workItemIds: ['hosting'],
    estimate: { hours: amounts, weeks: amounts, cost: { p10: money, p50: money, p80: money, p90: money } },
  })
}

function arrival(option: ExecutionOption): RunEvent {
  return { type: 'option', option, provisional: true }
}

/** What is known after `events` of one run, numbered from 1. */
function after(...events: RunEvent[]): LiveRun {
  const run = events.reduce<LiveRun | null>(
    (known, event, index) => followRun(known, { number: index + 1, runId, at, event }),
    null,
  )
  if (run === null) throw new Error('there are no events')
  return run
}

const started = (attempt: number): RunEvent => ({ type: 'started', attempt })

describe('followRun', () => {
  test('gathers options in the order in which they come, and puts a later one with the same id in its place', () => {
    const renamed = { ...first, name: 'Renamed' }
    const run = after(
      queued,
      started(1),
      { type: 'items', count: 9 },
      arrival(first),
      arrival(second),
      arrival(renamed),
    )
    expect(run.options).toEqual([renamed, second])
    expect(run).toMatchObject({ runId, number: 6, since: at, phase: { name: 'writing' }, attempt: 1, itemCount: 9 })
  })

  test('forgets what an earlier attempt has shown once the next one starts', () => {
    const retry: RunEvent = { type: 'retry', inSeconds: 3, attempt: 2 }
    const waiting = after(queued, started(1), { type: 'items', count: 9 }, arrival(first), retry)
    expect(waiting).toMatchObject({ options: [first], phase: { name: 'retrying', inSeconds: 3, since: at } })
    const run = followRun(waiting, { number: 6, runId, at, event: started(2) })
    expect(run).toMatchObject({ options: [], itemCount: 0, attempt: 2, phase: { name: 'writing' } })
  })

  test('keeps the options through a repair, which does not show again what it leaves as it is', () => {
    expect(after(queued, started(1), arrival(first), { type: 'repair' })).toMatchObject({
      options: [first],
      phase: { name: 'repairing' },
    })
  })

  test('takes an event once, however often it comes', () => {
    const run = after(queued, started(1), arrival(first))
    expect(followRun(run, { number: 2, runId, at, event: started(1) })).toBe(run)
    expect(followRun(run, { number: 3, runId, at, event: arrival(second) })).toBe(run)
  })

  test('begins anew with another run', () => {
    const run = after(queued, started(1), arrival(first), { type: 'canceled' })
    expect(run.phase).toEqual({ name: 'canceled' })
    const later = '2026-01-01T12:05:00.000Z'
    const next = followRun(run, { number: 5, runId: otherRunId, at: later, event: queued })
    expect(next).toMatchObject({ runId: otherRunId, since: later, phase: { name: 'queued' }, options: [], attempt: 0 })
  })

  test.each<RunEvent>([
    { type: 'done', planSetId: PlanSetId.parse(runId), version: 1, outdated: [] },
    { type: 'failed', reason: 'RUNNER_FAILED', message: 'The planner failed.' },
    { type: 'canceled' },
  ])('ends with $type', (end) => {
    expect(after(queued, started(1), arrival(first), end)).toMatchObject({
      phase: { name: end.type },
      options: [first],
    })
  })
})

test('a run is told in words, the attempt only when it is not the first', () => {
  expect(describeLiveRun(null)).toMatch(/^Asked for/)
  expect(describeLiveRun(after(queued))).toMatch(/^Queued/)
  expect(describeLiveRun(after(queued, started(1)))).toBe('The planner is at work.')
  const items: RunEvent = { type: 'items', count: 1 }
  expect(describeLiveRun(after(queued, started(2), items, arrival(first)))).toBe(
    `Attempt 2. 1 option so far, the latest: ${first.name}.`,
  )
  expect(describeLiveRun(after(queued, started(1), { type: 'retry', inSeconds: 9, attempt: 2 }))).toMatch(/^Attempt 1 /)
})

test('time is told from the start of the run, and to the next attempt, and never as less than nothing', () => {
  const noon = Date.parse(at)
  expect([-5_000, 7_999, 760_000].map((passed) => formatElapsed(at, noon + passed))).toEqual(['0:00', '0:07', '12:40'])
  const waiting = after(queued, started(1), { type: 'retry', inSeconds: 2.5, attempt: 2 })
  expect([0, 2_000, 9_000].map((passed) => secondsUntilRetry(waiting, noon + passed))).toEqual([3, 1, 0])
  expect(secondsUntilRetry(after(queued), noon)).toBeNull()
})
