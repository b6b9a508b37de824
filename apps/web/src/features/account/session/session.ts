import { fetchSignInSettings, readRefusal } from './fetch-sign-in-settings.ts'
import { isSessionPath, sessionPaths } from './session-paths.ts'
import { findAccount, type SessionState, type SignInFailure } from './session-state.ts'
import type { Grant, SignInProvider, SignInReturn } from './sign-in-provider.ts'
import { isSignedOut, onSignOutElsewhere, recordSignOut } from './sign-outs.ts'

/** A token is not sent in its last milliseconds, because it would expire on the way. */
const expiryMarginMillis = 2_000

/**
 * Who is signed in on this page. Every API call gets its token here, and waits while there is none: when the user has to
 * sign in again, the page stays as it is and continues afterwards.
 */
export class Session {
  #state: SessionState = { name: 'unknown' }
  readonly #listeners = new Set<() => void>()
  #begun: Promise<void> | null = null
  #opened: { provider: SignInProvider; toSignInFailure: (error: unknown) => SignInFailure } | null = null
  #granted = Promise.withResolvers<Grant>()
  #grant: Grant | null = null
  #renewal: Promise<void> | null = null
  /** The last tokens that the API accepted and refused. */
  #accepted: string | null = null
  #refused: string | null = null
  /** The API has accepted a token of this page, so the page may hold unsaved changes. */
  #wasAccepted = false
  /** The grant is from before a reload, so the user has not just signed in. */
  #isRestored = false
  #waitingWindow: AbortController | null = null
  #returnTo = '/'

  /** Where to continue after the sign-in: path, search and hash. */
  get returnTo(): string {
    return this.#returnTo
  }

