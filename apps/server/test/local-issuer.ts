import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose'
import { v7 as uuidv7 } from 'uuid'

export interface SigningKey {
  kid: string
  alg: string
  privateKey: CryptoKey
  publicJwk: JWK
}

/** Creates a key pair, which no issuer has published. */
export async function newKey(alg = 'RS256'): Promise<SigningKey> {
  const kid = uuidv7()
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } }
}

/** Invalid answers of a provider with a status of success. */
const faultyAnswers = {
  'a page': [200, '<html>'],
  nothing: [204, ''],
  'another success': [201, '{"keys":[]}'],
  'an empty object': [200, '{}'],
  'a list': [200, '[]'],
  'no keys': [200, '{"keys":[]}'],
  'invalid keys': [200, '{"keys":[null]}'],
  'half a document': [200, '{'],
} as const

export type Fault = keyof typeof faultyAnswers

/** The part of an OpenID provider that verifying its tokens requires: discovery document and keys, over HTTP. */
export class LocalIssuer implements AsyncDisposable {
  readonly url: string
  readonly #server: ReturnType<typeof createServer>
  /** Keys by path. */
  readonly #published = new Map<string, JWK[]>()
  readonly fetched = { discovery: 0, keys: 0 }
  /** Invalid answers to send instead of a document. After half a document the provider sends nothing more. */
  readonly faults: { discovery: Fault | null; keys: Fault | null } = { discovery: null, keys: null }
  /** Called after the first half of a document. */
  onHalf: () => void = () => {}
  /** Each sends the second half of a document. */
  readonly #otherHalves: (() => void)[] = []
  isDown = false
  /** The path of the keys in the discovery document. */
  keysPath = '/keys'
  /** The issuer in the discovery document; the URL of this server when null. */
  claimedIssuer: string | null = null

  private constructor(server: ReturnType<typeof createServer>, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${port}`
    server.on('request', ({ url }, response) => {
      if (this.isDown) return void response.destroy()
      const keys = this.#published.get(url ?? '')
      if (url === '/.well-known/openid-configuration') this.#send('discovery', this.#describe(), response)
      else if (keys !== undefined) this.#send('keys', { keys }, response)
      else response.writeHead(404).end()
    })
  }

  static async start(...keys: SigningKey[]): Promise<LocalIssuer> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The issuer has no port.')
    const issuer = new LocalIssuer(server, address.port)
    issuer.publish(...keys)
    return issuer
  }

  /** Replaces the keys at the current path. Keys at other paths stay. */
  publish(...keys: SigningKey[]): void {
    const published = keys.map(({ publicJwk }) => publicJwk)
    this.#published.set(this.keysPath, published)
  }

  /** Removes the keys at a path. */
  unpublish(path: string): void {
    this.#published.delete(path)
  }

  /** Sends the second half of every unfinished document, and returns how many there were. */
  finish(): number {
    const halves = this.#otherHalves.splice(0)
    for (const send of halves) send()
    return halves.length
  }

  #describe(): object {
    return { issuer: this.claimedIssuer ?? this.url, jwks_uri: `${this.url}${this.keysPath}` }
  }

  #send(kind: 'discovery' | 'keys', document: object, response: ServerResponse): void {
    this.fetched[kind] += 1
    const fault = this.faults[kind]
    const whole = JSON.stringify(document)
    const [status, body] = fault === null ? [200, whole] : faultyAnswers[fault]
    response.writeHead(status, { 'content-type': 'application/json' })
    if (fault !== 'half a document') return void response.end(body)
    response.write(body)
    this.#otherHalves.push(() => response.end(whole.slice(body.length)))
    this.onHalf()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}

/**
 * Signs any claims; those that are undefined are left out. `header` overrides the usual header, and may name "odd" as a
 * critical extension.
 */
export function signToken(key: SigningKey, claims: object, header: object = {}): Promise<string> {
  const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
  signing.setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
  return signing.sign(key.privateKey, { crit: { odd: true } })
}
