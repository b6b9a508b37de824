import { recommendOption, withProbabilities } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import { defaultWeights, type PlanSet, type Targets, type Weights } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief, projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage, sizes } from './browser-stage.ts'
import { findAccessibilityIssues } from './find-accessibility-issues.ts'
import { looks } from './looks.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithPlan(stage.api, 'Console')
  plan = made.plan
  path = `/projects/${made.project.id}/plan`
})
afterAll(() => stage[Symbol.asyncDispose]())

const targets: Targets = clinicBrief.targets ?? {}

/** What core computes from the stored plan set in Node. */
function decide(weights: Weights) {
  const candidates = withProbabilities(plan.options, replay(plan).simulations, targets, plan.assumptions)
  return { candidates, recommendation: recommendOption(candidates, weights) }
}

const nameOf = (id: string) => plan.options.find((option) => option.id === id)?.name ?? ''
const recommended = (page: Page) =>
  page.getByRole('region', { name: nameOf(decide(defaultWeights).recommendation.recommendedId) })

test('shows what is needed to decide above the fold', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  const rows = ['Time to ship', 'Cost', 'Risk', 'Scope', 'Checks'].map((name) =>
    page.getByRole('table', { name: 'Side by side' }).getByRole('row', { name: new RegExp(`^${name}`) }),
  )
  const parts = [recommended(page), ...rows]
  for (const part of parts) {
    await part.waitFor()
    const box = await part.boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(sizes.wide.height)
  }
  await page.locator('.recharts-surface circle').first().waitFor()
  expect(await page.locator('.recharts-surface circle').count()).toBe(plan.options.length)
})

test('shows the probabilities that core computes from the stored plan set', async () => {
  await using visit = await stage.visit(path)
  const row = visit.page.getByRole('row', { name: /^Chance of both/ })
  await row.waitFor()
  const told = await row.getByRole('cell').allTextContents()
  const computed = decide(defaultWeights).candidates.map(({ probabilities }) =>
    Math.round((probabilities.both ?? 0) * 100),
  )
  expect(told.map((words) => Number.parseInt(words, 10))).toEqual(computed)
})

test('treats invalid weights as missing', async () => {
  await using visit = await stage.visit(
    `${path}?weights=${encodeURIComponent('{"time":0,"cost":0,"risk":0,"scope":0}')}`,
  )
  await recommended(visit.page).waitFor()
})

test('shows the curves as a table', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  await page.getByRole('tab', { name: 'Odds by week' }).click()
  await page.getByText('The curves as a table').click()
  const table = page.getByRole('region', { name: 'The chance of being finished, by week' })
  const shares = await table.getByRole('row').last().getByRole('cell').allTextContents()
  expect(shares).toHaveLength(plan.options.length)
  for (const share of shares) expect(Number.parseInt(share.replace('over', ''), 10)).toBeGreaterThanOrEqual(85)
  expect(page.url()).toContain('view=odds')
})

test('says when the probabilities cannot be computed, keeps the options and offers a retry', async () => {
  await using visit = await stage.visit('/')
  const { page, founder } = visit
  const thread = '**/simulator-worker*'
  await page.route(thread, (route) => route.abort())
  await page.goto(path)
  await founder.sees('The chances could not be computed')
  await page.getByRole('heading', { name: nameOf(plan.recommendedId) }).waitFor()
  await page.unroute(thread)
  await page.getByRole('button', { name: 'Compute again' }).click()
  await recommended(page).waitFor()
})

test.each(looks)('board and curves are accessible, $size and $colorScheme', async (look) => {
  await using visit = await stage.visit(`${path}?view=odds`, look)
  const { page } = visit
  await recommended(page).waitFor()
  await page.locator('.recharts-line').first().waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sizes[look.size].width)
})
