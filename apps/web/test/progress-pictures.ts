import type { Page } from 'playwright-core'
import { type ApiClient, projectWithChoice, projectWithOverrun } from './api-client.ts'
import { takeScreenshots } from './take-screenshots.ts'

/** Takes the pictures of progress and of the track record, from nothing recorded to a finished plan. */
export async function takeProgress(page: Page, api: ApiClient): Promise<void> {
  await page.goto('/track-record')
  await page.getByText('No finished plan yet').waitFor()
  await takeScreenshots(page, '48-track-record-empty')
  const { project: begun } = await projectWithChoice(api, 'Begun')
  await page.goto(`/projects/${begun.id}/progress`)
  await page.getByText('Nothing is recorded yet').first().waitFor()
  await takeScreenshots(page, '49-progress-not-begun')
  const { project: overrun } = await projectWithOverrun(api, 'Overrun')
  await page.goto(`/projects/${overrun.id}/progress`)
  await page.getByText('A review is due').first().waitFor()
  await page.locator('.recharts-area').first().waitFor()
  await takeScreenshots(page, '50-progress-review-due')
  await api.actuals.record.mutate({ projectId: overrun.id, totals: { hours: 300, weeks: 6 } })
  await page.goto('/track-record')
  await page.getByText('What your plans say').waitFor()
  await takeScreenshots(page, '51-track-record')
}
