import { DomainError } from '@plangate/core/errors'
import type { FastifyBaseLogger } from 'fastify'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTVerifyGetKey,
  type RemoteJWKSet,
} from 'jose'
import { z } from 'zod'
import { isSafeAddress } from './safe-address.ts'

/** An OpenID provider answered, but not as one. The message is ours and quotes nothing. */
export class UnfitProviderError extends Error {
  override readonly name = 'UnfitProviderError'
}

/** Milliseconds for an answer. */
const patience = 5_000

/**
 * Milliseconds in which a provider that did not answer is not asked again, however many people wait: few while nobody
 * can come in, more when its keys are known and asking only holds people up.
 */
const pauses = { withoutKeys: 2_000, withKeys: 30_000 }

/**
 * The keys that an OpenID provider signs with, found by its discovery document. They are asked for when they are first
 * needed, again after ten minutes, and when a token names a key that is not among them, but for that reason not twice
 * within 30 seconds: so a new key is known after 30 seconds at the latest, and made-up ones cost nobody anything. When
 * the provider does not answer, the keys that it had hold.
 */
export class ProviderKeys {
  readonly #issuer: string
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  #remote: Promise<RemoteJWKSet> | null = null
  #quietUntil = 0
  #pause = pauses.withoutKeys

  constructor(issuer: string, log: Pick<FastifyBaseLogger, 'warn'>) {
    this.#issuer = issuer
    this.#log = log
  }

  /**
   * The key that a token says it was signed with.
   *
   * @throws {JOSEError} there is no such key
   * @throws {DomainError} IDENTITY_UNAVAILABLE: the provider does not answer, and never has
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const remote = await this.#discover()
    try {
      return await remote(header, token)
    } catch (error) {
      if (isAboutToken(error)) throw error
      const kept = remote.jwks()
      if (kept === undefined) throw new DomainError('IDENTITY_UNAVAILABLE', { cause: error })
      return createLocalJWKSet(kept)(header, token)
    }
  }

  async #discover(): Promise<RemoteJWKSet> {
    this.#remote ??= this.#readDiscovery()
    try {
      return await this.#remote
    } catch (cause) {
      this.#remote = null
      throw new DomainError('IDENTITY_UNAVAILABLE', { cause })
    }
  }

  async #readDiscovery(): Promise<RemoteJWKSet> {
    const url = `${this.#issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const response = await this.#ask(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
    const document: unknown = await response.json().catch((error: unknown) => this.#fail(error))
    const { jwks_uri } = this.#read(document)
    return createRemoteJWKSet(new URL(jwks_uri), {
      timeoutDuration: patience,
      [customFetch]: async (...asked) => {
        const answer = await this.#ask(...asked)
        this.#pause = pauses.withKeys
        return answer
      },
    })
  }

  /** A document that names another issuer is somebody else's, whoever answered with it. */
  #read(document: unknown): { jwks_uri: string } {
    const read = z
      .object({ issuer: z.literal(this.#issuer), jwks_uri: z.url().refine(isSafeAddress) })
      .safeParse(document)
    if (read.success) return read.data
    return this.#fail(new UnfitProviderError('the discovery document is not that of the issuer', { cause: read.error }))
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    if (Date.now() < this.#quietUntil) throw new Error('the OpenID provider has just failed to answer')
    const response = await fetch(url, init).catch((error: unknown) => this.#fail(error))
    return response.ok
      ? response
      : this.#fail(new UnfitProviderError(`the OpenID provider answered with ${response.status}`))
  }

  #fail(err: unknown): never {
    this.#quietUntil = Date.now() + this.#pause
    this.#log.warn({ err, issuer: this.#issuer }, 'the OpenID provider does not answer as it should')
    throw err
  }
}

function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
}
