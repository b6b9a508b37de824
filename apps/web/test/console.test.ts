import { recommendOption, targetsOfPlan, withProbabilities } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import { defaultWeights, type PlanSet, type ProjectId, type Targets, type Weights } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOutcome } from '../src/features/plan/decision/describe-outcome.ts'
import { formatShare } from '../src/shared/format/format-values.ts'
import { clinicBrief, projectWithPlan } from './api-client.ts'
import { type BrowserStage, beforeApp, openStage } from './browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from './find-accessibility-issues.ts'
import { sizes } from './looks.ts'
import { looks } from './looks-to-check.ts'
import { measureLoad } from './measure-load.ts'
import { readVisibleText } from './read-visible-text.ts'

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
function decide(weights: Weights, hoped: Targets = targets) {
  const candidates = withProbabilities(plan.options, replay(plan).simulations, hoped, plan.assumptions)
  return { candidates, recommendation: recommendOption(candidates, weights) }
}

const nameOf = (id: string) => plan.options.find((option) => option.id === id)?.name ?? ''
const recommended = (page: Page) =>
  page.getByRole('region', { name: nameOf(decide(defaultWeights).recommendation.recommendedId) })

test('the first screen has the recommendation in a sentence, and every option with its figures and its button', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  const { candidates, recommendation } = decide(defaultWeights)
  const best = candidates.find(({ id }) => id === recommendation.recommendedId)
  if (!best) throw new Error('one option is recommended')
  const sentence = recommended(page).getByText(describeOutcome(best, best.probabilities, targetsOfPlan(targets, plan)))
  const buttons = plan.options.map(({ name }) => page.getByRole('button', { name: `Choose this option: ${name}` }))
  for (const part of [sentence, ...buttons]) {
    await part.waitFor()
    const box = await part.boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(sizes.wide.height)
  }
  for (const { name, probabilities } of candidates)
    await founder.sees(`${formatShare(probabilities.both ?? 0)} to meet both your targets`, founder.option(name))
})

test('before a click there are at most 350 words and 45 numbers, and the way to the plan takes at most 120 pixels', async () => {
  await using visit = await stage.visit(path)
  const { page } = visit
  for (const size of [sizes.wide, { width: 390, height: 844 }]) {
    await page.setViewportSize(size)
    await recommended(page).waitFor()
    const text = await readVisibleText(page)
    expect(text.split(/\s+/).filter((word) => /[A-Za-z]/.test(word)).length).toBeLessThanOrEqual(350)
    expect(text.match(/\d[\d,.]*/g)?.length).toBeLessThanOrEqual(45)
    const steps = await page.getByRole('navigation', { name: 'The path of this project' }).boundingBox()
    const views = await page.getByRole('tablist').boundingBox()
    if (!steps || !views) throw new Error('both are on the page')
    expect(views.y - steps.y).toBeLessThanOrEqual(120)
    await expect.poll(() => measureOverflow(page)).toBe(0)
  }
})

test('stays where it is while it loads', async () => {
  for (const size of [sizes.wide, { width: 390, height: 844 }]) {
    await using visit = await stage.visit(beforeApp)
    await visit.page.setViewportSize(size)
    const { shift } = await measureLoad(visit.page, path, '.pg-option button')
    expect(shift).toBeLessThan(0.05)
  }
})

test('every view has an address that shows it in the first screen, and Back returns to the view before', async () => {
  await using visit = await stage.visit(`${path}?view=scope`)
  const { page, founder } = visit
  const table = page.getByRole('table', { name: 'Scope' })
  await table.waitFor()
  const top = (await table.boundingBox())?.y
  expect(top).toBeLessThan(sizes.wide.height)
  await founder.openSheet('Odds by week')
  await founder.openSheet('Side by side')
  await page.goBack()
  await page.getByRole('tabpanel', { name: 'Odds by week' }).waitFor()
  await page.goBack()
  await table.waitFor()
  await page.mouse.wheel(0, 2_000)
  await page.getByRole('tab', { name: 'Side by side' }).click()
  await founder.sees('best of its row')
  await expect.poll(async () => (await page.getByRole('tablist').boundingBox())?.y).toBeGreaterThanOrEqual(0)
})

