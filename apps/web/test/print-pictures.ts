import type { Page } from 'playwright-core'
import { type ApiClient, projectWithChoice } from './api-client.ts'
import { folder } from './take-screenshots.ts'

/** A4 at 96 pixels an inch. */
const paper = { width: 794, height: 1_123 }

/** Pictures of what the browser prints of a plan, a choice and a permit, for somebody whose screen is dark, too. */
export async function takePrints(page: Page, api: ApiClient): Promise<void> {
  const { project } = await projectWithChoice(api, 'Printed')
  await api.builds.authorize.mutate({ projectId: project.id })
  await page.setViewportSize(paper)
  const pages = [
    { path: 'plan', shows: 'The options' },
    { path: 'choice', shows: 'Chosen' },
    { path: 'permit', shows: 'Build permit 1' },
  ]
  for (const { path, shows } of pages) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'screen', colorScheme })
      await page.goto(`/projects/${project.id}/${path}`)
      await page.getByText(shows).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.emulateMedia({ media: 'print' })
      await page.waitForTimeout(250)
      await page.screenshot({ path: `${folder}57-print-${path}-${colorScheme}.png`, fullPage: true })
    }
  }
  await page.emulateMedia({ media: 'screen' })
}
