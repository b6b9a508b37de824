import axe, { type AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'

/** Returns the violations that axe-core finds on the page: rule, reason and element. */
export async function findAccessibilityIssues(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source)
  // Only violations cross to this process: what passes is thousands of elements.
  const violations = await page.evaluate<AxeResults['violations']>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Returns by how many pixels the page is wider than the window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Returns how many pixels of the content are outside a region that scrolls sideways. */
export function measureHidden(region: Locator): Promise<number> {
  return region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
}
