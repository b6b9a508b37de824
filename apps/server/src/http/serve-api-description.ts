import type { FastifyInstance } from 'fastify'

/**
 * Adds `/openapi.json`. It needs no sign-in: it holds what stands in the repository.
 *
 * @param describe called once, for the first request
 */
export function serveApiDescription(server: FastifyInstance, describe: () => object): void {
  let text: string | null = null
  server.get('/openapi.json', async (_, reply) => {
    text ??= JSON.stringify(describe())
    return reply.headers({ 'cache-control': 'no-cache', 'content-type': 'application/json' }).send(text)
  })
}
