import { ErrorResponse, OidcClient, type User, UserManager } from 'oidc-client-ts'
import { z } from 'zod'
import type { SignInProviderSettings } from './fetch-sign-in-settings.ts'
import { sessionPaths } from './session-paths.ts'
import type { Person, SignInFailure } from './session-state.ts'
import { isSignedOut } from './sign-outs.ts'
import { readTabSignIn, saveTabSignIn, type TabSignIn } from './tab-sign-in.ts'

/** What the provider returned: who is signed in, and the access token for the API. */
export interface Grant extends TabSignIn {
  person: Person
  accessToken: string
  /** Milliseconds since 1970; null when the provider does not say. */
  expiresAt: number | null
}

/** How a return from the provider ended. */
export type SignInReturn =
  | { kind: 'signed-in'; grant: Grant; returnTo: string }
  /** The answer was meant for another window, which has received it. */
  | { kind: 'other-window' }
  | { kind: 'failed'; failure: SignInFailure; returnTo: string }

/** How long the provider may take to answer. */
const requestTimeoutSeconds = 10

/** How long a sign-out waits for the provider. */
const signOutTimeoutMillis = 4_000

const SignInRequestState = z.object({ returnTo: z.string() })

/**
 * The OpenID provider as the web app uses it: authorization code with PKCE, renewal by refresh token. Tokens stay in the
 * tab's session storage. Local storage holds only the state of pending sign-ins and who has signed out.
 */
export class SignInProvider {
  readonly issuer: string
  readonly host: string
  readonly #manager: UserManager
  readonly #client: OidcClient
  readonly #resource: { resource: string } | undefined

