import { DomainError } from '@plangate/core/errors'
import type { TokenId, UserId } from '@plangate/core/schemas'
import type { Actor } from '@plangate/core/services'
import type { RehearsedServices } from '@plangate/core/services/testing'
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from '@trpc/client'
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { AppRouter } from '../src/router.ts'

type Client = TRPCClient<AppRouter>

export interface Replicas {
  /** Of processes with the same database. */
  urls: readonly string[]
  /** Returns the bearer token with which a user signs in. */
  signIn(user: UserId): Promise<string>
}

/** Calls servers over HTTP in place of the services, each call another server than the one before. */
export function servicesOverHttp(replicas: Replicas): RehearsedServices {
  const { callAs, secrets } = connect(replicas)
  return {
    projects: {
      create: (actor, input) => callAs(actor, ({ projects }) => projects.create.mutate(input)),
      overview: (actor) => callAs(actor, ({ projects }) => projects.overview.query()),
      unpark: (actor, projectId) => callAs(actor, ({ projects }) => projects.unpark.mutate({ projectId })),
      archive: (actor, projectId) => callAs(actor, ({ projects }) => projects.archive.mutate({ projectId })),
      restore: (actor, projectId) => callAs(actor, ({ projects }) => projects.restore.mutate({ projectId })),
    },
    briefs: { save: (actor, input) => callAs(actor, ({ briefs }) => briefs.save.mutate(input)) },
    assumptions: { save: (actor, input) => callAs(actor, ({ assumptions }) => assumptions.save.mutate(input)) },
    gates: {
      open: (actor, projectId) => callAs(actor, ({ gates }) => gates.open.mutate({ projectId })),
      resolve: (actor, input) => callAs(actor, ({ gates }) => gates.resolve.mutate(input)),
    },
    plans: {
      generate: (actor, projectId) => callAs(actor, ({ plans }) => plans.generate.mutate({ projectId })),
      regenerate: (actor, input) => callAs(actor, ({ plans }) => plans.regenerate.mutate(input)),
      get: (actor, projectId) => callAs(actor, ({ plans }) => plans.get.query({ projectId })),
      deepResearch: (actor, projectId) => callAs(actor, ({ plans }) => plans.deepResearch.mutate({ projectId })),
    },
    selections: {
      select: (actor, input) => callAs(actor, ({ plans }) => plans.select.mutate(input)),
      current: (actor, projectId) => callAs(actor, ({ plans }) => plans.selected.query({ projectId })),
    },
    actuals: { record: (actor, input) => callAs(actor, ({ actuals }) => actuals.record.mutate(input)) },
    reviews: {
      markFalse: (actor, input) => callAs(actor, ({ assumptions }) => assumptions.markFalse.mutate(input)),
      confirm: (actor, input) => callAs(actor, ({ reviews }) => reviews.confirm.mutate(input)),
    },
    builds: {
      authorize: (actor, input) => callAs(actor, ({ builds }) => builds.authorize.mutate(input)),
      permits: (actor, projectId) => callAs(actor, ({ builds }) => builds.permits.query({ projectId })),
      revoke: (actor, input) => callAs(actor, ({ builds }) => builds.revoke.mutate(input)),
    },
    tokens: {
      create: async (actor, input) => {
        const token = await callAs(actor, ({ tokens }) => tokens.create.mutate(input))
        secrets.set(token.id, token.secret)
        return token
      },
    },
    signer: { publicKeys: () => readKeySet(replicas) },
  }
}

function connect({ urls, signIn }: Replicas) {
  /** Of tokens. */
  const secrets = new Map<TokenId, string>()
  let calls = 0
  const callAs = async <Answer>({ userId, tokenId }: Actor, call: (client: Client) => Promise<Answer>) => {
    const bearer = (tokenId && secrets.get(tokenId)) ?? (await signIn(userId))
    const url = `${urls[calls++ % urls.length]}/trpc`
    const client = createTRPCClient<AppRouter>({
      links: [httpLink({ url, headers: { authorization: `Bearer ${bearer}` } })],
    })
    return call(client).catch(throwRefusal)
  }
  return { callAs, secrets }
}

/** Throws what a service throws. */
function throwRefusal(error: unknown): never {
  const data = isClientError(error) ? error.data : null
  if (!data) throw error
  switch (data.reason) {
    case 'PROCEDURE_NOT_FOUND':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'SERVER_STOPPING':
    case 'PAYLOAD_TOO_LARGE':
      throw error
    default:
      throw new DomainError(data)
  }
}

function isClientError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError
}

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) })

async function readKeySet({ urls: [url] }: Replicas): Promise<JSONWebKeySet> {
  return KeySet.parse(await (await fetch(`${url}/.well-known/jwks.json`)).json())
}
