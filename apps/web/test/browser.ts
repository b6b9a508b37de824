import { existsSync } from 'node:fs'
import chromiumFromNpm from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from './env.ts'

export interface BrowserResource extends AsyncDisposable {
  browser: Browser
}

const systemChromium = '/usr/bin/chromium'

/** Opens Chromium: the one in CHROMIUM_PATH, the system's, or the one from npm. */
export async function openBrowser(): Promise<BrowserResource> {
  const browser = await launch()
  return { browser, [Symbol.asyncDispose]: () => browser.close() }
}

let shared: Promise<Browser> | null = null

/** Returns the Chromium of this process, which all test files of a worker share. It ends with the process. */
export async function shareBrowser(): Promise<Browser> {
  shared ??= launch()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launch()
  return shared
}

/** Returns the path of Chromium, and unpacks the one from npm into the temporary folder unless it is there already. */
export async function findChromium(): Promise<string> {
  return chromiumPath ?? (existsSync(systemChromium) ? systemChromium : await chromiumFromNpm.executablePath())
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
    headless: true,
    // Playwright gives up after 30 seconds, which a busy machine can take.
    timeout: 240_000,
  })
}
