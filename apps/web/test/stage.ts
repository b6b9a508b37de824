import { startTestServer, type TestServerParts } from '@plangate/server/testing'
import type { Page } from 'playwright-core'
import { type ApiClient, createApiClient } from './api-client.ts'
import { openBrowser } from './browser.ts'
import { Founder } from './founder.ts'
import { ScriptedRunner } from './scripted-runner.ts'
import { webRoot } from './web-root.ts'

/** For anything to come into view; far more than it takes on a busy machine. */
const PATIENCE_MS = 20_000

export const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } } as const

export interface Look {
  size: keyof typeof sizes
  colorScheme: 'light' | 'dark'
}

export const looks: Look[] = [
  { size: 'wide', colorScheme: 'light' },
  { size: 'wide', colorScheme: 'dark' },
  { size: 'narrow', colorScheme: 'light' },
  { size: 'narrow', colorScheme: 'dark' },
]

/** One founder at one browser, with nothing remembered. Ends with an error if the page complained meanwhile. */
export interface Visit extends AsyncDisposable {
  page: Page
  founder: Founder
}

/** The built app, a real server with an empty database, and a real browser. */
export interface Stage extends AsyncDisposable {
  url: string
  runner: ScriptedRunner
  /** For setting a scene without walking to it. */
  api: ApiClient
  visit(path?: string, look?: Look): Promise<Visit>
}

/** @param parts how people sign in, and how many runs are worked on at the same time */
export async function openStage(parts: Pick<TestServerParts, 'concurrency' | 'signInSettings'> = {}): Promise<Stage> {
  await using stack = new AsyncDisposableStack()
  const runner = new ScriptedRunner()
  const server = stack.use(await startTestServer({ runner, webRoot, ...parts }))
  const { browser } = stack.use(await openBrowser())
  const owned = stack.move()
  return {
    url: server.url,
    runner,
    api: createApiClient(server.url),
    async visit(path = '/', { size, colorScheme } = { size: 'wide', colorScheme: 'light' }) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: sizes[size],
        colorScheme,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      const complaints = listenForComplaints(page)
      await page.goto(path)
      return {
        page,
        founder: new Founder(page),
        async [Symbol.asyncDispose]() {
          await context.close()
          if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`)
        },
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Everything on the console, except that the browser notes each refused request by itself: those are answers. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  return complaints
}
