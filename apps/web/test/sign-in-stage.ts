import type { Locator, Page } from 'playwright-core'
import { type ApiClient, createTestApiClient } from './api-client.ts'
import { type BrowserStage, openStage, type Visit } from './browser-stage.ts'
import { audience, clientId, OpenIdProvider } from './open-id-provider.ts'

/** A stage where users sign in, with its provider. */
export interface SignInStage extends AsyncDisposable {
  stage: BrowserStage
  provider: OpenIdProvider
  /** A visit by a user who has signed in on the way to `path`. */
  visitAs(name: string, path?: string): Promise<Visit>
  /** The API as the user who is signed in on the page. */
  apiOf(page: Page): Promise<ApiClient>
  /** Ends all sign-ins at the provider, and makes the API refuse the page's next call. */
  endSignIn(page: Page): Promise<void>
}

export async function openSignInStage(): Promise<SignInStage> {
  await using stack = new AsyncDisposableStack()
  const provider = stack.use(await OpenIdProvider.start())
  const signInSettings = { kind: 'oidc' as const, issuer: provider.issuer, clientId, audiences: [audience] }
  const stage = stack.use(await openStage({ signInSettings }))
  provider.serve(stage.url)
  const owned = stack.move()
  return {
    stage,
    provider,
    async visitAs(name, path) {
      const visit = await stage.visit(path)
      await signInAs(visit.page, name)
      await visit.page.getByRole('button', { name: 'Account' }).and(visit.page.locator(':enabled')).waitFor()
      // Reloading the address that the provider returned to would use its code a second time.
      await visit.page.waitForURL((url) => !url.searchParams.has('code'))
      return visit
    },
    async apiOf(page) {
      return createTestApiClient(stage.url, (await readTokens(page)).access_token)
    },
    async endSignIn(page) {
      provider.serve(stage.url)
      await refuseNextCall(page)
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

let people = 0

/** Returns the name of a new user. */
export function newName(): string {
  people += 1
  return `Ada the ${people}.`
}

/** Enters the name at the provider. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Like an API that finds the token expired. */
export async function refuseNextCall(page: Page): Promise<void> {
  await page.route('**/trpc/**', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 })
}

export interface KeptTokens {
  access_token: string
  refresh_token: string
}

/** Reads the tokens that the tab stores, once it has returned from the sign-in. */
export async function readTokens(page: Page): Promise<KeptTokens> {
  const kept = await page.waitForFunction<KeptTokens>(`
    JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))?.[1] ?? 'null')
  `)
  return kept.jsonValue()
}

/** The dialog on a page whose sign-in has ended. */
export function signInAgainDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /sign-in/ })
}
