import { ErrorResponse, OidcClient, User, UserManager } from 'oidc-client-ts'
import { z } from 'zod'
import { clearDrafts } from '../../../shared/drafts/draft-store.ts'
import type { SignInProviderSettings } from './fetch-sign-in-settings.ts'
import { sessionPaths } from './session-paths.ts'
import type { Person, SignInFailure } from './session-state.ts'
import { openSignInWindow, WindowBlockedError } from './sign-in-window.ts'
import { isSignedOut } from './sign-outs.ts'
import { isNewer, readTabSignIn, saveTabSignIn, type TabSignIn } from './tab-sign-in.ts'
import { type SharedTokens, TokenFamily } from './token-family.ts'

/** What the provider returned: who is signed in, and the access token for the API. */
export interface Grant extends TabSignIn {
  person: Person
  accessToken: string
  /** Milliseconds since 1970; null when the provider does not say. */
  expiresAt: number | null
}

export interface Renewal {
  grant: Grant
  /** Whether another tab got it from the provider. */
  isShared: boolean
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
 * session storage of the browser's tabs, which share them. Local storage holds only the state of pending sign-ins and who
 * has signed out.
 */
export class SignInProvider {
  readonly issuer: string
  readonly host: string
  readonly #manager: UserManager
  readonly #client: OidcClient
  readonly #resource: { resource: string } | undefined
  readonly #family: TokenFamily

  /** @param onGrant gets what another tab got from the provider for the person of this tab */
  constructor({ issuer, clientId, audiences: [audience] }: SignInProviderSettings, onGrant: (grant: Grant) => void) {
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
    this.#family = new TokenFamily([issuer, clientId], (tokens) => void this.#keep(tokens).then(onGrant))
  }

  /** The grant from before a reload or of another tab; null after a sign-out in any tab. */
  async restore(): Promise<Grant | null> {
    await this.#manager.clearStaleState()
    const user = await this.#manager.getUser()
    if (user === null) {
      const newest = await this.#family.findNewest()
      const shared = newest && (await this.#family.fetch(newest))
      return shared && !isSignedOut(shared) ? this.#keep(shared) : null
    }
    const tokens = toTokens(user)
    if (isSignedOut(tokens)) {
      await this.endSession()
      return null
    }
    return this.#keep(tokens)
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
    const opened = openSignInWindow(popupWindowTarget)
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

  /**
   * Renews a grant, unless another tab has done so.
   *
   * @throws errors that {@link toSignInFailure} understands
   */
  renew(spent: Grant): Promise<Renewal> {
    return this.#family.inTurn(spent.subject, async () => {
      await this.#catchUp()
      const { tokens } = this.#family
      if (tokens && isNewer(tokens, spent)) return { grant: this.#toGrant(tokens), isShared: true }
      return { grant: await this.#refresh(spent), isShared: false }
    })
  }

  /**
   * Gets newer tokens that another tab has. An older refresh token must not be used: to the provider, that looks like
   * theft, and it may throw out all tabs.
   */
  async #catchUp(): Promise<void> {
    const { tokens } = this.#family
    const newer = tokens && (await this.#family.findNewerThan(tokens))
    if (!newer) return
    const shared = await this.#family.fetch(newer)
    if (!shared) throw new ErrorResponse({ error: 'login_required' })
    await this.#keep(shared)
  }

  async #refresh(spent: Grant): Promise<Grant> {
    const user = await this.#manager.getUser()
    // The alternative, a hidden frame, needs third-party cookies, which browsers no longer send.
    if (!user?.refresh_token) throw new ErrorResponse({ error: 'login_required' })
    const renewed = await this.#manager.signinSilent({ ...this.#resource })
    if (!renewed || renewed.profile.sub !== spent.subject) throw new ErrorResponse({ error: 'login_required' })
    const { subject, signedInAt, renewals = 0 } = spent
    await this.#requireStill(subject)
    const tokens = { subject, signedInAt, renewals: renewals + 1, user: renewed.toStorageString() }
    if (isSignedOut(tokens)) {
      await this.endSession()
      throw new ErrorResponse({ error: 'login_required' })
    }
    return this.#share(tokens)
  }

  /** A different person may have signed in in this tab meanwhile: their tokens stay the stored ones. */
  async #requireStill(subject: string): Promise<void> {
    const { tokens } = this.#family
    if (!tokens || tokens.subject === subject) return
    await this.#manager.storeUser(User.fromStorageString(tokens.user))
    throw new ErrorResponse({ error: 'login_required' })
  }

  /**
   * Deletes the tab's tokens and everything it stores for the user, then revokes the refresh token. Waits a few seconds
   * at most: a provider that is down or cannot revoke does not keep anyone signed in here.
   *
   * @returns the provider's end-session URL; null when it has none or does not answer
   */
  async endSession(): Promise<string | null> {
    this.#family.leave()
    const user = await this.#manager.getUser()
    await this.#manager.removeUser()
    sessionStorage.clear()
    const timeUp = new Promise<null>((resolve) => setTimeout(resolve, signOutTimeoutMillis, null))
    const ifAnswered = <T>(answer: Promise<T>) => Promise.race([answer.catch(() => null), timeUp])
    const [address] = await Promise.all([ifAnswered(this.#findEnd(user)), ifAnswered(this.#revoke(user))])
    return address
  }

  /** Removes what was typed in this browser and not saved. Loaded with the sign-in, so that no network is needed for it. */
  clearDrafts(account: string): Promise<void> {
    return clearDrafts(account)
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

  #begin(user: User): Promise<Grant> {
    return this.#share({ subject: user.profile.sub, signedInAt: Date.now(), user: user.toStorageString() })
  }

  async #share(tokens: SharedTokens): Promise<Grant> {
    const grant = await this.#keep(tokens)
    this.#family.publish()
    return grant
  }

  /**
   * Keeps tokens for this tab, unless it has newer ones, and clears what the tab stores when they are a different
   * person's. Returns the grant of the newest.
   */
  async #keep(tokens: SharedTokens): Promise<Grant> {
    const { tokens: before } = this.#family
    const newest = before && isNewer(before, tokens) ? before : tokens
    if (readTabSignIn()?.subject !== newest.subject) sessionStorage.clear()
    saveTabSignIn(newest)
    // Both before the first `await`, so that a sign-out comes before or after all of it.
    const joined = this.#family.join(newest)
    await this.#manager.storeUser(User.fromStorageString(newest.user))
    await joined
    return this.#toGrant(newest)
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

  #toGrant({ user, ...signIn }: SharedTokens): Grant {
    const { access_token, expires_at, profile } = User.fromStorageString(user)
    return {
      ...signIn,
      person: {
        name: profile.name ?? profile.preferred_username ?? profile.sub,
        subject: profile.sub,
        provider: this.host,
      },
      accessToken: access_token,
      expiresAt: expires_at === undefined ? null : expires_at * 1_000,
    }
  }
}

/** The tokens that this tab stored before a reload. */
function toTokens(user: User): SharedTokens {
  const signIn = readTabSignIn()
  const subject = user.profile.sub
  // Without a known sign-in time, every sign-out counts as later.
  return { ...(signIn?.subject === subject ? signIn : { subject, signedInAt: 0 }), user: user.toStorageString() }
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

/** Anything other than an OAuth error response means that the provider could not be reached. */
export function toSignInFailure(error: unknown): SignInFailure {
  if (error instanceof WindowBlockedError) return { reason: 'blocked' }
  if (!(error instanceof ErrorResponse)) return { reason: 'unavailable' }
  const code = error.error ?? 'unknown'
  return failures[code] ?? { reason: 'misconfigured', code }
}
