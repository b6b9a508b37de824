import type { FastifyInstance } from 'fastify'

/** Says with every 401 what is asked for, and whether what was shown is at fault (RFC 6750, section 3). */
export function addBearerChallenge(server: FastifyInstance): void {
  server.addHook('onSend', async ({ headers }, reply, payload) => {
    // A procedure answers with a Response, whose status Fastify takes over later.
    const status = payload instanceof Response ? payload.status : reply.statusCode
    if (status !== 401) return
    const challenge = headers.authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"'
    reply.header('www-authenticate', challenge)
  })
}
