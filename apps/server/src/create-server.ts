import type { Services } from '@plangate/core/services'
import type { DocumentThreads } from '@plangate/documents/threads'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Context } from './context.ts'
import { addBearerChallenge } from './http/add-bearer-challenge.ts'
import { addStrictTransportSecurity } from './http/add-strict-transport-security.ts'
import { announcePlaces, notePlace } from './http/announce-place.ts'
import { answerCalls } from './http/answer-calls.ts'
import { answerOtherPaths } from './http/answer-other-paths.ts'
import { anonymousBodyBytes, bodyLimitOf } from './http/body-limits.ts'
import { findIdempotencyKey } from './http/find-idempotency-key.ts'
import { answerTransportErrors, guardRequests, refuseUnroutable } from './http/guard-requests.ts'
import { readPaths } from './http/read-paths.ts'
import { refuseUnreadable } from './http/refuse-unreadable.ts'
import { retryAfterHeader } from './http/retry-after-header.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { serveApiDescription } from './http/serve-api-description.ts'
import { serveHealth } from './http/serve-health.ts'
import { serveKeySet } from './http/serve-key-set.ts'
import { serveWeb } from './http/serve-web.ts'
import type { Authenticate } from './identity/authenticate.ts'
import { memoizePerRequest } from './identity/memoize-per-request.ts'
import type { SignInConfig } from './identity/sign-in-config.ts'
import { limitBodies } from './limits/limit-bodies.ts'
import { limitCalls } from './limits/limit-calls.ts'
import type { RateLimits } from './limits/rate-limits.ts'
import { logRefusal, logRequests } from './logging.ts'
import { serveMcp } from './mcp/serve-mcp.ts'
import { newRequestId } from './new-request-id.ts'
import { describeApi } from './openapi/describe-api.ts'
import { listOperations } from './openapi/list-operations.ts'
import { createReadDocument } from './read-document.ts'
import { type AppRouter, appRouter } from './router.ts'

export interface ServerParts {
  services: Services
  authenticate: Authenticate
  signIn: SignInConfig
  /** Origins besides the issuer's from which the web app gets tokens. */
  tokenOrigins: readonly string[]
  limits: RateLimits
  /** Where documents are read. */
  documents: DocumentThreads
  /** The address that the operator says others reach this server at; null when they do not say. */
  publicUrl: string | null
  /** Proxies whose forwarding headers are trusted: addresses, networks, or names such as "loopback". */
  trustedProxies: readonly string[]
  /** Milliseconds in which the whole request has to arrive; answers may take longer. */
  requestTimeoutMillis?: number
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>
  /** The folder of the built web app; null serves the API alone. */
  webRoot: string | null
  log: FastifyBaseLogger
  /** Adds hooks that measure requests. */
  observe?: (server: FastifyInstance) => void
}

/** Node checks for slow requests at intervals, so a slow client is disconnected after 15 seconds at the latest. */
const defaultRequestTimeoutMillis = 10_000
const checksPerTimeout = 10

/** Returns the HTTP server with web app, tRPC and health checks. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { trustedProxies, requestTimeoutMillis: requestTimeout = defaultRequestTimeoutMillis } = parts
  const server = Fastify({
    loggerInstance: parts.log,
    // Fastify's own log lines contain the query string, which holds the input of query procedures.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: anonymousBodyBytes,
    requestTimeout,
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / checksPerTimeout },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // More than Node accepts, so that a path that is too long gets the refusal for that.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: refuseUnroutable,
    // `guardRequests` refuses them in the format of tRPC.
    return503OnClosing: false,
    clientErrorHandler: refuseUnreadable,
  })
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  parts.observe?.(server)
  logRequests(server)
  addSecurityHeaders(server, contentSecurityPolicy(parts))
  addStrictTransportSecurity(server)
  await server.register(serveTrpc, { prefix: '/trpc', ...parts })
  serveHealth(server, parts.ping)
  serveApiDescription(server, () => describeApi(appRouter, parts.publicUrl ?? undefined))
  await server.register(serveAgents, parts)
  serveKeySet(server, parts.services.signer)
  if (parts.webRoot) await serveWeb(server, parts.webRoot)
  answerOtherPaths(server, parts.webRoot, parts.signIn.kind !== 'local')
  return server
}

/** The component library inlines styles. Requests are not upgraded to https, which a loopback address does not have. */
function contentSecurityPolicy({ signIn, tokenOrigins }: Pick<ServerParts, 'signIn' | 'tokenOrigins'>) {
  const provider = signIn.kind === 'oidc' ? [new URL(signIn.issuer).origin, ...tokenOrigins] : []
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    // The web app gets and renews its tokens there.
    connectSrc: ["'self'", ...provider],
    frameSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  }
}

/**
 * A message holds one call at most, and none is longer than a draft. It counts like a call, because the list of tools and
 * identifying its sender cost one; what it calls is counted there.
 */
const serveAgents: FastifyPluginAsync<ServerParts> = async (server, { services, authenticate, limits }) => {
  const identify = memoizePerRequest(authenticate)
  answerTransportErrors(server)
  limitCalls(server, { limits, services, identify })
  limitBodies(server, identify, () => bodyLimitOf('plans.submit'))
  serveMcp(server, listOperations(appRouter))
}

const serveTrpc: FastifyPluginAsync<ServerParts> = async (server, parts) => {
  const { services, authenticate, signIn, limits } = parts
  const readDocument = createReadDocument(parts.documents)
  const identify = memoizePerRequest(authenticate)
  guardRequests(server)
  limitCalls(server, { limits, services, identify })
  // A batch may have as much as the largest of its calls.
  limitBodies(server, identify, (request) => Math.max(...readPaths(request).split(',').map(bodyLimitOf)))
  addBearerChallenge(server)
  announcePlaces(server)
  const createContext = (request: FastifyRequest, calls: number): Context => ({
    services,
    requestId: request.id,
    signIn,
    identify: (terms) => identify(request, terms),
    identifyAgain: () => authenticate(request),
    findIdempotencyKey: () => findIdempotencyKey(request.headers, calls),
    readDocument,
    notePlace: (id) => notePlace(request, id),
  })
  answerCalls(server, { router: appRouter, createContext })
  const options: FastifyTRPCPluginOptions<AppRouter> = {
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, info }) => createContext(req, info.calls.length),
      onError: ({ error, path, req }) => logRefusal(req.log, error, path),
      responseMeta: ({ type, errors }) => ({
        headers: {
          ...retryAfterHeader(errors),
          'cache-control': type === 'subscription' ? 'no-store, no-transform' : 'no-store',
        },
      }),
    },
  }
  await server.register(fastifyTRPCPlugin, options)
}