test('on a phone, the bar of views shows the open one', async () => {
  await using visit = await stage.visit(`${path}?view=versions`, { size: 'narrow', colorScheme: 'light' })
  const { page, founder } = visit
  const isInWindow = async (name: string) => {
    const box = await page.getByRole('tab', { name }).boundingBox()
    return box !== null && box.x >= 0 && box.x + box.width <= sizes.narrow.width
  }
  await expect.poll(() => isInWindow('Versions')).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  // As when a font arrives late.
  await page.addStyleTag({ content: '[role=tab] { letter-spacing: 1px }' })
  await expect.poll(() => isInWindow('Versions')).toBe(true)
  await founder.openSheet('Push back')
  await founder.openSheet('Options')
  await expect.poll(() => isInWindow('Options')).toBe(true)
  await page.goBack()
  await expect.poll(() => isInWindow('Push back')).toBe(true)
})

test('on a phone, the bar of views stays where it was scrolled to while the address keeps a step', async () => {
  await using visit = await stage.visit(`${path}?view=what-if`, { size: 'narrow', colorScheme: 'light' })
  const { page } = visit
  const team = page.getByRole('slider', { name: 'Engineers of option A' })
  await team.waitFor()
  // A font that arrives later centers the open view again.
  await page.evaluate(async () => void (await document.fonts.ready))
  const bar = page.getByRole('tablist')
  await bar.evaluate((it) => it.scrollTo({ left: 0 }))
  await team.press('ArrowRight')
  await page.waitForURL(/changes/)
  const first = page.url()
  // Once the next step is in the address, the page shows the first.
  await team.press('ArrowRight')
  await page.waitForURL((url) => url.href !== first)
  expect(await bar.evaluate((it) => it.scrollLeft)).toBe(0)
})

test('sends a step of a what-if to the worker before the page shows it, so that it is computed meanwhile', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page } = visit
  await page.addInitScript(`
    window.shownWhenSent = []
    const send = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (...message) {
      window.shownWhenSent.push(document.querySelector('[role=slider]')?.ariaValueNow)
      return send.apply(this, message)
    }
  `)
  await page.goto(`${path}?view=what-if`)
  await page.locator('.pg-changed-options').waitFor()
  const week = page.getByRole('slider').first()
  const before = await week.getAttribute('aria-valuenow')
  await page.evaluate('window.shownWhenSent = []')
  await week.press('ArrowLeft')
  await page.locator('.pg-changed-options [data-changed]').first().waitFor()
  expect(await week.getAttribute('aria-valuenow')).not.toBe(before)
  expect(await page.evaluate('window.shownWhenSent')).toEqual([before])
})

test('shows a step of a what-if together with its numbers, and loses none of two steps at once', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page } = visit
  // A busy machine may need more than the 12 ms after which a step is shown without its numbers.
  await page.addInitScript(`
    const later = window.setTimeout
    window.setTimeout = (act, millis, ...parts) => (millis === 12 ? 0 : later(act, millis, ...parts))
  `)
  await page.goto(`${path}?view=what-if`)
  await page.locator('.pg-changed-options').waitFor()
  const week = page.getByRole('slider').first()
  const before = Number(await week.getAttribute('aria-valuenow'))
  const figuresWithStep = await week.evaluateHandle((thumb) => {
    const figures = () => document.querySelector('.pg-changed-options')?.textContent
    const old = figures()
    const seen = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => resolve(figures() === old ? 'old' : 'new'))
      observer.observe(thumb, { attributeFilter: ['aria-valuenow'] })
    })
    // In an object, because the handle of a promise would wait for it.
    return { seen }
  })
  await week.press('ArrowLeft')
  expect(await figuresWithStep.evaluate(({ seen }) => seen)).toBe('new')
  await week.evaluate((thumb) => {
    for (const _ of [1, 2])
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }))
  })
  await expect.poll(() => week.getAttribute('aria-valuenow')).toBe(`${before - 3}`)
})

