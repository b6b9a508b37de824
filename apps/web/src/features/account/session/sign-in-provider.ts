import { ErrorResponse, OidcClient, type User, UserManager } from 'oidc-client-ts'
import { z } from 'zod'
import type { SignInProviderSettings } from './fetch-sign-in-settings.ts'
import { sessionPaths } from './session-paths.ts'
import type { Person, SignInFailure } from './session-state.ts'
import { isSignedOut, type SignIn } from './sign-outs.ts'
import { readTabSignIn, saveTabSignIn } from './tab-sign-in.ts'

/** What the provider gave: who it is, and what to show to the API until when. */
export interface Grant extends SignIn {
  person: Person
  accessToken: string
  /** Milliseconds since 1970; null when the provider does not say. */
  expiresAt: number | null
}

/** How a way back from the provider ended. */
export type SignInReturn =
  | { kind: 'signed-in'; grant: Grant; returnTo: string }
  /** The answer was for another window, which has it now. */
  | { kind: 'for-another' }
  | { kind: 'failed'; failure: SignInFailure; returnTo: string }

/** Seconds for an answer of the provider. */
const requestTimeoutSeconds = 10

/** Milliseconds that somebody who signs out waits for the provider. */
const signOutTimeoutMillis = 4_000

const SignInRequestState = z.object({ returnTo: z.string() })

/**
 * The OpenID provider, as the web app uses it: authorization code with PKCE, renewal by refresh token. Tokens are kept
 * in the session storage of the tab; in local storage there is only what a sign-in under way was begun with, and who
 * has signed out.
 */
export class SignInProvider {
  readonly host: string
  readonly #manager: UserManager
  readonly #client: OidcClient
  readonly #resource: { resource: string } | undefined

  constructor({ issuer, clientId, audiences: [audience] }: SignInProviderSettings) {
    this.host = new URL(issuer).host
    // A resource has to be an address (RFC 8707); names of other kinds go by the parameter that came before it.
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

  /** What this tab was given before it was reloaded, unless they have signed out since, in whichever tab. */
  async restore(): Promise<Grant | null> {
    await this.#manager.clearStaleState()
    const user = await this.#manager.getUser()
    const grant = user && this.#toGrant(user)
    if (!grant || !isSignedOut(grant)) return grant
    await this.endSession()
    return null
  }

  /** Leaves the page for the provider, to come back to `returnTo`. */
  async redirectToSignIn(returnTo: string): Promise<void> {
    await this.#manager.signinRedirect({ scope: await this.#findScope(), state: { returnTo } })
  }

  /**
   * Signs in in another window, while this page stays. `signal` gives the wait up. The window is opened before anything
   * is waited for: a browser lets a click open one, and only at once.
   *
   * @throws {WindowBlockedError} the browser did not
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

  /** Reads the answer of the provider from the address of the page. */
  async readReturn(): Promise<SignInReturn> {
    if (!(await this.#isAwaited())) return { kind: 'failed', failure: { reason: 'stale' }, returnTo: '/' }
    try {
      const user = await this.#manager.signinCallback()
      if (!user) return { kind: 'for-another' }
      return { kind: 'signed-in', grant: await this.#begin(user), returnTo: readReturnTo(user.state) }
    } catch (error) {
      const state = error instanceof ErrorResponse ? error.state : null
      return { kind: 'failed', failure: toSignInFailure(error), returnTo: readReturnTo(state) }
    }
  }

  /** @throws what {@link toSignInFailure} explains */
  async renew(): Promise<Grant> {
    const user = await this.#manager.getUser()
    // The other way, a hidden frame, needs cookies of the provider that browsers no longer send.
    if (!user?.refresh_token) throw new ErrorResponse({ error: 'login_required' })
    const renewed = await this.#manager.signinSilent({ ...this.#resource })
    if (!renewed) throw new ErrorResponse({ error: 'login_required' })
    const grant = this.#toGrant(renewed)
    if (!isSignedOut(grant)) return grant
    await this.endSession()
    throw new ErrorResponse({ error: 'login_required' })
  }

  /**
   * Forgets at once what this tab was given, and kept for whom it was given to. The provider is asked to forget it too,
   * and gets some seconds for that: one that is away, or revokes nothing, does not keep anybody signed in here.
   *
   * @returns where the sign-in at the provider is ended, when there is such an address
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

  /** What this tab keeps for somebody else is not for whoever has signed in now. */
  async #begin(user: User): Promise<Grant> {
    const { sub } = user.profile
    if (readTabSignIn()?.subject !== sub) {
      sessionStorage.clear()
      await this.#manager.storeUser(user)
    }
    saveTabSignIn(sub)
    return this.#toGrant(user)
  }

  /** Refresh tokens have to be asked for where the provider knows how. */
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
      // Of a sign-in that is not known, any sign-out counts.
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

/** The browser opens no window for this page. */
class WindowBlockedError extends Error {}

/** Over the middle of this window. */
function windowFeatures(): string {
  const [width, height] = [480, 640]
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2))
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2))
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}

/** What the provider's "no" means. Whatever is no answer of OAuth means that it could not be asked. */
export function toSignInFailure(error: unknown): SignInFailure {
  if (error instanceof WindowBlockedError) return { reason: 'blocked' }
  if (!(error instanceof ErrorResponse)) return { reason: 'unavailable' }
  const code = error.error ?? 'unknown'
  return failures[code] ?? { reason: 'misconfigured', code }
}
