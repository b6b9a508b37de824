import type { Locator, Page } from 'playwright-core'
import { type ApiClient, createApiClient } from './api-client.ts'
import { audience, clientId, OpenIdProvider } from './open-id-provider.ts'
import { openStage, type Stage, type Visit } from './stage.ts'

/** A stage where people sign in, and the provider that they sign in at. */
export interface SignInStage extends AsyncDisposable {
  stage: Stage
  provider: OpenIdProvider
  /** A visit of somebody who has signed in on the way to `path`. */
  visitAs(name: string, path?: string): Promise<Visit>
  /** The API, as whoever is signed in at the page. */
  apiOf(page: Page): Promise<ApiClient>
  /** Ends all sign-ins at the provider, and has the API refuse what the page asks next. */
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
      return visit
    },
    async apiOf(page) {
      return createApiClient(stage.url, (await readTokens(page)).access_token)
    },
    async endSignIn(page) {
      provider.serve(stage.url)
      await refuseNextCall(page)
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

let people = 0

/** Somebody who was never here. */
export function newName(): string {
  people += 1
  return `Ada the ${people}.`
}

/** Says at the provider who one is. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** As an API does that finds a token too old. */
export async function refuseNextCall(page: Page): Promise<void> {
  await page.route('**/trpc/**', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 })
}

export interface KeptTokens {
  access_token: string
  refresh_token: string
}

/** What the tab keeps of the sign-in, once it has come back from it. */
export async function readTokens(page: Page): Promise<KeptTokens> {
  const kept = await page.waitForFunction<KeptTokens>(`
    JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))?.[1] ?? 'null')
  `)
  return kept.jsonValue()
}

/** What a page asks for whose sign-in has ended. */
export function signInAgainDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /sign-in/ })
}
