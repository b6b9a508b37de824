import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/** The sources of each directive of a content security policy; null leaves a default of Helmet out. */
type Directives = Readonly<Record<string, readonly string[] | null>>

/** Adds Helmet's headers to every answer. They are the same for all answers, so Helmet computes them once. */
export function addSecurityHeaders(server: FastifyInstance, directives: Directives): void {
  const headers = securityHeaders(directives)
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers)
    done()
  })
}

function securityHeaders(directives: Directives): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket())
  const answer = new ServerResponse(request)
  const addHeaders = helmet({
    contentSecurityPolicy: { directives },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  })
  addHeaders(request, answer, (problem) => {
    if (problem !== undefined) throw problem
  })
  return answer.getHeaders()
}
