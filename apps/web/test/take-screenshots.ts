import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { sizes } from './looks.ts'

export const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const only = process.argv.slice(2)

const looks = (['wide', 'narrow'] as const)
  .flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ size, scheme, name: `${size}-${scheme}` })))
  .filter(({ name }) => only.length === 0 || only.includes(name))

/** The height of the page, or of the full-screen dialog over it. */
const wholeHeight = `Math.max(...[...document.querySelectorAll('html, .pg-full-screen')].map((it) => it.scrollHeight))`

/**
 * Takes a screenshot in every look.
 *
 * @param whole the full page; false: only the viewport, which is what a dialog covers
 * @param isLive whether a stream is open, so that the network never becomes idle, and parts may never arrive
 */
export async function takeScreenshots(page: Page, name: string, { whole = true, isLive = false } = {}): Promise<void> {
  if (!isLive) {
    await page.waitForLoadState('networkidle')
    // What a worker or a lazily loaded part makes may come after the last request.
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  }
  // Hides notifications of earlier steps.
  await page.addStyleTag({ content: '.mantine-Notifications-root { display: none }' })
  for (const { size, scheme, name: look } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize(sizes[size])
    const height = await page.evaluate<number>(wholeHeight)
    // A viewport as high as the page, so that sticky elements cover nothing.
    if (whole) await page.setViewportSize({ width: sizes[size].width, height: Math.max(height, sizes[size].height) })
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${folder}${name}-${look}.png` })
  }
  await page.setViewportSize(sizes.wide)
}