  readonly getState = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    void this.#begin().catch(() => {})
    return () => this.#listeners.delete(listener)
  }

  /**
   * The access token for the API; null where nobody has to sign in.
   *
   * @throws {Error} when Plangate does not answer, so that it is unknown how users sign in
   */
  async findToken(): Promise<string | null> {
    await this.#begin()
    if (this.#state.name === 'local') return null
    for (;;) {
      const grant = await this.#granted.promise
      if (!this.#isSpent(grant)) return grant.accessToken
      await this.#renew()
    }
  }

  /**
   * A name of the account that this page acts for. Waits while nobody is signed in.
   *
   * @throws {Error} when Plangate does not answer, so that it is unknown how users sign in
   */
  async findAccount(): Promise<string> {
    await this.#begin()
    if (this.#state.name === 'local') return 'local'
    const { subject } = await this.#granted.promise
    return JSON.stringify([this.#opened?.provider.issuer, subject])
  }

  /** The API has accepted this token. */
  markTokenAccepted(token: string): void {
    this.#accepted = token
    this.#wasAccepted = true
  }

  /** The API has refused this token. It is renewed unless it is new. */
  markTokenRefused(token: string): void {
    if (token !== this.#grant?.accessToken) return
    const isNew = token !== this.#accepted && !this.#isRestored
    if (isNew) this.#stop({ reason: 'refused' })
    else this.#refused = token
  }

  /** A stream ended because its token expired. */
  markStreamEnded(): void {
    if (this.#accepted === this.#grant?.accessToken) this.#refused = this.#accepted
  }

  /** Leaves for the provider, which sends the user back to the page they wanted. */
  async signIn(): Promise<void> {
    if (this.#opened === null) return location.reload()
    const { provider, toSignInFailure } = this.#opened
    if (!isSessionPath(location.pathname)) this.#returnTo = currentPage()
    this.#set({ name: 'signing-in', provider: provider.host })
    try {
      await provider.redirectToSignIn(this.#returnTo)
    } catch (error) {
      this.#fail(toSignInFailure(error))
    }
  }

  /** Signs in in another window, so that this page loses nothing. */
  async signInAgain(): Promise<void> {
    if (this.#opened === null) return
    const { provider, toSignInFailure } = this.#opened
    this.#waitingWindow?.abort()
    const waiting = new AbortController()
    this.#waitingWindow = waiting
    try {
      const grant = await provider.signInInWindow(waiting.signal)
      if (this.#grant) this.#take(grant)
      else await provider.endSession()
    } catch (error) {
      if (!waiting.signal.aborted) this.#stop(toSignInFailure(error))
    }
  }

  /** Tries again to renew the token after the provider was down. */
  resume(): void {
    if (this.#grant) this.#take(this.#grant)
  }

  /** Signs out in this browser at once, with everything that was typed here, then at the provider if it answers. */
  async signOut(): Promise<void> {
    const subject = this.#grant?.subject
    const cleared = this.#clearDrafts()
    this.#drop()
    if (subject !== undefined) recordSignOut(subject)
    const end = await this.#opened?.provider.endSession()
    await cleared
    if (this.#state.name === 'signed-out') location.assign(end ?? sessionPaths.signedOut)
  }

  #begin(): Promise<void> {
    this.#begun ??= this.#open().catch((error: unknown) => {
      this.#begun = null
      if (isSessionPath(location.pathname)) this.#fail({ reason: 'unreachable', refusal: readRefusal(error) })
      throw error
    })
    return this.#begun
  }

  async #open(): Promise<void> {
    const settings = await fetchSignInSettings()
    if (settings.kind === 'local') return this.#set({ name: 'local' })
    if (!isSecureContext) return this.#fail({ reason: 'insecure' })
    const { SignInProvider, toSignInFailure } = await import('./sign-in-provider.ts')
    const provider = new SignInProvider(settings, (grant) => this.#takeShared(grant))
    this.#opened = { provider, toSignInFailure }
    this.#listenToOtherTabs()
    if (location.pathname === sessionPaths.callback) return this.#finishReturn(await provider.readReturn())
    const grant = await provider.restore()
    if (location.pathname === sessionPaths.signedOut) {
      // A user who has signed in again and then goes back is not signed out.
      return grant ? location.replace('/') : this.#set({ name: 'signed-out' })
    }
    if (!grant) return void this.signIn()
    this.#isRestored = true
    this.#take(grant)
  }

  #finishReturn(result: SignInReturn): void {
    if (result.kind === 'other-window') {
      this.#set({ name: 'sign-in-window-done' })
      return
    }
    this.#returnTo = result.returnTo
    if (result.kind === 'signed-in') this.#take(result.grant)
    else this.#fail(result.failure)
  }

  #listenToOtherTabs(): void {
    onSignOutElsewhere(() => {
      if (this.#grant && isSignedOut(this.#grant)) void this.#followSignOut()
    })
    // The back/forward cache would show pages of a user who has signed out.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload()
    })
  }

  /** The user has signed out in another tab. */
  async #followSignOut(): Promise<void> {
    const cleared = this.#clearDrafts()
    this.#drop()
    await this.#opened?.provider.endSession()
    await cleared
    if (this.#state.name === 'signed-out') location.assign(sessionPaths.signedOut)
  }

  /** Call it before the session ends, so that no form on the page writes its text again. */
  async #clearDrafts(): Promise<void> {
    const account = findAccount(this.#state)
    if (account !== null) await this.#opened?.provider.clearDrafts(account)
  }

  /** A different user has signed in: they get a new page, and pending calls of this one are not sent as them. */
  #restartForOtherUser(): void {
    this.#drop()
    // After the page is gone, which would otherwise ask whether to stay.
    setTimeout(() => location.assign('/'))
  }

  /** Ends the session on this page. Calls that wait for a token never continue. */
  #drop(): void {
    this.#waitingWindow?.abort()
    this.#grant = null
    this.#granted = Promise.withResolvers()
    this.#set({ name: 'signed-out' })
  }

  #isSpent({ accessToken, expiresAt }: Grant): boolean {
    return accessToken === this.#refused || (expiresAt !== null && expiresAt - expiryMarginMillis <= Date.now())
  }

  #renew(): Promise<void> {
    this.#renewal ??= this.#tryToRenew().finally(() => {
      this.#renewal = null
    })
    return this.#renewal
  }

  async #tryToRenew(): Promise<void> {
    const before = this.#grant
    if (this.#opened === null || before === null) return
    const { provider, toSignInFailure } = this.#opened
    try {
      const { grant, isShared } = await provider.renew(before)
      if (this.#grant !== before) return
      this.#take(grant)
      this.#isRestored = isShared
    } catch (error) {
      if (this.#grant === before) this.#stop(toSignInFailure(error))
    }
  }

  /** Another tab got a grant of the same person: by a renewal, or because the person signed in there again. */
  #takeShared(grant: Grant): void {
    if (this.#grant === null) return
    const failure = 'failure' in this.#state ? this.#state.failure : null
    // The API would refuse the renewed token, too, and the tabs would renew without end.
    const isHopeless = failure?.reason === 'refused' && grant.signedInAt === this.#grant.signedInAt
    if (this.#state.name === 'signing-in' || isHopeless) return
    this.#waitingWindow?.abort()
    this.#take(grant)
    this.#isRestored = true
  }

  #take(grant: Grant): void {
    if (this.#grant && grant.subject !== this.#grant.subject) {
      this.#restartForOtherUser()
      return
    }
    this.#grant = grant
    this.#granted.resolve(grant)
    this.#granted = resolved(grant)
    this.#set({ name: 'signed-in', person: grant.person })
  }

  /** From here on, calls that need a token wait. */
  #stop(failure: SignInFailure): void {
    if (this.#state.name === 'signed-in') this.#granted = Promise.withResolvers()
    if (this.#wasAccepted && this.#grant) {
      this.#set({ name: 'interrupted', person: this.#grant.person, failure })
    } else if (this.#isRestored && failure.reason === 'ended') {
      this.#isRestored = false
      void this.signIn()
    } else {
      this.#fail(failure)
    }
  }

  #fail(failure: SignInFailure): void {
    if (!isSessionPath(location.pathname)) this.#returnTo = currentPage()
    this.#set({ name: 'failed', provider: this.#opened?.provider.host ?? null, failure })
  }

  #set(state: SessionState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function resolved<T>(value: T): PromiseWithResolvers<T> {
  const settled = Promise.withResolvers<T>()
  settled.resolve(value)
  return settled
}

function currentPage(): string {
  const { pathname, search, hash } = location
  return `${pathname}${search}${hash}`
}
