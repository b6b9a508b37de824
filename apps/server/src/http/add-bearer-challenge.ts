import type { FastifyInstance } from 'fastify'

/** Adds the WWW-Authenticate header to every 401. It says whether a credential was rejected (RFC 6750, section 3). */
export function addBearerChallenge(server: FastifyInstance): void {
  server.addHook('onSend', ({ headers }, reply, payload, done) => {
    // tRPC's own adapter answers with a Response, whose status Fastify adopts only later.
    const status = payload instanceof Response ? payload.status : reply.statusCode
    if (status === 401) {
      const challenge = headers.authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"'
      reply.header('www-authenticate', challenge)
    }
    done(null, payload)
  })
}
