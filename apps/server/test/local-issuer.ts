import { once } from 'node:events'
import { createServer } from 'node:http'
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose'
import { v7 as uuidv7 } from 'uuid'

export interface SigningKey {
  kid: string
  alg: string
  privateKey: CryptoKey
  publicJwk: JWK
}

/** A new key pair, that nobody knows of yet. */
export async function newKey(alg = 'RS256'): Promise<SigningKey> {
  const kid = uuidv7()
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } }
}

/** An OpenID provider, as far as a server that verifies its tokens sees of it: discovery and keys, over HTTP. */
export class LocalIssuer implements AsyncDisposable {
  readonly url: string
  readonly #server: ReturnType<typeof createServer>
  readonly #keys: JWK[] = []
  readonly fetched = { discovery: 0, keys: 0 }
  isDown = false
  /** What the discovery document says that the issuer is; its address when null. */
  claimedIssuer: string | null = null

  private constructor(server: ReturnType<typeof createServer>, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${port}`
    server.on('request', ({ url }, response) => {
      if (this.isDown) return void response.destroy()
      const body = this.#answer(url ?? '')
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  }

  static async start(...keys: SigningKey[]): Promise<LocalIssuer> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the issuer has no port')
    const issuer = new LocalIssuer(server, address.port)
    issuer.publish(...keys)
    return issuer
  }

  /** Makes these the keys that there are. */
  publish(...keys: SigningKey[]): void {
    this.#keys.splice(0, this.#keys.length, ...keys.map(({ publicJwk }) => publicJwk))
  }

  #answer(path: string): object | null {
    if (path === '/.well-known/openid-configuration') {
      this.fetched.discovery += 1
      return { issuer: this.claimedIssuer ?? this.url, jwks_uri: `${this.url}/keys` }
    }
    if (path !== '/keys') return null
    this.fetched.keys += 1
    return { keys: this.#keys }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}

/**
 * Claims, signed, whatever they are. One that is undefined is left out; `header` goes over the usual one, and may name
 * "odd" as an extension that is critical.
 */
export function signToken(key: SigningKey, claims: object, header: object = {}): Promise<string> {
  const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
  signing.setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
  return signing.sign(key.privateKey, { crit: { odd: true } })
}
