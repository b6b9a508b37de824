import { SpanStatusCode, trace } from '@opentelemetry/api'
import type { ObserveAttempt } from '@plangate/core/services'

/** Sends traces until it is closed. */
export interface Tracing extends AsyncDisposable {}

/** Starts sending traces; null, and nothing is loaded, without an address to send them to. */
export async function startTracing(endpoint: string | undefined): Promise<Tracing | null> {
  if (endpoint === undefined) return null
  const { sendTraces } = await import('./send-traces.ts')
  return sendTraces(endpoint)
}

/** Names where spans come from. */
export const tracerName = 'plangate'

/** Makes a span of every attempt. Log lines in it name its trace. */
export const traceAttempt: ObserveAttempt = (kind, attempt) =>
  trace.getTracer(tracerName).startActiveSpan(`attempt ${kind}`, async (span) => {
    try {
      const outcome = await attempt()
      span.setAttribute('plangate.outcome', outcome)
      return outcome
    } catch (error) {
      // Its message may quote anything.
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
