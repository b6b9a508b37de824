import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isKnownProcedure, reasonsOf } from '../logging.ts'
import { tracerName } from './start-tracing.ts'

/** Makes a span of every request. It holds procedures, status and reasons, and nothing that anybody sent. */
export function traceRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions, params } = request
    const procedures = (Called.safeParse(params).data?.path ?? '').split(',').filter(isKnownProcedure)
    const name = procedures.length > 0 ? procedures.join() : `${method} ${routeOptions.url ?? 'unknown'}`
    const span = trace.getTracer(tracerName).startSpan(name, { kind: SpanKind.SERVER })
    reply.raw.once('close', () => {
      const { statusCode } = reply
      const reasons = [...new Set(reasonsOf(request.log).values())]
      span.setAttributes({ 'http.request.method': method, 'http.response.status_code': statusCode })
      if (reasons.length > 0) span.setAttribute('plangate.reasons', reasons)
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    })
    context.with(trace.setSpan(context.active(), span), done)
  })
}

const Called = z.object({ path: z.string() })
