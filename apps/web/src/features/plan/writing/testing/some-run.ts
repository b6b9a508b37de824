import { ExecutionOption, type RunEvent, RunId } from '@plangate/core/schemas'
import { followRun, type LiveRun } from '../live-run.ts'

export const someRunId = RunId.parse('01990000-0000-7000-8000-000000000001')
export const startedAt = '2026-01-01T12:00:00.000Z'
export const queuedEvent: RunEvent = { type: 'queued', kind: 'generate' }
export const firstOption = optionNamed('Fast MVP', '01990000-0000-7000-8000-000000000003')
export const secondOption = optionNamed('Hybrid', '01990000-0000-7000-8000-000000000004')

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

/** The event that brings an option. */
export function optionEvent(option: ExecutionOption): RunEvent {
  return { type: 'option', option, provisional: true }
}

/** Returns the progress after `events` of one run, numbered from 1. */
export function followEvents(...events: RunEvent[]): LiveRun {
  const run = events.reduce<LiveRun | null>(
    (known, event, index) => followRun(known, { number: index + 1, runId: someRunId, at: startedAt, event }),
    null,
  )
  if (run === null) throw new Error('there are no events')
  return run
}

export const startedEvent = (attempt: number): RunEvent => ({ type: 'started', attempt })
