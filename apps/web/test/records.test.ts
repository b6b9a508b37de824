import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice, projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { findAccessibilityIssues } from './find-accessibility-issues.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** Chooses from the menu, and returns the file that the browser saves. */
async function save(page: Page, item: string): Promise<{ name: string; text: string }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') }
}

const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement)

test('the founder exports what was decided, with the keyboard, too', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'To be recorded')
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page } = visit
  const button = page.getByRole('button', { name: 'Export' })
  await button.press('Enter')
  const first = page.getByRole('menuitem', { name: 'Decision record (Markdown)' })
  await first.waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => hasFocus(first)).toBe(true)
  await page.keyboard.press('Escape')
  await first.waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(button)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => hasFocus(first)).toBe(true)
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('decision-record.md')
  expect(await readFile(await saved.path(), 'utf8')).toContain('## Decision Outcome')

  await page.goto(`/projects/${project.id}/choice`)
  const files = { 'Decision record (JSON)': 'decision-record.json', 'Work items (CSV)': 'work-items.csv' }
  for (const [item, name] of Object.entries(files)) {
    await button.click()
    expect((await save(page, item)).name).toBe(name)
  }
  await button.click()
  const tasks = await save(page, 'Tasks for spec-kit (Markdown)')
  const chosen = plan.options.find(({ id }) => id === plan.recommendedId)
  expect(tasks.name).toBe('tasks.md')
  expect(tasks.text.match(/^- \[ \] T\d{3}/gm)).toHaveLength(chosen?.workItemIds.length ?? 0)
})

test('says why there are no tasks before anything is chosen', async () => {
  const { project } = await projectWithPlan(stage.api, 'Not chosen yet')
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Tasks for spec-kit (Markdown)' }).click()
  await founder.sees('Compare the options and choose one.')
})
