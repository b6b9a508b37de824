import type { ActiveRuns, CacheUse, ObserveAttempt } from '@plangate/core/services'
import type { Connections } from '@plangate/database'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Where the numbers come from that are looked up when they are asked for. */
export interface MetricSources {
  connections(): Connections | null
  countActiveRuns(): Promise<readonly ActiveRuns[]>
}

/** What happened to one call of a procedure. Both words are from closed lists: no label holds what anybody sent. */
export interface ObservedCall {
  procedure: string
  /** `ok`, `disconnected`, or the reason of the refusal. */
  reason: string
  /** Null for a stream, which stays open. */
  seconds: number | null
}

const statuses = ['queued', 'running', 'retrying'] as const

/** Seconds that a request takes: from a cached read to a caller who waits for a run. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600]
const attemptBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 180, 300]

/** The numbers of this process in the format of Prometheus. `docs/operations.md` says what to watch. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #runs: RunGauges
  readonly #requests = new Counter({
    name: 'plangate_requests_total',
    help: 'Calls of procedures that have ended, by procedure and reason',
    labelNames: ['procedure', 'reason'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'plangate_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by procedure; streams are left out',
    labelNames: ['procedure'],
    buckets: requestBuckets,
    registers: [this.#registry],
  })
  readonly #attempts = new Counter({
    name: 'plangate_run_attempts_total',
    help: 'Attempts at runs that have ended in this process, by kind of run and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [this.#registry],
  })
  readonly #attemptSeconds = new Histogram({
    name: 'plangate_run_attempt_duration_seconds',
    help: 'Time of an attempt at a run, by kind of run',
    labelNames: ['kind'],
    buckets: attemptBuckets,
    registers: [this.#registry],
  })

  constructor(sources: MetricSources) {
    collectDefaultMetrics({ register: this.#registry })
    addConnections(this.#registry, sources)
    this.#runs = new RunGauges(this.#registry, sources)
  }

  observeCall({ procedure, reason, seconds }: ObservedCall): void {
    this.#requests.inc({ procedure, reason })
    if (seconds !== null) this.#seconds.observe({ procedure }, seconds)
  }

  observeAttempt: ObserveAttempt = async (kind, attempt) => {
    const end = this.#attemptSeconds.startTimer({ kind })
    try {
      const outcome = await attempt()
      this.#attempts.inc({ kind, outcome })
      return outcome
    } catch (error) {
      this.#attempts.inc({ kind, outcome: 'not_stored' })
      throw error
    } finally {
      end()
    }
  }

  /** Adds the numbers of the plan sets that are kept in memory. */
  addPlanCache(use: () => CacheUse): void {
    const registers = [this.#registry]
    new Gauge({
      name: 'plangate_plan_cache_bytes',
      help: 'Memory that plan sets take in the cache of this process',
      registers,
      collect() {
        this.set(use().bytes)
      },
    })
    new Gauge({
      name: 'plangate_plan_cache_lookups',
      help: 'Plan sets that were looked for in the cache of this process since it started, by whether they were there',
      labelNames: ['found'],
      registers,
      collect() {
        const { hits, misses } = use()
        this.set({ found: 'yes' }, hits)
        this.set({ found: 'no' }, misses)
      },
    })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** Returns all metrics as text. Answers without the numbers of the database while that is unavailable. */
  async print(): Promise<string> {
    await this.#runs.lookUp()
    return this.#registry.metrics()
  }
}

/** An embedded database has no pool, and so none of these numbers. */
function addConnections(registry: Registry, { connections }: MetricSources): void {
  new Gauge({
    name: 'plangate_database_connections',
    help: 'Connections of this process to the database, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of ['used', 'idle'] as const) this.set({ state }, connections()?.[state] ?? 0)
    },
  })
  new Gauge({
    name: 'plangate_database_waiting',
    help: 'Queries and transactions of this process that wait for a connection',
    registers: [registry],
    collect() {
      this.set(connections()?.waiting ?? 0)
    },
  })
}

/** The runs of all processes, which every process reports. */
class RunGauges {
  readonly #countActiveRuns: MetricSources['countActiveRuns']
  readonly #runs: Gauge<'status'>
  readonly #age: Gauge
  readonly #up: Gauge

  constructor(registry: Registry, { countActiveRuns }: MetricSources) {
    this.#countActiveRuns = countActiveRuns
    const registers = [registry]
    this.#runs = new Gauge({
      name: 'plangate_active_runs',
      help: 'Runs of all processes that have not ended, by status',
      labelNames: ['status'],
      registers,
    })
    this.#age = new Gauge({
      name: 'plangate_queue_age_seconds',
      help: 'Time since the oldest run that no worker has begun was requested; 0 when none waits',
      registers,
    })
    this.#up = new Gauge({
      name: 'plangate_database_up',
      help: '1 when the database answered the last time that metrics were asked for, otherwise 0',
      registers,
    })
  }

  /** Never rejects: without the database, the numbers are gone and `plangate_database_up` is 0. */
  async lookUp(): Promise<void> {
    try {
      const active = new Map((await this.#countActiveRuns()).map((found) => [found.status, found]))
      for (const status of statuses) this.#runs.set({ status }, active.get(status)?.runs ?? 0)
      this.#age.set(active.get('queued')?.oldestSeconds ?? 0)
      this.#up.set(1)
    } catch {
      this.#runs.reset()
      this.#age.reset()
      this.#up.set(0)
    }
  }
}