  constructor({ issuer, clientId, audiences: [audience] }: SignInProviderSettings) {
    this.issuer = issuer
    this.host = new URL(issuer).host
    // A resource has to be a URI (RFC 8707). Other audiences use the older `audience` parameter.
    this.#resource = audience !== undefined && URL.canParse(audience) ? { resource: audience } : undefined
    this.#manager = new UserManager({
      authority: issuer,
      client_id: clientId,
      redirect_uri: `${location.origin}${sessionPaths.callback}`,
      post_logout_redirect_uri: `${location.origin}${sessionPaths.signedOut}`,
      automaticSilentRenew: false,
      requestTimeoutInSeconds: requestTimeoutSeconds,
      ...this.#resource,
      ...(audience !== undefined && { extraQueryParams: { audience } }),
      ...(this.#resource && { extraTokenParams: this.#resource }),
    })
    this.#client = new OidcClient(this.#manager.settings, this.#manager.metadataService)
  }

  /** The grant from before a reload; null after a sign-out in any tab. */
  async restore(): Promise<Grant | null> {
    await this.#manager.clearStaleState()
    const user = await this.#manager.getUser()
    const grant = user && this.#toGrant(user)
    if (!grant || !isSignedOut(grant)) return grant
    await this.endSession()
    return null
  }

  /** Leaves the page for the provider, which sends the user back to `returnTo`. */
  async redirectToSignIn(returnTo: string): Promise<void> {
    await this.#manager.signinRedirect({ scope: await this.#findScope(), state: { returnTo } })
  }

  /**
   * Signs in in another window, while this page stays. Opens the window before the first `await`: browsers allow a
   * click to open a window only immediately.
   *
   * @param popupSignal stops waiting for the window
   * @throws {WindowBlockedError} when the browser blocks the window
   */
  async signInInWindow(popupSignal: AbortSignal): Promise<Grant> {
    const popupWindowTarget = `plangate-sign-in-${crypto.randomUUID()}`
    const opened = window.open('about:blank', popupWindowTarget, windowFeatures())
    if (!opened) throw new WindowBlockedError()
    try {
      const scope = await this.#findScope()
      popupSignal.throwIfAborted()
      return await this.#begin(await this.#manager.signinPopup({ scope, popupSignal, popupWindowTarget }))
    } catch (error) {
      opened.close()
      throw error
    }
  }

  /** Reads the provider's answer from the page's URL. */
  async readReturn(): Promise<SignInReturn> {
    if (!(await this.#isAwaited())) return { kind: 'failed', failure: { reason: 'stale' }, returnTo: '/' }
    try {
      const user = await this.#manager.signinCallback()
      if (!user) return { kind: 'other-window' }
      return { kind: 'signed-in', grant: await this.#begin(user), returnTo: readReturnTo(user.state) }
    } catch (error) {
      const state = error instanceof ErrorResponse ? error.state : null
      return { kind: 'failed', failure: toSignInFailure(error), returnTo: readReturnTo(state) }
    }
  }

  /** @throws errors that {@link toSignInFailure} understands */
  async renew(): Promise<Grant> {
    const user = await this.#manager.getUser()
    // The alternative, a hidden frame, needs third-party cookies, which browsers no longer send.
    if (!user?.refresh_token) throw new ErrorResponse({ error: 'login_required' })
    const renewed = await this.#manager.signinSilent({ ...this.#resource })
    if (!renewed) throw new ErrorResponse({ error: 'login_required' })
    const grant = this.#toGrant(renewed)
    if (!isSignedOut(grant)) return grant
    await this.endSession()
    throw new ErrorResponse({ error: 'login_required' })
  }

  /**
   * Deletes the tab's tokens and everything it stores for the user, then revokes the refresh token. Waits a few seconds
   * at most: a provider that is down or cannot revoke does not keep anyone signed in here.
   *
   * @returns the provider's end-session URL; null when it has none or does not answer
   */
  async endSession(): Promise<string | null> {
    const user = await this.#manager.getUser()
    await this.#manager.removeUser()
    sessionStorage.clear()
    const timeUp = new Promise<null>((resolve) => setTimeout(resolve, signOutTimeoutMillis, null))
    const ifAnswered = <T>(answer: Promise<T>) => Promise.race([answer.catch(() => null), timeUp])
    const [address] = await Promise.all([ifAnswered(this.#findEnd(user)), ifAnswered(this.#revoke(user))])
    return address
  }

  async #findEnd(user: User | null): Promise<string> {
    const { url } = await this.#client.createSignoutRequest(
      user?.id_token === undefined ? {} : { id_token_hint: user.id_token },
    )
    return url
  }

  async #revoke(user: User | null): Promise<void> {
    if (user?.refresh_token) await this.#client.revokeToken(user.refresh_token, 'refresh_token')
  }

  /** Clears what the tab stores when a different user signs in. */
  async #begin(user: User): Promise<Grant> {
    const { sub } = user.profile
    if (readTabSignIn()?.subject !== sub) {
      sessionStorage.clear()
      await this.#manager.storeUser(user)
    }
    saveTabSignIn(sub)
    return this.#toGrant(user)
  }

  /** Requests a refresh token if the provider supports the scope for it. */
  async #findScope(): Promise<string> {
    const { scopes_supported } = await this.#manager.metadataService.getMetadata()
    return scopes_supported?.includes('offline_access') ? 'openid profile offline_access' : 'openid profile'
  }

  async #isAwaited(): Promise<boolean> {
    const state = new URLSearchParams(location.search).get('state')
    return state !== null && (await this.#manager.settings.stateStore.get(state)) !== null
  }

  #toGrant({ access_token, expires_at, profile }: User): Grant {
    const signIn = readTabSignIn()
    return {
      subject: profile.sub,
      // Without a known sign-in time, every sign-out counts as later.
      signedInAt: signIn?.subject === profile.sub ? signIn.signedInAt : 0,
      person: { name: profile.name ?? profile.preferred_username ?? profile.sub, provider: this.host },
      accessToken: access_token,
      expiresAt: expires_at === undefined ? null : expires_at * 1_000,
    }
  }
}

function readReturnTo(state: unknown): string {
  return SignInRequestState.safeParse(state).data?.returnTo ?? '/'
}

const failures: Record<string, SignInFailure> = {
  access_denied: { reason: 'denied' },
  invalid_grant: { reason: 'ended' },
  login_required: { reason: 'ended' },
  interaction_required: { reason: 'ended' },
  consent_required: { reason: 'ended' },
  account_selection_required: { reason: 'ended' },
  server_error: { reason: 'unavailable' },
  temporarily_unavailable: { reason: 'unavailable' },
}

/** The browser blocked the sign-in window. */
class WindowBlockedError extends Error {}

/** Centers the popup over this window. */
function windowFeatures(): string {
  const [width, height] = [480, 640]
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2))
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2))
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}

/** Anything other than an OAuth error response means that the provider could not be reached. */
export function toSignInFailure(error: unknown): SignInFailure {
  if (error instanceof WindowBlockedError) return { reason: 'blocked' }
  if (!(error instanceof ErrorResponse)) return { reason: 'unavailable' }
  const code = error.error ?? 'unknown'
  return failures[code] ?? { reason: 'misconfigured', code }
}
