import type { FastifyInstance } from 'fastify'

/** Makes browsers that came by https use only https for a year. A trusted proxy that ends TLS reports the protocol. */
export function addStrictTransportSecurity(server: FastifyInstance): void {
  server.addHook('onRequest', ({ protocol }, reply, done) => {
    if (protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
    done()
  })
}
