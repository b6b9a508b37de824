import type { Page } from 'playwright-core'
import { FounderPage } from './founder-page.ts'
import { takeScreenshots } from './take-screenshots.ts'

/** The details of the options, their comparison, and the drawer of weights. Starts and ends on the options. */
export async function takePlanViews(page: Page): Promise<void> {
  const founder = new FounderPage(page)
  await founder.openDetails()
  await page
    .getByRole('button', { name: /^Show all/ })
    .first()
    .click()
  await takeScreenshots(page, '16a-options-whole')
  await founder.openSheet('Side by side')
  await page.locator('.recharts-surface circle').first().waitFor()
  await takeScreenshots(page, '16a-side-by-side')
  await founder.openSheet('Options')
  await page.getByRole('button', { name: 'What matters to you' }).click()
  await page.getByRole('slider').first().waitFor()
  await takeScreenshots(page, '16a-what-matters', { whole: false })
  await page.keyboard.press('Escape')
}

export async function takeExample(page: Page): Promise<void> {
  await page.goto('/example')
  await page.getByRole('button', { name: 'Start from this' }).first().waitFor()
  await takeScreenshots(page, '47b-example')
}
