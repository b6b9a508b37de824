import { existsSync } from 'node:fs'
import chromiumFromNpm from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from './env.ts'

export interface BrowserResource extends AsyncDisposable {
  browser: Browser
}

const systemChromium = '/usr/bin/chromium'

/** A real Chromium: the one that was named, the system's, or the one inside an npm package. */
export async function openBrowser(): Promise<BrowserResource> {
  const browser = await chromium.launch({
    executablePath:
      chromiumPath ?? (existsSync(systemChromium) ? systemChromium : await chromiumFromNpm.executablePath()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
    headless: true,
  })
  return { browser, [Symbol.asyncDispose]: () => browser.close() }
}
