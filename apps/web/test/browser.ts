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
  const browser = await chromium.launch({
    executablePath:
      chromiumPath ?? (existsSync(systemChromium) ? systemChromium : await chromiumFromNpm.executablePath()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
    headless: true,
  })
  return { browser, [Symbol.asyncDispose]: () => browser.close() }
}
