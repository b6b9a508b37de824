import { relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Serves the files of the built web app by name, in the compressed forms that the build wrote beside them when the client
 * takes one. `answerOtherPaths` sends its entry page for every page of the app.
 */
export async function serveWeb(server: FastifyInstance, webRoot: string): Promise<void> {
  const setHeaders = (reply: FastifyReply, path: string) => {
    reply.header('cache-control', cacheControlOf(relative(webRoot, path)))
  }
  await server.register(fastifyStatic, { root: webRoot, cacheControl: false, preCompressed: true, setHeaders })
}

/** Only files below assets/ may be cached forever: Vite puts a hash of the content into their names. */
function cacheControlOf(file: string): string {
  return file.split(sep)[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}
