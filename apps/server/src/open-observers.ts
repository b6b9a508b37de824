import { countActiveRuns, type ObserveAttempt, type Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import type { FastifyInstance } from 'fastify'
import type { Environment } from './env.ts'
import type { Metrics } from './metrics/metrics.ts'
import { observeRequests } from './metrics/observe-requests.ts'
import { startTracing, type Tracing, traceAttempt } from './tracing/start-tracing.ts'
import { traceRequests } from './tracing/trace-requests.ts'

/** What measures this process. Without a port for operators and an address for traces it does nothing. */
export interface Observers extends AsyncDisposable {
  /** Null without a port for operators. */
  metrics: Metrics | null
  observeAttempt: ObserveAttempt
  /** Adds hooks that measure requests. */
  observe(server: FastifyInstance): void
}

export async function openObservers(
  env: Pick<Environment, 'PLANGATE_OPERATIONS_PORT' | 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  database: OpenDatabase<Tables>,
): Promise<Observers> {
  const tracing = await startTracing(env.OTEL_EXPORTER_OTLP_ENDPOINT)
  const metrics = env.PLANGATE_OPERATIONS_PORT === undefined ? null : await createMetrics(database)
  return {
    metrics,
    observeAttempt: chain(metrics, tracing),
    observe: (server) => {
      if (tracing !== null) traceRequests(server)
      if (metrics !== null) observeRequests(server, (call) => metrics.observeCall(call))
    },
    [Symbol.asyncDispose]: async () => void (await tracing?.[Symbol.asyncDispose]()),
  }
}

/** The library is loaded only where it is used. */
async function createMetrics({ db, connections }: OpenDatabase<Tables>): Promise<Metrics> {
  const loaded = await import('./metrics/metrics.ts')
  return new loaded.Metrics({ connections, countActiveRuns: () => countActiveRuns(db) })
}

function chain(metrics: Metrics | null, tracing: Tracing | null): ObserveAttempt {
  const traced: ObserveAttempt = tracing === null ? (_, attempt) => attempt() : traceAttempt
  if (metrics === null) return traced
  return (kind, attempt) => metrics.observeAttempt(kind, () => traced(kind, attempt))
}
