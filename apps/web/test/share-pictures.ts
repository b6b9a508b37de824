import type { Page } from 'playwright-core'
import type { ApiClient } from './api-client.ts'
import { linksPathOf, sharedPathOf } from './share-screens.ts'
import { takeScreenshots } from './take-screenshots.ts'

/** The links of a project, and what their readers see. */
export async function takeShare(page: Page, api: ApiClient): Promise<void> {
  await page.goto(await linksPathOf(api, 'Shared'))
  await page.getByText('Link for The board').waitFor()
  await takeScreenshots(page, '47a-links')
  await page.getByRole('button', { name: 'New link' }).click()
  await page.getByLabel('Who it is for').waitFor()
  await takeScreenshots(page, '47b-link-new', { whole: false })
  await page.getByRole('button', { name: 'Make the link' }).click()
  await page.getByText('Copy it now').waitFor()
  await takeScreenshots(page, '47c-link-shown-once', { whole: false })
  await page.goto(await sharedPathOf(api, 'Fewer gaps'))
  await page.getByText('What these numbers rest on').waitFor()
  await takeScreenshots(page, '47d-shared-plan')
  await page.getByRole('tab', { name: 'What if' }).click()
  await page.getByText('Nothing is changed yet').waitFor()
  await takeScreenshots(page, '47e-shared-what-if')
  await page.getByRole('tab', { name: 'Decisions' }).click()
  await page.getByText('Chosen by the founder').waitFor()
  await takeScreenshots(page, '47f-shared-decisions')
  await page.goto('/share')
  await page.getByText('This link does not work').waitFor()
  await takeScreenshots(page, '47g-link-that-does-not-work')
}
