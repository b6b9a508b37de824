import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Tracing } from './start-tracing.ts'

/** Milliseconds for the last spans to be sent when the process stops. */
const closingMillis = 1_000

/** @param endpoint the base URL of an OTLP collector: spans are posted to `/v1/traces` below it */
export function sendTraces(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: closingMillis,
  })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'plangate' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: closingMillis })],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(provider)
  return {
    [Symbol.asyncDispose]: async () => {
      // A collector that is away must not keep the process.
      await provider.shutdown().catch(() => {})
      trace.disable()
      context.disable()
    },
  }
}
