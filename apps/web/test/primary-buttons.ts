import type { Page } from 'playwright-core'

/** What stands out on a page as its next step. Buttons are primary unless they say otherwise. */
export function primaryButtons(page: Page): Promise<string[]> {
  const filled = page.locator('main').locator('.mantine-Button-root:not([data-variant]), [data-variant="filled"]')
  return filled.allTextContents()
}
