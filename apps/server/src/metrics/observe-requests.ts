import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isKnownProcedure, isStream, reasonsOf } from '../logging.ts'
import type { ObservedCall } from './metrics.ts'

/** Every path that is not a procedure has the same label, whatever was sent. */
const unknownProcedure = 'unknown'

/** Requests that call no procedure: files of the web app and health checks. */
const noProcedure = 'none'

/** Passes on every call of a request at its end, each call of a batch by itself. */
export function observeRequests(server: FastifyInstance, observe: (call: ObservedCall) => void): void {
  server.addHook('onRequest', async (request, reply) => {
    const paths = calledBy(request)
    reply.raw.once('close', () => {
      const end = reply.raw.writableFinished ? 'ok' : 'disconnected'
      const reasons = reasonsOf(request.log)
      for (const path of paths) {
        const reason = reasons.get(path) ?? reasons.get(null) ?? end
        observe({ procedure: labelOf(path), reason, seconds: isStream(path) ? null : reply.elapsedTime / 1_000 })
      }
    })
  })
}

const Called = z.object({ path: z.string() })

function calledBy({ routeOptions, params }: FastifyRequest): string[] {
  if (routeOptions.url?.startsWith('/trpc/') !== true) return [noProcedure]
  return (Called.safeParse(params).data?.path ?? unknownProcedure).split(',')
}

function labelOf(path: string): string {
  if (path === noProcedure) return path
  return isKnownProcedure(path) ? path : unknownProcedure
}
