import { z } from 'zod'
import { isSignedOut } from './sign-outs.ts'
import { isNewer, TabSignIn } from './tab-sign-in.ts'

/** How long another tab may take to pass on its tokens. */
const answerTimeoutMillis = 3_000

/** The tokens of a person, as the tabs of a browser pass them on. `user` is what oidc-client-ts stores. */
const SharedTokens = TabSignIn.extend({ user: z.string() })
export type SharedTokens = z.infer<typeof SharedTokens>

/** The name of the lock of a tab that has tokens. */
const LockName = TabSignIn.extend({ issuer: z.string(), clientId: z.string() })

const Message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask') }),
  z.strictObject({ type: z.literal('tokens'), tokens: SharedTokens }),
])

/**
 * The tokens that all tabs of a browser share, so that a provider that replaces or rotates refresh tokens throws out no
 * tab. Tokens pass between tabs by BroadcastChannel and are stored nowhere but in the session storage of each tab. Every
 * person has a channel of their own. A tab that has tokens holds a shared Web Lock whose name says whose they are and how
 * new, without the tokens themselves: other tabs know from it whether to ask.
 */
export class TokenFamily {
  readonly #client: readonly [issuer: string, clientId: string]
  readonly #onTokens: (tokens: SharedTokens) => void
  #channel: BroadcastChannel | null = null
  #tokens: SharedTokens | null = null
  #letGo: (() => void) | null = null

  /** @param onTokens gets the tokens that another tab got for the person of this tab */
  constructor(client: readonly [issuer: string, clientId: string], onTokens: (tokens: SharedTokens) => void) {
    this.#client = client
    this.#onTokens = onTokens
  }

  /** The tokens of this tab; null when it has none. */
  get tokens(): SharedTokens | null {
    return this.#tokens
  }

  /** This tab has got tokens. Resolves once other tabs can know it. */
  async join(tokens: SharedTokens): Promise<void> {
    if (this.#tokens?.subject !== tokens.subject) this.leave()
    this.#tokens = tokens
    this.#channel ??= this.#listen(tokens.subject)
    const letGo = await holdLock(this.#nameOf(tokens))
    // The person may have signed out meanwhile, or newer tokens may have come.
    if (this.#tokens !== tokens) return letGo()
    this.#letGo?.()
    this.#letGo = letGo
  }

  /** Sends the tokens of this tab to the others. */
  publish(): void {
    if (this.#tokens) this.#channel?.postMessage({ type: 'tokens', tokens: this.#tokens })
  }

  /** This tab has no tokens any more. */
  leave(): void {
    this.#tokens = null
    this.#channel?.close()
    this.#channel = null
    this.#letGo?.()
    this.#letGo = null
  }

  /** Renews the tokens of a person in one tab at a time. */
  inTurn<T>(subject: string, renew: () => Promise<T>): Promise<T> {
    return navigator.locks.request(JSON.stringify(['plangate-renewal', ...this.#client, subject]), renew)
  }

  /** Returns the newest sign-in that other tabs have tokens of; null when there is none, or more than one person. */
  async findNewest(): Promise<TabSignIn | null> {
    const { held = [] } = await navigator.locks.query()
    const signIns = held.flatMap(({ name }) => this.#readName(name) ?? []).filter((signIn) => !isSignedOut(signIn))
    const subjects = new Set(signIns.map(({ subject }) => subject))
    return subjects.size === 1 ? newestOf(signIns) : null
  }

  /** Returns the newest sign-in after `signIn`, of the same person. */
  async findNewerThan(signIn: TabSignIn): Promise<TabSignIn | null> {
    const { held = [] } = await navigator.locks.query()
    return newestOf(held.flatMap(({ name }) => this.#readName(name) ?? []).filter((it) => isNewer(it, signIn)))
  }

  /** Asks the other tabs for the tokens of a sign-in; null when none of them answers. */
  async fetch(signIn: TabSignIn): Promise<SharedTokens | null> {
    const { promise, resolve } = Promise.withResolvers<SharedTokens | null>()
    const channel = new BroadcastChannel(this.#channelOf(signIn.subject))
    const timer = setTimeout(resolve, answerTimeoutMillis, null)
    channel.addEventListener('message', ({ data }) => {
      const tokens = readTokens(data, signIn.subject)
      if (tokens && !isNewer(signIn, tokens)) resolve(tokens)
    })
    channel.postMessage({ type: 'ask' })
    const tokens = await promise
    clearTimeout(timer)
    channel.close()
    return tokens
  }

  #listen(subject: string): BroadcastChannel {
    const channel = new BroadcastChannel(this.#channelOf(subject))
    channel.addEventListener('message', ({ data }) => {
      if (Message.safeParse(data).data?.type === 'ask') this.publish()
      const tokens = readTokens(data, subject)
      if (tokens && this.#tokens && isNewer(tokens, this.#tokens) && !isSignedOut(tokens)) this.#onTokens(tokens)
    })
    return channel
  }

  #channelOf(subject: string): string {
    return JSON.stringify(['plangate-tokens', ...this.#client, subject])
  }

  #nameOf({ subject, signedInAt, renewals }: TabSignIn): string {
    const [issuer, clientId] = this.#client
    return JSON.stringify({ issuer, clientId, subject, signedInAt, renewals })
  }

  #readName(name = ''): TabSignIn | null {
    const [issuer, clientId] = this.#client
    const named = LockName.safeParse(readJson(name)).data
    if (named?.issuer !== issuer || named.clientId !== clientId) return null
    return TabSignIn.parse(named)
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Returns the tokens in a message if they belong to `subject`. */
function readTokens(data: unknown, subject: string): SharedTokens | null {
  const message = Message.safeParse(data).data
  return message?.type === 'tokens' && message.tokens.subject === subject ? message.tokens : null
}

function newestOf(signIns: readonly TabSignIn[]): TabSignIn | null {
  return signIns.reduce<TabSignIn | null>((newest, it) => (newest === null || isNewer(it, newest) ? it : newest), null)
}

/** Resolves, once the lock is held, to a function that lets go of it. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { mode: 'shared' }, () => new Promise<void>((letGo) => resolve(letGo)))
      .catch((error: unknown) => reject(error))
  })
}
