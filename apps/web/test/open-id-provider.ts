import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider, { type Configuration } from 'oidc-provider'
import { createOpenIdMemory } from './open-id-memory.ts'

/** The audience that the server under test expects. */
export const audience = 'https://api.plangate.example'

export const clientId = 'plangate-web'

/**
 * A certified OpenID provider on a free local port, where any name signs in without a password. Signs access tokens with
 * ES256 and renews them with single-use refresh tokens.
 */
export class OpenIdProvider implements AsyncDisposable {
  readonly issuer: string
  readonly #server: Server
  readonly #signingKey: JsonWebKey
  #provider: Provider | null = null
  /** The lifetime of access tokens from now on. */
  tokenSeconds = 300
  /** Overrides the requested audience; null: issues tokens as requested. */
  wrongAudience: string | null = null
  /** Paths whose connections are dropped. */
  isDown: (path: string) => boolean = () => false
  /** How many sign-ins and renewals it has granted. */
  signIns = 0
  renewals = 0
  /** How many renewals it has refused. */
  refusedRenewals = 0
  /** Whether a sign-in ends the earlier ones of the same person. */
  replacesGrants = false
  readonly #grants = new Map<string, string>()

  private constructor(server: Server, port: number, signingKey: JsonWebKey) {
    this.#server = server
    this.#signingKey = signingKey
    this.issuer = `http://127.0.0.1:${port}`
    server.on('request', (request, response) => void this.#answer(request, response))
  }

  static async start(): Promise<OpenIdProvider> {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' }
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the provider has no port')
    return new OpenIdProvider(server, address.port, signingKey)
  }

  /** Registers a web app. Forgets all earlier state. */
  serve(appUrl: string): void {
    this.#provider = new Provider(this.issuer, this.#configure(appUrl))
    this.#provider.on('grant.success', ({ oidc }) => {
      const { grant_type } = oidc.params ?? {}
      if (grant_type === 'refresh_token') this.renewals += 1
      else this.signIns += 1
    })
    this.#provider.on('grant.error', ({ oidc }) => {
      const { grant_type } = oidc.params ?? {}
      if (grant_type === 'refresh_token') this.refusedRenewals += 1
    })
  }

  #configure(appUrl: string): Configuration {
    return {
      adapter: createOpenIdMemory(),
      jwks: { keys: [this.#signingKey] },
      cookies: { keys: [randomUUID()] },
      clients: [
        {
          client_id: clientId,
          redirect_uris: [`${appUrl}/session/callback`],
          post_logout_redirect_uris: [`${appUrl}/session/signed-out`],
          grant_types: ['authorization_code', 'refresh_token'],
          token_endpoint_auth_method: 'none',
          id_token_signed_response_alg: 'ES256',
        },
      ],
      claims: { openid: ['sub'], profile: ['name'] },
      conformIdTokenClaims: false,
      clientBasedCORS: (_, origin) => origin === appUrl,
      findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId, name: accountId }) }),
      issueRefreshToken: async () => true,
      rotateRefreshToken: true,
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId })
        grant.addOIDCScope('openid profile offline_access')
        grant.addResourceScope(audience, 'plangate')
        const id = await grant.save()
        if (this.replacesGrants) await this.#replaceGrant(oidc.provider, oidc.session?.accountId ?? '', id)
        return grant
      },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true, allowedPolicy: async () => true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: () => ({
            scope: 'plangate',
            audience: this.wrongAudience ?? audience,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
        rpInitiatedLogout: {
          logoutSource: async (ctx, form) => {
            ctx.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`)
          },
        },
      },
      renderError: (ctx, { error }) => {
        ctx.body = page(`<p>${error}</p>`)
      },
      ttl: {
        AccessToken: () => this.tokenSeconds,
        Interaction: 600,
        Session: 3_600,
        Grant: 3_600,
        RefreshToken: 3_600,
        IdToken: 600,
      },
    }
  }

  async #replaceGrant({ RefreshToken }: Provider, accountId: string, id: string): Promise<void> {
    const earlier = this.#grants.get(accountId)
    this.#grants.set(accountId, id)
    if (earlier !== undefined) await RefreshToken.revokeByGrantId(earlier)
  }

  /** Resets all misbehavior. */
  behave(): void {
    this.replacesGrants = false
    this.tokenSeconds = 300
    this.wrongAudience = null
    this.isDown = () => false
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer)
    if (this.#provider === null || this.isDown(pathname)) response.destroy()
    else if (pathname.startsWith('/interaction/')) await this.#interact(this.#provider, request, response)
    else await this.#provider.callback()(request, response)
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(loginForm))
      return
    }
    const name = new URLSearchParams(await text(request)).get('name') ?? ''
    const result = name === '' ? { error: 'access_denied' } : { login: { accountId: name } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}

const page = (body: string) => `<!doctype html><html lang="en"><title>Test provider</title><body>${body}</body></html>`

/** An empty name declines the sign-in. */
const loginForm = '<form method="post"><label>Name <input name="name" /></label><button>Continue</button></form>'
