import { existsSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuseUnknownProcedure } from './guard-requests.ts'
import { headersForCalls, isPlan } from './preload-calls.ts'

/** Where readers of links come in. Search engines keep away from it. */
const sharedRoot = 'share'

/** The first part of the address of every page; a test compares them with the web app's router. */
export const pageRoots: readonly string[] = [
  '',
  'new',
  'example',
  'projects',
  'track-record',
  sharedRoot,
  'account',
  'session',
  'upgrade',
]

/**
 * Answers every path that is neither a file nor an endpoint: with the entry page of the web app where the app may have a
 * page and the client takes HTML, and with 404 in JSON everywhere else. Failures outside of /trpc get the same form.
 *
 * @param webRoot null when the API is served alone
 * @param hasSignIn whether people have to sign in
 */
export function answerOtherPaths(server: FastifyInstance, webRoot: string | null, hasSignIn: boolean): void {
  const hasPlanPage = webRoot !== null && existsSync(join(webRoot, planPage))
  server.setNotFoundHandler((request, reply) => {
    if (/^\/trpc(\/|\?|$)/.test(request.url)) return refuseUnknownProcedure(request, reply)
    if (webRoot === null || !takesPage(request)) return answerStatus(reply, 404)
    const path = pathOf(request)
    const root = rootOf(path)
    if (root === sharedRoot) reply.header('x-robots-tag', 'noindex, nofollow')
    // Where people sign in, each call needs a token, which only the scripts of the page can get.
    if (!hasSignIn) reply.headers(headersForCalls(path, request.query))
    return reply
      .status(pageRoots.includes(root) ? 200 : 404)
      .sendFile(hasPlanPage && isPlan(path) ? planPage : 'index.html')
  })
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500 } = error
    if (statusCode >= 500) request.log.error({ err: error }, 'failed')
    // The server of files forbids paths such as //x and /../x. Nothing is there either.
    return answerStatus(reply, statusCode === 403 ? 404 : statusCode)
  })
}

/** The entry page that also names the files of a plan's page, where the build wrote one. */
const planPage = 'plan.html'

/**
 * Whether a request is for a page. Browsers, which name HTML, get the app for any path without a file name, and the app
 * says that it has no such page. Other programs take anything, so they get it for its pages only.
 */
function takesPage(request: FastifyRequest): boolean {
  const { method, headers } = request
  const path = pathOf(request)
  const isFile = /\.[^/]*$/.test(path) || /^\/(\.well-known|assets)(\/|$)/.test(path)
  if (isFile || (method !== 'GET' && method !== 'HEAD')) return false
  const accepted = acceptedTypes(headers.accept ?? '*/*')
  return (
    accepted.some((type) => htmlTypes.includes(type)) || (accepted.includes('*/*') && pageRoots.includes(rootOf(path)))
  )
}

const htmlTypes = ['text/html', 'application/xhtml+xml', 'text/*']

function rootOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function pathOf({ url }: FastifyRequest): string {
  return decodeURIComponent(url.replace(/[?#].*$/s, ''))
}

/** The media types of an Accept header, without those that it excludes by "q=0". */
function acceptedTypes(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .filter((range) => !/;\s*q=0(\.0*)?\s*(;|$)/.test(range))
    .map((range) => range.replace(/;.*$/s, '').trim())
}

function answerStatus(reply: FastifyReply, status: number): FastifyReply {
  const name = STATUS_CODES[status] ?? 'failed'
  return reply.status(status).header('cache-control', 'no-store').send({ status: name.toLowerCase() })
}