test('shows the probabilities that core computes from the stored plan set', async () => {
  await using visit = await stage.visit(`${path}?view=compare`)
  const row = visit.page.getByRole('row', { name: /^Chance of both/ })
  const told = async () => (await row.getByRole('cell').allTextContents()).map((words) => Number.parseInt(words, 10))
  const computed = decide(defaultWeights).candidates.map(({ probabilities }) =>
    Math.round((probabilities.both ?? 0) * 100),
  )
  await expect.poll(told).toEqual(computed)
  await visit.page.locator('.recharts-surface circle').first().waitFor()
  await expect.poll(() => visit.page.locator('.recharts-surface circle').count()).toBe(plan.options.length)
})

/** A planned project whose targets no option can meet. */
async function projectWithHardTargets(): Promise<ProjectId> {
  const { id: projectId } = await stage.api.projects.create.mutate({ name: 'Hard' })
  const brief = { ...clinicBrief, targets: { weeks: 3, budget: 5_000 } }
  await stage.api.briefs.save.mutate({ projectId, brief })
  const gate = await stage.api.gates.open.mutate({ projectId })
  await stage.api.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed' })
  await stage.api.plans.generate.mutate({ projectId })
  return projectId
}

test('says first when no option meets the targets, and leads to a what-if with the change made', async () => {
  await using visit = await stage.visit(`/projects/${await projectWithHardTargets()}/plan`)
  const { page, founder } = visit
  await founder.sees('No option is likely to meet $5,000 in 3 weeks')
  await founder.sees(/^The closest is [ABC]: \$\d+k–\$\d+k, likely \d+ weeks/)
  await page.getByRole('link', { name: /^Cut scope/ }).waitFor()
  await page.getByRole('link', { name: /^Move the date to \d+ weeks/ }).click()
  await founder.sees(/^Trying a date in \d+ weeks$/)
  await page.getByRole('tabpanel', { name: 'What if' }).waitFor()
  await page.getByRole('button', { name: 'Back to your targets' }).click()
  await page.getByText(/^Trying/).waitFor({ state: 'detached' })
  await founder.openSheet('Options')
  await page
    .getByRole('button', { name: /^Choose this option/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await founder.sees(/^This is not the recommended option: that is [ABC]$/, dialog)
  await founder.sees('It is likely to miss your date in 3 weeks and your budget of $5,000', dialog)
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
  const read = () => table.getByRole('row').last().getByRole('cell').allTextContents()
  await expect.poll(read).toHaveLength(plan.options.length)
  const shares = await read()
  for (const share of shares) expect(Number.parseInt(share.replace('over', ''), 10)).toBeGreaterThanOrEqual(85)
  await expect.poll(() => page.url()).toContain('view=odds')
})

test('says when the probabilities cannot be computed, keeps the options and offers a retry', async () => {
  await using visit = await stage.visit(beforeApp)
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

test('while the next version is written, the current one stays readable and says that it is being replaced', async () => {
  const { project, plan: current } = await projectWithPlan(stage.api, 'Replaced')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  stage.runner.scenario = 'timeout'
  const call = stage.api.plans.regenerate.mutate({ projectId: project.id, feedback: 'One engineer only.' })
  const refused = expect(call).rejects.toMatchObject({ data: { reason: 'RUN_CANCELED' } })
  await founder.sees('Version 1 below is being replaced')
  // The page says so of a run that only waits, too. The runner reads its scenario when it starts.
  await expect
    .poll(() => stage.api.runs.list.query({ projectId: project.id }))
    .toContainEqual(expect.objectContaining({ status: 'running' }))
  stage.runner.scenario = 'plan'
  for (const { name } of current.options) await founder.option(name).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await refused
  await page.getByText('Version 1 below is being replaced').waitFor({ state: 'detached' })
})

test.each(looks)('options, comparison and curves are accessible, $size and $colorScheme', async (look) => {
  await using visit = await stage.visit(path, look)
  const { page, founder } = visit
  await recommended(page).waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await founder.openSheet('Side by side')
  await page.locator('.recharts-surface circle').first().waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await founder.openSheet('Odds by week')
  await page.locator('.recharts-line').first().waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => measureOverflow(page)).toBe(0)
})
