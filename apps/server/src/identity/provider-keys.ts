import { DomainError } from '@plangate/core/errors'
import type { FastifyBaseLogger } from 'fastify'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose'
import { z } from 'zod'
import { isSafeAddress } from '../addresses.ts'

/** An OpenID provider sent an invalid answer. The message is ours and quotes none of it. */
export class ProviderResponseError extends Error {
  override readonly name = 'UnfitProviderError'
}

/** Aborts after the time that both answers of one round have together: the discovery document and the key set. */
const fiveSeconds = () => AbortSignal.timeout(5_000)

/** Milliseconds after which keys are fetched again, even if tokens name no other ones. */
const maxAgeMillis = 600_000

/**
 * Milliseconds for which a provider that has failed is not asked again: few while nobody can sign in, more when its
 * keys are known and asking would only delay people.
 */
const retryDelays = { withoutKeys: 2_000, withKeys: 30_000 }

/**
 * As strict as `jose`, which would refuse an invalid key set too late to count as a failure of the provider. An empty
 * set is invalid, because it would replace good keys.
 */
const KeySet = z.object({ keys: z.array(z.looseObject({})).min(1) })

/**
 * The signing keys of an OpenID provider, found through its discovery document. They are fetched when they are first
 * needed, again after ten minutes, and when a token names an unknown key, but then at most once in 30 seconds. So a new
 * key is known after 30 seconds at the latest, and tokens with made-up keys cause no requests. Each fetch reads the
 * discovery document again, because the provider may have moved its keys. When a fetch fails, the known keys stay valid
 * and tokens that name them are not delayed.
 */
export class ProviderKeys {
  readonly #issuer: string
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  readonly #limitRound: () => AbortSignal
  readonly #remote: RemoteJWKSet
  /** When the keys were last fetched; null before the first time. */
  #readAt: number | null = null
  /** When the provider last failed; null once the keys have been fetched since. */
  #failedAt: number | null = null

  /** @param limitRound begins the time that both answers of one round have together, and returns what ends it */
  constructor(issuer: string, log: Pick<FastifyBaseLogger, 'warn'>, limitRound = fiveSeconds) {
    this.#issuer = issuer
    this.#log = log
    this.#limitRound = limitRound
    this.#remote = createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`), {
      // `jose` would accept no older key until the provider has answered again. #renew handles the age instead.
      cacheMaxAge: Number.POSITIVE_INFINITY,
      // `jose` has a signal for each answer, but none for both.
      [customFetch]: (url, init) =>
        this.#read(url, { ...init, signal: AbortSignal.any([init.signal, this.#limitRound()]) }),
    })
  }

  /**
   * Returns the key that a token says it was signed with.
   *
   * @throws {DomainError} IDENTITY_UNAVAILABLE when no keys have been fetched yet and the provider does not answer
   * @throws {Error} when the key is not among the known ones
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    await this.#renew()
    try {
      return await this.#remote(header, token)
    } catch (cause) {
      if (this.#readAt === null) throw new DomainError('IDENTITY_UNAVAILABLE', { cause })
      throw cause
    }
  }

  /** Fetches old keys again. Waits for them, unless the provider has failed and may fail again. */
  async #renew(): Promise<void> {
    if (this.#readAt === null || Date.now() < this.#readAt + maxAgeMillis) return
    const renewal = this.#remote.reload().catch(() => {})
    if (this.#failedAt === null) await renewal
  }

  #isPaused(): boolean {
    const pause = this.#readAt === null ? retryDelays.withoutKeys : retryDelays.withKeys
    return this.#failedAt !== null && Date.now() < this.#failedAt + pause
  }

  /** Fetches and checks both documents; for `jose` this is one request for the key set. */
  async #read(discovery: string, init: RequestInit): Promise<Response> {
    if (this.#isPaused()) throw new Error('The OpenID provider failed a moment ago and is not asked again yet.')
    try {
      const keySetUrl = this.#findKeySetUrl(await fetchJson(discovery, init))
      const keys = readKeySet(await fetchJson(keySetUrl, init))
      this.#readAt = Date.now()
      this.#failedAt = null
      return Response.json(keys)
    } catch (err) {
      this.#failedAt = Date.now()
      this.#log.warn({ err, issuer: this.#issuer }, 'cannot fetch the keys of the OpenID provider')
      throw err
    }
  }

  /** Refuses a document that names another issuer, wherever it came from. */
  #findKeySetUrl(document: unknown): string {
    const parsed = z
      .object({ issuer: z.literal(this.#issuer), jwks_uri: z.url().refine(isSafeAddress) })
      .safeParse(document)
    if (parsed.success) return parsed.data.jwks_uri
    throw new ProviderResponseError('The discovery document belongs to another issuer or is invalid.', {
      cause: parsed.error,
    })
  }
}

function readKeySet(document: unknown): z.infer<typeof KeySet> {
  const parsed = KeySet.safeParse(document)
  if (parsed.success) return parsed.data
  throw new ProviderResponseError('The key set of the OpenID provider is invalid.', { cause: parsed.error })
}

async function fetchJson(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  if (response.status !== 200)
    throw new ProviderResponseError(`The OpenID provider answered with status ${response.status}.`)
  return response.json()
}
