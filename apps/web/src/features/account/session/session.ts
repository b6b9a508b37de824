import { fetchSignInSettings, readRefusal } from './fetch-sign-in-settings.ts'
import { isSessionPath, sessionPaths } from './session-paths.ts'
import type { SessionState, SignInFailure } from './session-state.ts'
import type { Grant, SignInProvider, SignInReturn } from './sign-in-provider.ts'
import { isSignedOut, onSignOutElsewhere, recordSignOut } from './sign-outs.ts'

/** Milliseconds before its end in which a token is not shown any more: it has to arrive. */
const expiryMarginMillis = 2_000

/**
 * Who is signed in at this page. Everything that asks the API gets its token here, and waits here while there is none:
 * when somebody has to sign in again, the page stays as it is, and goes on afterwards.
 */
export class Session {
  #state: SessionState = { name: 'unknown' }
  readonly #listeners = new Set<() => void>()
  #begun: Promise<void> | null = null
  #opened: { provider: SignInProvider; toSignInFailure: (error: unknown) => SignInFailure } | null = null
  #granted = Promise.withResolvers<Grant>()
  #grant: Grant | null = null
  #renewal: Promise<void> | null = null
  /** Tokens of this page that the API took, and refused. */
  #accepted: string | null = null
  #refused: string | null = null
  /** The API has answered this page as a founder before, so there may be something on it that is not kept yet. */
  #wasAccepted = false
  /** What there is was given in an earlier life of the tab, so nobody has just tried to sign in. */
  #isRestored = false
  #waitingWindow: AbortController | null = null
  #returnTo = '/'

  /** Where to go on after the sign-in: path, search and hash. */
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
   * What to show to the API; null where nobody signs in.
   *
   * @throws {Error} Plangate does not answer, so it is not known how people sign in
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

  /** The API has taken this token. */
  markTokenAccepted(token: string): void {
    this.#accepted = token
    this.#wasAccepted = true
  }

  /** The API has refused this token: it is renewed, unless it is new. */
  markTokenRefused(token: string): void {
    if (token !== this.#grant?.accessToken) return
    const isNew = token !== this.#accepted && !this.#isRestored
    if (isNew) this.#stop({ reason: 'refused' })
    else this.#refused = token
  }

  /** A stream has ended because its token has. */
  markStreamEnded(): void {
    if (this.#accepted === this.#grant?.accessToken) this.#refused = this.#accepted
  }

  /** Leaves for the provider, and comes back to the page that one wanted. */
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

  /** Signs in in another window, so that nothing on this page is lost. */
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

  /** Tries again what could not be renewed while the provider was away. */
  resume(): void {
    if (this.#grant) this.#take(this.#grant)
  }

  /** In this browser at once; then at the provider, as far as it answers. */
  async signOut(): Promise<void> {
    const subject = this.#grant?.subject
    this.#drop()
    if (subject !== undefined) recordSignOut(subject)
    const end = await this.#opened?.provider.endSession()
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
    const provider = new SignInProvider(settings)
    this.#opened = { provider, toSignInFailure }
    this.#listenToOtherTabs()
    if (location.pathname === sessionPaths.callback) return this.#comeBack(await provider.readReturn())
    const grant = await provider.restore()
    if (location.pathname === sessionPaths.signedOut) {
      // Who has signed in again since, and then goes back, is not signed out.
      return grant ? location.replace('/') : this.#set({ name: 'signed-out' })
    }
    if (!grant) return void this.signIn()
    this.#isRestored = true
    this.#take(grant)
  }

  #comeBack(from: SignInReturn): void {
    if (from.kind === 'for-another') {
      this.#set({ name: 'done-for-another' })
      return
    }
    this.#returnTo = from.returnTo
    if (from.kind === 'signed-in') this.#take(from.grant)
    else this.#fail(from.failure)
  }

  #listenToOtherTabs(): void {
    onSignOutElsewhere(() => {
      if (this.#grant && isSignedOut(this.#grant)) void this.#leave()
    })
    // A page that the browser has kept from before would show what its founder has signed out of.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload()
    })
  }

  /** They have signed out in another tab. */
  async #leave(): Promise<void> {
    this.#drop()
    await this.#opened?.provider.endSession()
    if (this.#state.name === 'signed-out') location.assign(sessionPaths.signedOut)
  }

  /** Somebody else has signed in: theirs is a new page, and nothing that this one asks for. */
  #handOver(): void {
    this.#drop()
    // Once there is no page any more that would ask to be stayed on.
    setTimeout(() => location.assign('/'))
  }

  /** Nobody is signed in at this page any more: it is not drawn, and what waits for a token waits in vain. */
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
      const renewed = await provider.renew()
      if (this.#grant !== before) return
      this.#take(renewed)
      this.#isRestored = false
    } catch (error) {
      if (this.#grant === before) this.#stop(toSignInFailure(error))
    }
  }

  #take(grant: Grant): void {
    if (this.#grant && grant.subject !== this.#grant.subject) {
      this.#handOver()
      return
    }
    this.#grant = grant
    this.#granted.resolve(grant)
    this.#granted = resolved(grant)
    this.#set({ name: 'signed-in', person: grant.person })
  }

  /** From here on, whoever needs a token waits. */
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
