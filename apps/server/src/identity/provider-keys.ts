import { DomainError } from '@plangate/core/errors'
import type { FastifyBaseLogger } from 'fastify'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose'
import { z } from 'zod'
import { isSafeAddress } from '../addresses.ts'

/** An OpenID provider answered, but not as one. The message is ours and quotes nothing. */
export class ProviderResponseError extends Error {
  override readonly name = 'UnfitProviderError'
}

/** For the answers to one round: the discovery document, and the keys that it leads to. */
const timeoutMillis = 5_000

/** Milliseconds after which keys are asked for again, though they are all that tokens name. */
const maxAgeMillis = 600_000

/**
 * Milliseconds in which a provider that has failed is not asked again, however many people wait: few while nobody can
 * come in, more when its keys are known and asking only holds people up.
 */
const retryDelays = { withoutKeys: 2_000, withKeys: 30_000 }

/**
 * As strict as `jose`, which would refuse the keys when it is too late to count that as a failure of the provider; and
 * none at all would put out the good ones that are known.
 */
const KeySet = z.object({ keys: z.array(z.looseObject({})).min(1) })

/**
 * The keys that an OpenID provider signs with, found by its discovery document. They are asked for when they are first
 * needed, again after ten minutes, and when a token names a key that is not among them, but for that reason not twice
 * within 30 seconds: so a new key of a provider that answers is known after 30 seconds at the latest, and made-up ones cost nobody anything. The
 * discovery document is read again with them every time, because the provider may have moved them. When it fails to
 * answer, the keys that it had hold, and whoever has one of them no longer waits for it.
 */
export class ProviderKeys {
  readonly #issuer: string
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  readonly #remote: RemoteJWKSet
  /** When the provider was last read, or null when it never was. */
  #readAt: number | null = null
  /** When the provider has failed, or null when it has been read since. */
  #failedAt: number | null = null

  /** @param patience milliseconds for the answers to one round of questions */
  constructor(issuer: string, log: Pick<FastifyBaseLogger, 'warn'>, patience = timeoutMillis) {
    this.#issuer = issuer
    this.#log = log
    this.#remote = createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`), {
      timeoutDuration: patience,
      // `jose` would let nobody in with a key that is older until it has another answer: #renew takes care of the age.
      cacheMaxAge: Number.POSITIVE_INFINITY,
      [customFetch]: (url, init) => this.#read(url, init),
    })
  }

  /**
   * The key that a token says it was signed with.
   *
   * @throws {DomainError} IDENTITY_UNAVAILABLE: the provider does not answer, and never has
   * @throws {Error} there is no such key, as far as is known
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

  /** Has old keys read again. That is waited for, unless the provider has failed and may well do so again. */
  async #renew(): Promise<void> {
    if (this.#readAt === null || Date.now() < this.#readAt + maxAgeMillis) return
    const renewal = this.#remote.reload().catch(() => {})
    if (this.#failedAt === null) await renewal
  }

  #isLeftAlone(): boolean {
    const pause = this.#readAt === null ? retryDelays.withoutKeys : retryDelays.withKeys
    return this.#failedAt !== null && Date.now() < this.#failedAt + pause
  }

  /** What `jose` takes for one request for keys: both documents, read to the end and checked. */
  async #read(discovery: string, init: RequestInit): Promise<Response> {
    if (this.#isLeftAlone()) throw new Error('the OpenID provider has just failed to answer')
    try {
      const address = this.#findAddress(await ask(discovery, init))
      const keys = readKeySet(await ask(address, init))
      this.#readAt = Date.now()
      this.#failedAt = null
      return Response.json(keys)
    } catch (err) {
      this.#failedAt = Date.now()
      this.#log.warn({ err, issuer: this.#issuer }, 'the OpenID provider does not answer as it should')
      throw err
    }
  }

  /** A document that names another issuer is somebody else's, whoever answered with it. */
  #findAddress(document: unknown): string {
    const read = z
      .object({ issuer: z.literal(this.#issuer), jwks_uri: z.url().refine(isSafeAddress) })
      .safeParse(document)
    if (read.success) return read.data.jwks_uri
    throw new ProviderResponseError('the discovery document is not that of the issuer', { cause: read.error })
  }
}

function readKeySet(document: unknown): z.infer<typeof KeySet> {
  const read = KeySet.safeParse(document)
  if (read.success) return read.data
  throw new ProviderResponseError('what the OpenID provider has for its keys is no key set', { cause: read.error })
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  if (response.status !== 200) throw new ProviderResponseError(`the OpenID provider answered with ${response.status}`)
  return response.json()
}
