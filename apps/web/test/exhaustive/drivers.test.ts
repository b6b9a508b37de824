import { drivers } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureHidden, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithPlan(stage.api, 'Drivers')
  plan = made.plan
  path = `/projects/${made.project.id}/plan?view=drivers`
})
afterAll(() => stage[Symbol.asyncDispose]())

const table = (page: Page) => page.getByRole('region', { name: 'Main drivers of time and cost, as a table' })

function optionAt(place: number): ExecutionOption {
  const option = plan.options[place]
  if (!option) throw new Error(`the sample plan has no option at ${place}`)
  return option
}

/** Name and both ends of the first rows, computed by core from the stored plan set in Node. */
function compute(option: ExecutionOption, total: 'weeks' | 'hours'): string[][] {
  const { draws, simulations } = replay(plan)
  const simulation = simulations.get(option.id)
  if (!simulation) throw new Error('the option was not simulated')
  const say = (amount: number) => (total === 'weeks' ? `${amount.toFixed(1)} weeks` : `${amount.toFixed(0)} hours`)
  return drivers(draws, option, simulation)
    [total].slice(0, 12)
    .map(({ workItemId, low, high }) => [
      plan.workItems.find(({ id }) => id === workItemId)?.title ?? 'How well the brief is known',
      say(low.p80),
      say(high.p80),
    ])
}

async function expectRows(page: Page, expected: string[][]): Promise<void> {
  await expect
    .poll(
      async () => {
        const rows = await table(page).getByRole('row').all()
        const cells = rows.slice(1).map((row) => row.locator('th, td').allTextContents())
        const told = (await Promise.all(cells)).map((words) =>
          words.slice(0, 3).map((cell) => cell.replaceAll(',', '')),
        )
        // What the planner asks about an item follows its title.
        return told.map(([title = '', ...ends], place) => {
          const name = expected[place]?.[0]?.replaceAll(',', '') ?? ''
          return [title.startsWith(name) ? name : title, ...ends]
        })
      },
      { timeout: 120_000 },
    )
    .toEqual(expected.map((row) => row.map((words) => words.replaceAll(',', ''))))
}

test('shows the drivers that core computes, for the option and total in the URL', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  const recommended = plan.options.find(({ id }) => id === plan.recommendedId) ?? optionAt(0)
  await expectRows(page, compute(recommended, 'weeks'))
  await founder.sees('What moves it most is')
  await page.locator('.recharts-bar-rectangle').first().waitFor()
  await expect.poll(() => page.locator('.recharts-bar-rectangle').count()).toBe(compute(recommended, 'weeks').length)
  await page.getByRole('radio', { name: optionAt(2).name }).press('Space')
  await expectRows(page, compute(optionAt(2), 'weeks'))
  await page.getByRole('radio', { name: 'Hours' }).press('Space')
  await expectRows(page, compute(optionAt(2), 'hours'))
  await page.reload()
  await expectRows(page, compute(optionAt(2), 'hours'))
})

test('a driver links to the what-if sheet without its item', async () => {
  await using visit = await stage.visit(`${path}&option=${optionAt(2).id}`)
  const { page } = visit
  const link = table(page)
    .getByRole('link', { name: /^Try without it: / })
    .first()
  const title = (await link.getAttribute('aria-label'))?.replace('Try without it: ', '')
  await link.click()
  await page.getByRole('checkbox', { name: `${title} in option C, changed`, checked: false }).waitFor()
  await page.getByRole('button', { name: `Choose with these changes: ${optionAt(2).name}` }).waitFor()
})

test('an unsure section links to that section of the brief', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  await page
    .getByRole('region', { name: 'Main drivers', exact: true })
    .getByRole('link', { name: 'Market context' })
    .click()
  const section = page.getByRole('heading', { name: 'Market context' })
  await section.waitFor()
  // Allows half a pixel above the viewport.
  const place = async () => Math.round((await section.boundingBox())?.y ?? -1)
  await expect.poll(place, { timeout: 120_000 }).toBeLessThan(sizes.wide.height)
  await expect.poll(() => place()).toBeGreaterThanOrEqual(0)
})

test('says when the drivers cannot be computed, and offers a retry', async () => {
  await using visit = await stage.visit('/')
  const { page, founder } = visit
  const thread = '**/simulator-worker*'
  await page.route(thread, (route) => route.abort())
  await page.goto(path)
  await founder.sees('The drivers could not be computed')
  await page.unroute(thread)
  await page.getByRole('tabpanel').getByRole('button', { name: 'Compute again' }).click()
  await table(page).waitFor()
})

test.each(looks)('the drivers are accessible, $size and $colorScheme', async (look) => {
  await using visit = await stage.visit(path, look)
  const { page } = visit
  await page.locator('.recharts-bar-rectangle').first().waitFor()
  await table(page).waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => measureOverflow(page)).toBe(0)
  expect(await measureHidden(table(page))).toBe(0)
})
