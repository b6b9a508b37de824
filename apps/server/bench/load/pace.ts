import type { MeasuredServer } from '../servers/measured-server.ts'
import type { Call } from './call.ts'
import type { LoadGenerator } from './load-generator.ts'
import { percentile } from './percentile.ts'

/** How one server fared under the load of one line. */
export interface Pace {
  /** Processor time of the server per request. */
  cpuMicros: number
  /** Per request. */
  statements: number
  requestsPerSecond: number
  /** Requests that the server was too busy for. */
  refused: number
  /** Milliseconds until an answer, of half the requests. */
  p50: number
}

/** Puts a server under load for `millis`, with one connection per call. */
export async function measurePace(
  generator: LoadGenerator,
  server: MeasuredServer,
  calls: readonly Call[],
  millis: number,
): Promise<Pace> {
  await server.read()
  const { latencies, refused, millis: took } = await generator.send({ url: server.url, calls: [...calls], millis })
  const used = await server.read()
  const requests = latencies.length + refused
  return {
    cpuMicros: used.cpuMicros / requests,
    statements: used.statements / requests,
    requestsPerSecond: (requests / took) * 1_000,
    refused,
    p50: percentile(latencies, 50),
  }
}
