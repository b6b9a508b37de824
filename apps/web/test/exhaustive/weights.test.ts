import { recommendOption, withProbabilities } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import { Criterion, defaultWeights, type PlanSet, type ProjectId, type Weights } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findShareFlip, withShare } from '../../src/features/plan/board/shares.ts'
import { clinicBrief, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

interface Case {
  projectId: ProjectId
  path: string
  /** The weight of one criterion that recommends another option, and one step before that. */
  criterion: Criterion
  flipped: Weights
  before: Weights
  key: 'ArrowRight' | 'ArrowLeft'
  usual: string
  other: string
  otherLetter: string
}

/** A new plan, and the nearest share at which core recommends another option. */
async function planThatFlips(name: string): Promise<Case> {
  const { project, plan } = await projectWithPlan(stage.api, name)
  const nameOf = (id: string) => plan.options.find((option) => option.id === id)?.name ?? ''
  const candidates = candidatesOf(plan)
  const recommendedFor = (weights: Weights) => recommendOption(candidates, weights).recommendedId
  const [found] = Criterion.options.flatMap((criterion) => {
    const flip = findShareFlip(defaultWeights, criterion, recommendedFor)
    return flip ? [{ criterion, flip }] : []
  })
  if (!found) throw new Error('the sample plan has no share at which the recommendation changes')
  const { criterion, flip } = found
  const isUp = flip.share > defaultWeights[criterion]
  return {
    projectId: project.id,
    path: `/projects/${project.id}/plan`,
    criterion,
    flipped: withShare(defaultWeights, criterion, flip.share),
    before: withShare(defaultWeights, criterion, isUp ? flip.share - 1 : flip.share + 1),
    key: isUp ? 'ArrowRight' : 'ArrowLeft',
    usual: nameOf(recommendedFor(defaultWeights)),
    other: nameOf(flip.to),
    otherLetter: 'ABC'[plan.options.findIndex(({ id }) => id === flip.to)] ?? '',
  }
}

function candidatesOf(plan: PlanSet) {
  return withProbabilities(plan.options, replay(plan).simulations, clinicBrief.targets ?? {}, plan.assumptions)
}

const recommended = (page: Page, name: string) =>
  page.getByRole('region', { name }).filter({ hasText: /Recommended (?:by|at)/ })
const linkTo = (path: string, weights: Weights) => `${path}?weights=${encodeURIComponent(JSON.stringify(weights))}`
const openWeights = (page: Page) => page.getByRole('button', { name: 'What matters to you' }).click()
const keptWeights = (projectId: ProjectId) => stage.api.projects.weights.query({ projectId })

test('weights are kept on the server: through the steps, after a reload, and in another browser', async () => {
  const it = await planThatFlips('Kept')
  await stage.api.projects.setWeights.mutate({ projectId: it.projectId, weights: it.before })
  await using visit = await stage.visit(it.path)
  const { page, founder } = visit
  await recommended(page, it.usual).waitFor()
  await openWeights(page)
  await page.getByRole('slider', { name: `Weight of ${it.criterion}` }).press(it.key)
  await page.getByRole('button', { name: 'Done' }).click()
  await recommended(page, it.other).waitFor()
  await founder.goTo('Brief')
  await founder.goTo('Plan')
  await recommended(page, it.other).waitFor()
  await expect.poll(() => page.url()).not.toContain('weights')
  const kept = await keptWeights(it.projectId)
  expect(kept[it.criterion]).toBe(it.flipped[it.criterion])
  await page.reload()
  await recommended(page, it.other).waitFor()
  await using elsewhere = await stage.visit(it.path)
  await recommended(elsewhere.page, it.other).waitFor()
})

test('a recommendation that the weights changed says which did', async () => {
  const it = await planThatFlips('Why')
  await stage.api.projects.setWeights.mutate({ projectId: it.projectId, weights: it.flipped })
  await using visit = await stage.visit(it.path)
  const { page, founder } = visit
  const share = it.flipped[it.criterion]
  const told = new RegExp(`${it.criterion} ${share}.*, option ${it.otherLetter} is recommended; with equal shares`)
  await founder.sees(told)
  await openWeights(page)
  await founder.sees(told, page.getByRole('dialog'))
  await page.getByRole('button', { name: 'Make all equal' }).click()
  await founder.sees(/^Recommended now: option [ABC], as with equal shares\.$/, page.getByRole('dialog'))
  await page.getByRole('button', { name: 'Done' }).click()
  await recommended(page, it.usual).waitFor()
  await expect.poll(() => page.getByText('with equal shares').count()).toBe(0)
  await expect.poll(() => keptWeights(it.projectId)).toEqual(defaultWeights)
})

test('moving a slider far saves where it ends, as one decision', async () => {
  const { project } = await projectWithPlan(stage.api, 'Slider')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page } = visit
  await openWeights(page)
  const slider = page.getByRole('slider', { name: 'Weight of cost' })
  for (let press = 0; press < 12; press += 1) await slider.press('ArrowRight')
  await expect.poll(() => keptWeights(project.id)).toMatchObject({ cost: 37 })
  const { time, cost, risk, scope } = await keptWeights(project.id)
  expect(time + cost + risk + scope).toBe(100)
  const { entries } = await stage.api.projects.audit.query({ projectId: project.id })
  expect(entries.filter(({ action }) => action === 'projects.setWeights').length).toBeLessThan(12)
  await page.goto(`/projects/${project.id}/audit`)
  await page.getByText('Changed what matters').first().waitFor()
})

test('a link with weights shows them, changes nothing, and offers to keep them', async () => {
  const it = await planThatFlips('Link')
  await using visit = await stage.visit(linkTo(it.path, it.flipped))
  const { page, founder } = visit
  await recommended(page, it.other).waitFor()
  await founder.sees('The weights come from a link')
  await expect.poll(() => keptWeights(it.projectId)).toEqual(defaultWeights)
  await page.getByRole('button', { name: 'Keep them' }).click()
  await page.getByText('The weights come from a link').waitFor({ state: 'detached' })
  await recommended(page, it.other).waitFor()
  await expect.poll(() => page.url()).not.toContain('weights')
  await expect.poll(() => keptWeights(it.projectId)).toEqual(it.flipped)
})

test('a link with weights can be put aside for those of the project', async () => {
  const it = await planThatFlips('Aside')
  await using visit = await stage.visit(linkTo(it.path, it.flipped))
  const { page } = visit
  await page.getByRole('button', { name: "Use the project's weights" }).click()
  await recommended(page, it.usual).waitFor()
  await expect.poll(() => page.url()).not.toContain('weights')
  await expect.poll(() => keptWeights(it.projectId)).toEqual(defaultWeights)
})

test('says that weights were not saved, keeps them on the page and tries again on click', async () => {
  const it = await planThatFlips('Unsaved')
  await using visit = await stage.visit(it.path)
  const { page, founder } = visit
  await page.route('**/trpc/projects.setWeights*', (route) => route.abort())
  await openWeights(page)
  await page.getByRole('slider', { name: 'Weight of cost' }).press('ArrowRight')
  await founder.sees('Plangate does not answer')
  await expect.poll(() => page.getByRole('slider', { name: 'Weight of cost' }).getAttribute('aria-valuenow')).toBe('26')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => keptWeights(it.projectId)).toMatchObject({ cost: 26 })
  await page.getByText('Plangate does not answer').waitFor({ state: 'detached' })
})
