import type { FastifyInstance } from 'fastify'

/** Whoever came by https comes back by nothing else for a year. A proxy that ends TLS says so, if it is trusted. */
export function addStrictTransportSecurity(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ protocol }, reply) => {
    if (protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  })
}
