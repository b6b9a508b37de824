import { randomUUID } from 'node:crypto'
import { interviewTasksInThisThread } from '@plangate/core/interview'
import { migrations } from '@plangate/core/migrations'
import { type PlanningTasks, tasksInThisThread } from '@plangate/core/planning'
import type { Runner } from '@plangate/core/runner'
import type { Services, SigningSettings, Tables } from '@plangate/core/services'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { takePglite } from '@plangate/database/testing/pglite'
import { DocumentThreads } from '@plangate/documents/threads'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { createServer } from '../create-server.ts'
import { type Authenticate, createAuthenticate, type SignInMethod } from '../identity/authenticate.ts'
import { signInByOidc } from '../identity/sign-in-by-oidc.ts'
import type { SignInConfig } from '../identity/sign-in-config.ts'
import { signInLocally } from '../identity/sign-in-locally.ts'
import { noRateLimits, type RateLimits } from '../limits/rate-limits.ts'
import { createLogger } from '../logging.ts'
import { openServices, type ServiceParts } from '../open-services.ts'
import { stopInOrder } from '../stop-in-order.ts'

export interface TestServerParts extends Pick<ServiceParts, 'queue' | 'pollMillis'> {
  runner: Runner
  /** A database that the caller opens and closes; a new one in memory when left out. */
  database?: OpenDatabase<Tables>
  /** Replaces sign-in and API tokens. */
  authenticate?: Authenticate
  /** How people sign in; local without sign-in when left out. */
  signInSettings?: SignInConfig
  /** No limits when left out. */
  limits?: Partial<RateLimits>
  publicUrl?: string
  trustedProxies?: string[]
  requestTimeoutMillis?: number
  /** Identifies users in place of the method that `signInSettings` names. */
  signIn?: SignInMethod
  webRoot?: string
  /** The maximum number of runs that it works on at the same time. */
  concurrency?: number
  /** Where drafts are priced; in this thread when left out. */
  tasks?: PlanningTasks
  /** Where documents are read; in a thread of its own when left out. */
  documents?: DocumentThreads
  log?: FastifyBaseLogger
  /** Adds hooks before there is any route. */
  observe?: (server: FastifyInstance) => void
  runnerTimeoutSeconds?: number
  runDeadlineSeconds?: number
  /** Permits are not signed when it is left out. */
  signing?: SigningSettings
  /** A secret of its own, no network besides the internet, and one attempt for each message when it is left out. */
  webhooks?: Partial<ServiceParts['webhooks']>
  /** Milliseconds that runs under way are given when the server stops. */
  graceMillis?: number
}

export interface TestServer extends AsyncDisposable {
  /** "http://127.0.0.1:…" */
  url: string
  users: Services['users']
}

/**
 * Starts the real server on a free port, for tests of this app and its clients. It shares no runs unless `queue` says
 * so.
 */
export async function startTestServer(parts: TestServerParts): Promise<TestServer> {
  await using stack = new AsyncDisposableStack()
  const database =
    parts.database ?? stack.use(await openDatabase<Tables>({ kind: 'memory', take: takePglite }, migrations))
  const { log = createLogger('silent'), observe = () => {}, signing = null, signInSettings = { kind: 'local' } } = parts
  const opened = await openServices({
    database,
    log,
    runner: parts.runner,
    interviews: { planner: parts.runner, tasks: interviewTasksInThisThread },
    rate: { low: 150, high: 190 },
    tasks: parts.tasks ?? tasksInThisThread,
    work: { planner: parts.runner, concurrency: parts.concurrency ?? 20 },
    runnerTimeoutSeconds: parts.runnerTimeoutSeconds ?? 120,
    runDeadlineSeconds: parts.runDeadlineSeconds ?? 600,
    researchDeadlineSeconds: 600,
    signing,
    webhooks: { keysSecret: 'a secret that only tests have', networks: [], retrySeconds: [], ...parts.webhooks },
    queue: parts.queue ?? randomUUID(),
    pollMillis: parts.pollMillis ?? 50,
    backoffSeconds: 0.02,
  })
  const signIn = parts.signIn ?? (signInSettings.kind === 'oidc' ? signInByOidc(signInSettings, log) : signInLocally)
  const documents = parts.documents ?? stack.use(new DocumentThreads({ threads: 1 }))
  const server = await createServer({
    services: opened.services,
    authenticate: parts.authenticate ?? createAuthenticate(signIn, opened.services),
    signIn: signInSettings,
    tokenOrigins: [],
    limits: { ...noRateLimits, ...parts.limits },
    documents,
    publicUrl: parts.publicUrl ?? null,
    trustedProxies: parts.trustedProxies ?? [],
    ...(parts.requestTimeoutMillis === undefined ? {} : { requestTimeoutMillis: parts.requestTimeoutMillis }),
    observe,
    ping: () => database.ping(),
    webRoot: parts.webRoot ?? null,
    log,
  })
  stack.defer(() => stopInOrder({ server, parts: opened, graceMillis: parts.graceMillis ?? 0 }))
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const owned = stack.move()
  return { url, users: opened.services.users, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
