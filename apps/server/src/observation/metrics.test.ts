import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MetricSources, Metrics } from './metrics.ts'

const sources: MetricSources = {
  connections: () => ({ used: 3, idle: 2, waiting: 1 }),
  countActiveRuns: async () => [{ status: 'queued', runs: 4, oldestSeconds: 7.5 }],
}

/** Returns the printed lines that are not comments. */
async function linesOf(metrics: Metrics): Promise<string[]> {
  return (await metrics.print()).split('\n').filter((line) => !line.startsWith('#'))
}

describe('the page about operations', () => {
  let exported: string[]
  let named: string[]

  beforeAll(async () => {
    const metrics = new Metrics(sources)
    metrics.addPlanCache(() => ({ entries: 0, bytes: 0, hits: 0, misses: 0 }))
    const text = await metrics.print()
    exported = [...text.matchAll(/^# TYPE (\S+)/gm)].flatMap(([, name]) => name ?? []).sort()
    const page = await readFile(new URL('../../../../docs/operations.md', import.meta.url), 'utf8')
    named = [
      ...new Set([...page.matchAll(/`((?:plangate|nodejs|process)_[a-z0-9_]+)`/g)].flatMap(([, name]) => name ?? [])),
    ]
  })

  it('names every metric, and none that does not exist', () => {
    expect(exported.length).toBeGreaterThan(20)
    expect(named.sort()).toEqual(exported)
  })
})

it('counts calls by procedure and reason, and leaves the time of streams out', async () => {
  const metrics = new Metrics(sources)
  metrics.observeCall({ procedure: 'plans.get', reason: 'ok', seconds: 0.02 })
  metrics.observeCall({ procedure: 'plans.get', reason: 'PLAN_NOT_FOUND', seconds: 0.02 })
  metrics.observeCall({ procedure: 'plans.watch', reason: 'ok', seconds: null })
  const lines = await linesOf(metrics)
  expect(lines).toContain('plangate_requests_total{procedure="plans.get",reason="ok"} 1')
  expect(lines).toContain('plangate_requests_total{procedure="plans.get",reason="PLAN_NOT_FOUND"} 1')
  expect(lines).toContain('plangate_requests_total{procedure="plans.watch",reason="ok"} 1')
  expect(lines).toContain('plangate_request_duration_seconds_count{procedure="plans.get"} 2')
  expect(lines).not.toContain('plangate_request_duration_seconds_count{procedure="plans.watch"} 1')
})

it('counts how attempts end, also those that could not be stored', async () => {
  const metrics = new Metrics(sources)
  expect(await metrics.observeAttempt('generate', async () => 'written')).toBe('written')
  const failure = new Error('away')
  await expect(metrics.observeAttempt('generate', () => Promise.reject(failure))).rejects.toBe(failure)
  const lines = await linesOf(metrics)
  expect(lines).toContain('plangate_run_attempts_total{kind="generate",outcome="written"} 1')
  expect(lines).toContain('plangate_run_attempts_total{kind="generate",outcome="not_stored"} 1')
  expect(lines).toContain('plangate_run_attempt_duration_seconds_count{kind="generate"} 2')
})

it('looks runs and connections up when it is asked', async () => {
  const lines = await linesOf(new Metrics(sources))
  expect(lines).toContain('plangate_active_runs{status="queued"} 4')
  expect(lines).toContain('plangate_active_runs{status="running"} 0')
  expect(lines).toContain('plangate_queue_age_seconds 7.5')
  expect(lines).toContain('plangate_database_connections{state="used"} 3')
  expect(lines).toContain('plangate_database_waiting 1')
  expect(lines).toContain('plangate_database_up 1')
})

it('answers without the numbers of the database while that is away', async () => {
  const lines = await linesOf(new Metrics({ ...sources, countActiveRuns: () => Promise.reject(new Error('away')) }))
  expect(lines).toContain('plangate_database_up 0')
  expect(lines.filter((line) => line.startsWith('plangate_active_runs'))).toEqual([])
})

it('looks the cache of plan sets up when it is asked', async () => {
  const metrics = new Metrics(sources)
  let hits = 1
  metrics.addPlanCache(() => ({ entries: 2, bytes: 60_000, hits, misses: 2 }))
  hits = 5
  const lines = await linesOf(metrics)
  expect(lines).toContain('plangate_plan_cache_bytes 60000')
  expect(lines).toContain('plangate_plan_cache_lookups{found="yes"} 5')
  expect(lines).toContain('plangate_plan_cache_lookups{found="no"} 2')
})
