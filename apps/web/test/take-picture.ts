import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

export const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const only = process.argv.slice(2)

export const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } } as const
const looks = (['wide', 'narrow'] as const)
  .flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ size, scheme, name: `${size}-${scheme}` })))
  .filter(({ name }) => only.length === 0 || only.includes(name))

/** Of the page, or of what covers all of it. */
const wholeHeight = `Math.max(...[...document.querySelectorAll('html, .pg-full-screen')].map((it) => it.scrollHeight))`

/**
 * `whole`: the page from top to bottom; otherwise what is in view, which is what a dialog covers. `isLive`: a stream is
 * open, so that the network is never idle.
 */
export async function take(page: Page, name: string, { whole = true, isLive = false } = {}): Promise<void> {
  if (!isLive) await page.waitForLoadState('networkidle')
  // What tells of the step before would only stand in the picture.
  await page.addStyleTag({ content: '.mantine-Notifications-root { display: none }' })
  for (const { size, scheme, name: look } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize(sizes[size])
    const height = await page.evaluate<number>(wholeHeight)
    // As high as the page, so that what sticks to an edge of the window covers nothing.
    if (whole) await page.setViewportSize({ width: sizes[size].width, height: Math.max(height, sizes[size].height) })
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${folder}${name}-${look}.png` })
  }
  await page.setViewportSize(sizes.wide)
}
