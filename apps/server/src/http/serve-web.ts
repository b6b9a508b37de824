import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The built web app: files by name, and its entry page for every address that the app routes itself. */
export async function serveWeb(server: FastifyInstance, webRoot: string): Promise<void> {
  await server.register(fastifyStatic, { root: webRoot, cacheControl: false, setHeaders })
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/assets/')
    return isPage ? reply.sendFile('index.html') : reply.status(404).send({ status: 'not found' })
  })
}

/** Vite puts a hash of the content into every name below assets/, so these may be kept for ever, and nothing else may. */
function setHeaders(reply: FastifyReply, path: string): void {
  const kept = path.includes('/assets/')
  reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
}
