import helmet from '@fastify/helmet'
import type { Services } from '@plangate/core/services'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { announcePlaces, notePlace } from './http/announce-place.ts'
import { askForBearer } from './http/ask-for-bearer.ts'
import { findIdempotencyKey } from './http/find-idempotency-key.ts'
import { guardRequests, refuseUnroutable } from './http/guard-requests.ts'
import { refuseUnreadable } from './http/refuse-unreadable.ts'
import { secureTransport } from './http/secure-transport.ts'
import { serveHealth } from './http/serve-health.ts'
import { serveWeb } from './http/serve-web.ts'
import type { Authenticate } from './identity/authenticate.ts'
import { oncePerRequest } from './identity/once-per-request.ts'
import type { SignInSettings } from './identity/sign-in-settings.ts'
import { limitCalls } from './limits/limit-calls.ts'
import type { Limits } from './limits/limits.ts'
import { logRefusal, logRequests } from './logging.ts'
import { type AppRouter, appRouter } from './router.ts'

export interface ServerParts {
  services: Services
  authenticate: Authenticate
  signIn: SignInSettings
  /** Where the web app gets its tokens, if not only at the issuer's origin. */
  tokenOrigins: readonly string[]
  limits: Limits
  /** Proxies whose word is taken for where a request comes from: addresses, networks, or "loopback" and the like. */
  trustedProxies: readonly string[]
  /** For the whole request to arrive, in milliseconds; answers may take longer. */
  requestTimeoutMillis?: number
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>
  /** The folder of the built web app; null serves the API alone. */
  webRoot: string | null
  log: FastifyBaseLogger
}

/** Room for a brief whose every field is as long as it may be, in letters of one byte. */
const BODY_LIMIT_BYTES = 262_144
/** Node looks only now and then for who is slower than that; 15 seconds after they came they are gone. */
const REQUEST_TIMEOUT_MS = 10_000
const TIMEOUT_CHECKS = 10

/** The HTTP server: web app, tRPC and health checks, not yet listening. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { trustedProxies, requestTimeoutMillis: requestTimeout = REQUEST_TIMEOUT_MS } = parts
  const server = Fastify({
    loggerInstance: parts.log,
    // Its own lines would hold the query, which is where a query procedure has its input.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout,
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / TIMEOUT_CHECKS },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // More than Node lets in: what is too long is then refused for what it is.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: refuseUnroutable,
    clientErrorHandler: refuseUnreadable,
  })
  server.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  logRequests(server)
  await server.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurityPolicy(parts) },
    xFrameOptions: { action: 'deny' },
    hsts: false,
  })
  secureTransport(server)
  await server.register(serveTrpc, { prefix: '/trpc', ...parts })
  serveHealth(server, parts.ping)
  if (parts.webRoot) await serveWeb(server, parts.webRoot)
  return server
}

/** Styles are inlined by the component library; scripts never are. No upgrade to https: a loopback address has none. */
function contentSecurityPolicy({ signIn, tokenOrigins }: Pick<ServerParts, 'signIn' | 'tokenOrigins'>) {
  const provider = signIn.kind === 'oidc' ? [new URL(signIn.issuer).origin, ...tokenOrigins] : []
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    // Where the web app gets its tokens, and renews them.
    connectSrc: ["'self'", ...provider],
    frameSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  }
}

const serveTrpc: FastifyPluginAsync<ServerParts> = async (server, { services, authenticate, signIn, limits }) => {
  const identify = oncePerRequest(authenticate)
  guardRequests(server)
  limitCalls(server, { limits, services, identify })
  askForBearer(server)
  announcePlaces(server)
  const options: FastifyTRPCPluginOptions<AppRouter> = {
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, info }) => ({
        services,
        requestId: req.id,
        signIn,
        identify: () => identify(req),
        identifyAgain: () => authenticate(req),
        findIdempotencyKey: () => findIdempotencyKey(req.headers, info.calls.length),
        notePlace: (id) => notePlace(req, id),
      }),
      onError: ({ error, path, req }) => logRefusal(req.log, error, path),
    },
  }
  await server.register(fastifyTRPCPlugin, options)
}
