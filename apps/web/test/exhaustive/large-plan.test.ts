import { maxWorkItems, type PlanSet, type WorkItem } from '@plangate/core/schemas'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planViews } from '../../src/features/plan/plan-search.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { projectWithLargePlan, unread } from '../large-plan.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithLargePlan(stage)
  plan = made.plan
  path = `/projects/${made.project.id}/plan`
})
afterAll(() => stage[Symbol.asyncDispose]())

const titlesOf = (items: readonly WorkItem[]) => items.map(({ title }) => title).toSorted()

/** Presses every button that opens more of `part`, by keyboard; each keeps the focus. */
async function openAll(page: Page, part: Locator): Promise<void> {
  const folded = part.getByRole('button', { name: /^Show all/ })
  await folded.first().waitFor()
  while ((await folded.count()) > 0) {
    await folded.first().press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true')
  }
}

/** The titles of the plan that are in these texts, each once for every text that starts with it. */
function titlesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => plan.workItems.flatMap(({ title }) => (text.startsWith(title) ? [title] : [])))
    .toSorted()
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Find a work item' })

test('the plan is as large as a plan can be', () => {
  expect(plan.workItems.length).toBe(3 * maxWorkItems)
  expect(plan.options.map(({ workItemIds }) => workItemIds.length)).toEqual([maxWorkItems, maxWorkItems, maxWorkItems])
})

test.each(['discipline', 'served'])('the scope grouped by %s folds, and opens to every work item', async (grouping) => {
  await using visit = await stage.visit(`${path}?view=scope&grouping=${grouping}`)
  const { page } = visit
  const table = page.getByRole('table', { name: 'Scope' })
  await table.waitFor()
  await expect.poll(() => table.locator('.pg-scope-row').count()).toBeLessThan(150)
  const total = table.getByRole('row', { name: /^Likely hours of its items/ })
  const before = await total.textContent()
  await openAll(page, table)
  expect(titlesIn(await table.locator('.pg-scope-item').allTextContents())).toEqual(titlesOf(plan.workItems))
  await expect.poll(() => total.textContent()).toBe(before)
})

test('the scope can be searched, and its totals stay those of the whole plan', async () => {
  await using visit = await stage.visit(`${path}?view=scope`)
  const { page, founder } = visit
  const table = page.getByRole('table', { name: 'Scope' })
  await table.waitFor()
  const total = table.getByRole('row', { name: /^Likely hours of its items/ })
  const before = await total.textContent()
  await search(page).fill('reminders 249:')
  await founder.sees('1 of 750 work items')
  await table.getByRole('rowheader', { name: /^Reminders 249:/ }).waitFor()
  await founder.sees('Not found by your search: 749 items')
  await expect.poll(() => total.textContent()).toBe(before)
  await search(page).fill('nowhere to be found')
  await founder.sees('No work item has all of these words')
})

test('the what-if opens to every work item, and keeps a changed one in view', async () => {
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page, founder } = visit
  const table = page.getByRole('table', { name: 'Work items in and out' })
  const box = table.getByRole('checkbox', { name: /^Bookings 245: .* in option A/ })
  await table.waitFor()
  await expect.poll(() => box.count()).toBe(0)
  await search(page).fill('bookings 245:')
  await founder.sees('1 of 750 work items')
  await box.uncheck()
  await search(page).fill('')
  await founder.sees(/^750 work items$/)
  await table.getByRole('checkbox', { name: /^Bookings 245: .* in option A, changed$/ }).waitFor()
  await openAll(page, table)
  expect(titlesIn(await table.locator('th[scope=row]').allTextContents())).toEqual(titlesOf(plan.workItems))
})

test('the drivers sum up the weaker ones, and open to every work item of the option', async () => {
  const [option] = plan.options
  await using visit = await stage.visit(`${path}?view=drivers&option=${option?.id}`)
  const { page, founder } = visit
  await founder.sees('239 more work items each move it by at most')
  const panel = page.getByRole('tabpanel')
  await openAll(page, panel)
  const names = await panel.locator('.pg-driver-table th[scope=row]').allTextContents()
  const own = plan.workItems.filter(({ id }) => option?.workItemIds.includes(id))
  expect(titlesIn(names)).toEqual(titlesOf(own))
})

test('the versions sum up the smaller changes, and open to every item', async () => {
  await using visit = await stage.visit(`${path}?view=versions`)
  const { page, founder } = visit
  const added = page.getByRole('list', { name: /^Added/ })
  await added.waitFor()
  await expect.poll(() => added.getByRole('listitem').count()).toBe(20)
  await founder.sees(/^and 230 smaller ones: [\d,]+ hours\./)
  await page.getByRole('button', { name: 'Show all 250 items under "Added"' }).press('Enter')
  const own = plan.workItems.filter(({ title }) => title.startsWith('Reminders'))
  expect(titlesIn(await added.getByRole('listitem').allTextContents())).toEqual(titlesOf(own))
})

test('a choice with many changes lists them all', async () => {
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page, founder } = visit
  await search(page).fill('bookings 12:')
  await page.getByRole('checkbox', { name: /^Bookings 12: .* in option A/ }).click()
  await page.getByRole('button', { name: /^Take it out with \d+ others/ }).click()
  await page.getByRole('button', { name: /^Choose with these changes/ }).click()
  const dialog = page.getByRole('dialog')
  const without = dialog.getByRole('listitem').filter({ hasText: 'Option A: without' })
  await founder.sees('Show all 20 changes', dialog)
  await expect.poll(() => without.count()).toBe(8)
  await dialog.getByRole('button', { name: 'Show all 20 changes' }).click()
  await expect.poll(() => without.count()).toBe(20)
})

test('says what was not read of the brief, where the plan is and where an option written without it is chosen', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.sees(unread)
  const dialog = page.getByRole('dialog')
  const open = async (name: RegExp) => {
    await page
      .getByRole('region', { name: 'The options' })
      .getByRole('article', { name })
      .getByRole('button')
      .last()
      .click()
    await founder.sees('Assumptions', dialog)
  }
  await open(/Reminders$/)
  await founder.sees(unread, dialog)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await open(/Bookings$/)
  await expect.poll(() => dialog.getByText(unread).count()).toBe(0)
})

test.each(looks)('no sheet scrolls sideways, and long tables are accessible, $size and $colorScheme', async (look) => {
  await using visit = await stage.visit(path, look)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  for (const view of planViews) {
    await page.goto(`${path}?view=${view}`)
    const panel = page.getByRole('tabpanel')
    await panel.getByRole('heading', { level: 2 }).first().waitFor()
    await panel.locator('.mantine-Skeleton-root, [aria-busy=true]').first().waitFor({ state: 'detached' })
    await expect.poll(() => measureOverflow(page), { message: view }).toBe(0)
    if (view === 'scope' || view === 'what-if') expect([view, ...(await findAccessibilityIssues(page))]).toEqual([view])
  }
})
