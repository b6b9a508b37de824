import { startTestServer, type TestServerParts } from '@plangate/server/testing'
import type { Page } from 'playwright-core'
import { type ApiClient, createTestApiClient } from './api-client.ts'
import { shareBrowser } from './browser.ts'
import { ControllableRunner } from './controllable-runner.ts'
import { FounderPage } from './founder-page.ts'
import { type Look, sizes } from './looks.ts'
import { webRoot } from './web-root.ts'

/** How long anything may take to appear; far more than needed on a busy machine. */
const timeoutMillis = 120_000

/** A page that loads nothing, to visit first when something has to be in place before the app. */
export const beforeApp = '/gate.svg'

/** A fresh browser context. Disposing it throws if the page logged errors. */
export interface Visit extends AsyncDisposable {
  page: Page
  founder: FounderPage
}

/** The built app, a real server with an empty database of its own, and a real browser. */
export interface BrowserStage extends AsyncDisposable {
  url: string
  runner: ControllableRunner
  /** For setting up state without going through the screens. */
  api: ApiClient
  /** Gives the founder the tier that includes Deep Research. */
  upgrade(): Promise<void>
  visit(path?: string, look?: Look): Promise<Visit>
}

/** @param parts how users sign in, and how many runs are worked on at the same time */
export async function openStage(
  parts: Pick<TestServerParts, 'concurrency' | 'signInSettings'> = {},
): Promise<BrowserStage> {
  await using stack = new AsyncDisposableStack()
  const runner = new ControllableRunner()
  // Notifications come at once. To look for what they missed more often than production does takes a tenth of a processor.
  const server = stack.use(await startTestServer({ runner, webRoot, pollMillis: 1_000, ...parts }))
  const browser = await shareBrowser()
  const owned = stack.move()
  return {
    url: server.url,
    runner,
    api: createTestApiClient(server.url),
    async upgrade() {
      const founder = { issuer: 'local', subject: 'founder' }
      await server.users.recognise(founder)
      await server.users.setTier(founder, 'cto')
    },
    async visit(path = '/', { size, colorScheme } = { size: 'wide', colorScheme: 'light' }) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: sizes[size],
        colorScheme,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      page.setDefaultTimeout(timeoutMillis)
      const errors = collectErrors(page)
      await page.goto(path)
      return {
        page,
        founder: new FounderPage(page),
        async [Symbol.asyncDispose]() {
          await context.close()
          if (errors.length > 0) throw new Error(`the page logged errors: ${errors.join('; ')}`)
        },
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** What the browser logs by itself: refused requests, what a page took seconds to use, and fonts that come slowly. */
const ownMessages =
  /^Failed to load resource|was preloaded using link preload but not used within a few seconds|^\[Intervention\] Slow network is detected/

/** Collects everything else on the console. */
function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (!ownMessages.test(message.text())) errors.push(message.text())
  })
  return errors
}
