import type { Page, Request, Response } from 'playwright-core'

/** What loading a page took until it was usable. */
export interface Load {
  /** Bytes on the wire of everything asked for until then, headers and bodies, without fonts. */
  bytes: number
  /** The same of fonts. */
  fontBytes: number
  /** How far the page had shifted once nothing was loading any more: the score that browsers call CLS. */
  shift: number
  requests: { url: string; bytes: number }[]
}

/**
 * Runs in the page before anything else: adds up the layout shifts, and notes when the page becomes usable. Three seconds
 * never pass: after them the app loads the rest in any case, of which a page on a slow machine would have no need yet.
 */
const watch = `
  const idle = window.requestIdleCallback
  window.requestIdleCallback = (act) => idle(act)
  const later = window.setTimeout
  window.setTimeout = (act, millis, ...parts) => (millis === 3_000 ? 0 : later(act, millis, ...parts))
  window.loadWatch = { shift: 0, usableAt: null }
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.loadWatch.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver(() => {
    if (document.querySelector(USABLE)) window.loadWatch.usableAt ??= performance.now()
  }).observe(document, { childList: true, subtree: true })
`

/** Returns the shift, and the address of every request of the page that began before it was usable. */
const readWatch = `({
  shift: window.loadWatch.shift,
  urls: [
    location.href,
    ...performance.getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= window.loadWatch.usableAt)
      .map(({ name }) => name),
  ],
})`

/** Removes the first request of this address from the list. Empty when it came from a preload. */
function takeFirst(begun: Request[], url: string): Request[] {
  const index = begun.findIndex((request) => request.url() === url)
  return index < 0 ? [] : begun.splice(index, 1)
}

/**
 * Loads `path` in an empty cache.
 *
 * @param usable a CSS selector of what makes the page usable
 */
export async function measureLoad(page: Page, path: string, usable: string): Promise<Load> {
  const begun: Request[] = []
  page.on('request', (request) => begun.push(request))
  await page.addInitScript(watch.replace('USABLE', JSON.stringify(usable)))
  await page.goto(path)
  await page.locator(usable).first().waitFor()
  await page.waitForLoadState('networkidle')
  const { shift, urls } = await page.evaluate<{ shift: number; urls: string[] }>(readWatch)
  const requests = await Promise.all(urls.flatMap((url) => takeFirst(begun, url)).map(measure))
  const fonts = requests.filter(({ url }) => url.endsWith('.woff2'))
  const sum = (all: typeof requests) => all.reduce((total, { bytes }) => total + bytes, 0)
  return { bytes: sum(requests) - sum(fonts), fontBytes: sum(fonts), shift, requests }
}

async function measure(request: Request): Promise<{ url: string; bytes: number }> {
  const response: Response | null = await request.response()
  const url = request.url()
  if (response === null) return { url, bytes: 0 }
  const { responseHeadersSize, responseBodySize } = await request.sizes()
  return { url, bytes: responseHeadersSize + responseBodySize }
}
