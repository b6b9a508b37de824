import type { ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithPlan(stage.api, 'Scope')
  plan = made.plan
  path = `/projects/${made.project.id}/plan?view=scope`
})
afterAll(() => stage[Symbol.asyncDispose]())

const matrix = (page: Page) => page.getByRole('table', { name: 'Scope' })
const cellsOf = (page: Page, row: string | RegExp) =>
  matrix(page).getByRole('row', { name: row }).first().getByRole('cell').allTextContents()
/** The header of an item's row starts with its title; what the planner asks about it follows. */
const itemOf = (page: Page, { title }: WorkItem) =>
  matrix(page).getByRole('rowheader', { name: new RegExp(`^${title.replaceAll(/[^\w\s]/g, '.')}`) })
async function openAll(page: Page): Promise<void> {
  const folded = matrix(page).getByRole('button', { name: /^Show all/ })
  while ((await folded.count()) > 0) await folded.first().click()
}
const builds = ({ workItemIds }: ExecutionOption, { id }: WorkItem) => workItemIds.includes(id)
const inAll = (item: WorkItem) => plan.options.every((option) => builds(option, item))
const sum = (option: ExecutionOption, items: WorkItem[]) =>
  items.filter((item) => builds(option, item)).reduce((hours, item) => hours + item.hours.likely, 0)

test('every work item shows its effort, what it serves and which options include it', async () => {
  await using visit = await stage.visit(`${path}&grouping=discipline`)
  const { page } = visit
  await matrix(page).waitFor()
  await openAll(page)
  for (const item of plan.workItems) {
    const [served, hours, ...marks] = await itemOf(page, item).locator('..').getByRole('cell').allTextContents()
    expect(served).toContain(item.addresses[0]?.words)
    expect(hours).toContain(`${Math.round(item.hours.low)}-${Math.round(item.hours.high)}`)
    expect(marks.map((mark) => mark.includes('included'))).toEqual(plan.options.map((option) => builds(option, item)))
  }
})

test('subtotals add up to the likely hours, and the estimate is shown separately', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  await matrix(page).waitFor()
  const numbers = (words: string[]) => words.map((word) => Number.parseInt(word.replace(/[^\d]/g, ''), 10))
  const totals = numbers(await cellsOf(page, /^Likely hours of its items/))
  expect(totals).toEqual(plan.options.map((option) => Math.round(sum(option, plan.workItems))))
  const estimates = await cellsOf(page, /^Estimate of the whole/)
  for (const [index, { estimate }] of plan.options.entries())
    expect(estimates[index]).toContain(`${Math.round(estimate.hours.p50).toLocaleString('en-US')}-`)
})

test('can show only items that differ; the URL keeps it, and the totals stay', async () => {
  await using visit = await stage.visit(`${path}&grouping=discipline`)
  const { page, founder } = visit
  await matrix(page).waitFor()
  const before = await cellsOf(page, /^Likely hours of its items/)
  await page.getByRole('switch', { name: 'Only what differs' }).click()
  const alike = plan.workItems.filter(inAll)
  await founder.sees(`The same in every option: ${alike.length} items`)
  await openAll(page)
  for (const item of plan.workItems) await expect.poll(() => itemOf(page, item).count()).toBe(inAll(item) ? 0 : 1)
  await expect.poll(() => cellsOf(page, /^Likely hours of its items/)).toEqual(before)
  await page.reload()
  await founder.sees(`The same in every option: ${alike.length} items`)
})

test('groups items by what they serve, needs first, or by discipline; the URL keeps it', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  await matrix(page).getByRole('columnheader', { name: 'Also serves' }).waitFor()
  await expect.poll(() => matrix(page).getByRole('rowheader').first().textContent()).toMatch(/^Need /)
  await page.getByRole('radio', { name: 'Discipline' }).press('Space')
  await matrix(page).getByRole('columnheader', { name: 'Serves', exact: true }).waitFor()
  await expect.poll(() => page.url()).toContain('grouping=discipline')
  const disciplines = new Set(plan.workItems.map(({ discipline }) => discipline))
  await expect.poll(() => matrix(page).locator('th[scope=rowgroup]').count()).toBe(disciplines.size)
})

test('shows everything that an item serves on click', async () => {
  const item = plan.workItems.find(({ addresses }) => addresses.length > 2)
  const last = item?.addresses.at(-1)
  if (!item || !last) throw new Error('the sample plan has no item that serves much')
  await using visit = await stage.visit(`${path}&grouping=discipline`)
  const row = visit.page.getByRole('row', { name: item.title })
  const words = row.getByRole('listitem').filter({ hasText: last.words })
  await expect.poll(() => words.isVisible()).toBe(false)
  await row.getByText(`and ${item.addresses.length - 1} more`).click()
  await words.waitFor()
})

test.each(looks)('the matrix is accessible, $size and $colorScheme', async (look) => {
  await using visit = await stage.visit(path, look)
  const { page } = visit
  await matrix(page).waitFor()
  await matrix(page)
    .getByText(/^and \d+ more$/)
    .first()
    .click()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => measureOverflow(page)).toBe(0)
})
