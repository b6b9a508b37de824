import type { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { takeScreenshots } from './take-screenshots.ts'

/** Pictures of a plan with three versions: the first one compared and edited, and one that is not there. */
export async function takeVersions(page: Page, projectId: ProjectId): Promise<void> {
  const plan = `/projects/${projectId}/plan`
  await page.goto(`${plan}?view=versions&compare=1`)
  await page.getByRole('heading', { name: 'From version 1 to 3' }).waitFor()
  await page.getByText(/^Safely \(P80\)/).waitFor()
  await takeScreenshots(page, '46-versions-three')
  await page.goto(`${plan}?view=versions&compare=9`)
  await page.getByText('There is no version 9').waitFor()
  await takeScreenshots(page, '47-versions-not-found')
  const cells = page.getByRole('grid').locator('td')
  await page.goto(`${plan}/edit?version=1`)
  await page.getByText('You edit version 1').waitFor()
  await cells.nth(2).click()
  await page.keyboard.type('13')
  await page.locator('.pg-figure-before').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Split row 2' }).click()
  await takeScreenshots(page, '48-plan-edited')
  await cells.nth(1).click()
  await page.keyboard.type('9999')
  await page.getByText('Low has to be at most likely.').first().waitFor()
  await takeScreenshots(page, '49-plan-edited-with-a-mistake')
}
