import type { Call } from './call.ts'
import type { LoadGenerator } from './load-generator.ts'
import type { MeasuredServer } from './measured-server.ts'

/** How one server fared under the load of one line. */
export interface Pace {
  /** Processor time of the server per request. */
  cpuMicros: number
  /** Per request. */
  statements: number
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** Puts a server under load for `millis`, with one connection per call. */
export async function measurePace(
  generator: LoadGenerator,
  server: MeasuredServer,
  calls: readonly Call[],
  millis: number,
): Promise<Pace> {
  await server.read()
  const { latencies, millis: took } = await generator.send({ url: server.url, calls: [...calls], millis })
  const used = await server.read()
  const requests = latencies.length
  return {
    cpuMicros: used.cpuMicros / requests,
    statements: used.statements / requests,
    requestsPerSecond: (requests / took) * 1_000,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  }
}

/** Of values in ascending order. */
function percentile(values: readonly number[], percent: number): number {
  return values[Math.min(values.length - 1, Math.floor((values.length * percent) / 100))] ?? Number.NaN
}
