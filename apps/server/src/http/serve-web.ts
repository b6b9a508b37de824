import { relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuseUnknownProcedure } from './guard-requests.ts'

/** Serves the built web app: files by name, and the entry page for every path that the app routes itself. */
export async function serveWeb(server: FastifyInstance, webRoot: string): Promise<void> {
  const setHeaders = (reply: FastifyReply, path: string) => {
    reply.header('cache-control', cacheControlOf(relative(webRoot, path)))
  }
  await server.register(fastifyStatic, { root: webRoot, cacheControl: false, setHeaders })
  server.setNotFoundHandler((request, reply) => {
    if (/^\/trpc(\/|\?|$)/.test(request.url)) return refuseUnknownProcedure(request, reply)
    const isPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/assets/')
    return isPage ? reply.sendFile('index.html') : reply.status(404).send({ status: 'not found' })
  })
}

/** Only files below assets/ may be cached forever: Vite puts a hash of the content into their names. */
function cacheControlOf(file: string): string {
  return file.split(sep)[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}
