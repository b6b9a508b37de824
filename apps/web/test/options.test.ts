import { describeCostNote } from '@plangate/core/estimate'
import type { OptionDraft, PlanSet } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithPlan(stage.api, 'Options')
  plan = made.plan
  path = `/projects/${made.project.id}/plan`
})
afterAll(() => stage[Symbol.asyncDispose]())

test('DCSN-01: every option shows its time to ship, cost with its note, risk, scope and team', async () => {
  await using visit = await stage.visit(path)
  const { founder } = visit
  await founder.openDetails()
  for (const { name, timeToShip, engineeringCost, estimate, scopeCoverage, engineers } of plan.options) {
    const note = describeCostNote(estimate, plan.assumptions.rate, 'USD')
    const option = founder.option(name)
    for (const label of ['Time to ship', 'Engineering cost', 'Risk', 'Scope covered', 'Team'])
      await option.getByRole('heading', { name: label }).waitFor()
    for (const words of [timeToShip, engineeringCost, note, `${scopeCoverage}%`, `${engineers} engineer`])
      await founder.sees(words, option)
  }
})

test('DCSN-02: every option shows its pros, cons, tradeoffs, approach and engineering impact', async () => {
  await using visit = await stage.visit(path)
  const { founder } = visit
  await founder.openDetails()
  for (const { name, pros, cons, tradeoffs, technicalApproach, engineeringImpact } of plan.options) {
    const option = founder.option(name)
    for (const label of ['Pros', 'Cons', 'Tradeoffs', 'Technical approach', 'Engineering impact'])
      await option.getByRole('heading', { name: label }).waitFor()
    for (const words of [...pros, ...cons, ...tradeoffs, technicalApproach, engineeringImpact])
      await founder.sees(words, option)
  }
})

test('truncates long texts until they are expanded', async () => {
  const long = plan.options.find(({ technicalApproach }) => technicalApproach.length > 300)
  if (!long) throw new Error('the sample plan has no long approach')
  await using visit = await stage.visit(path)
  await visit.founder.openDetails()
  const option = visit.founder.option(long.name)
  const words = option.getByText(long.technicalApproach)
  await words.waitFor()
  await visit.page.evaluate(() => document.fonts.ready.then(() => undefined))
  const height = async () => (await words.boundingBox())?.height ?? 0
  const cut = await height()
  await option.getByRole('button', { name: /^Show all of the technical approach/ }).click()
  await expect.poll(() => height()).toBeGreaterThan(cut * 1.2)
  await option.getByRole('button', { name: /^Show less of the technical approach/ }).click()
  await expect.poll(() => height()).toBe(cut)
})

test('a point names the options that share it', async () => {
  const shared = 'Nobody has asked for it yet.'
  const addShared = (option: OptionDraft, place: number) =>
    place < 2 ? { ...option, cons: [shared, ...option.cons] } : option
  stage.runner.rewrite = (draft) => ({ ...draft, options: draft.options.map(addShared) })
  const made = await projectWithPlan(stage.api, 'Shared points')
  stage.runner.rewrite = null
  const sharers = made.plan.options.filter(({ cons }) => cons.includes(shared))
  expect(sharers).toHaveLength(2)
  await using visit = await stage.visit(`/projects/${made.project.id}/plan`)
  await visit.founder.openDetails()
  for (const { name, cons } of sharers) {
    const points = visit.founder.option(name).getByRole('listitem')
    await expect.poll(() => points.filter({ hasText: shared }).textContent()).toMatch(/Also in option.*[ABC]$/)
    const own = cons.find((point) => point !== shared) ?? ''
    await expect.poll(() => points.filter({ hasText: own }).textContent()).toBe(own)
  }
})

test('marks the option that the weights recommend, on its card and in the comparison', async () => {
  const onlyScope = JSON.stringify({ time: 0, cost: 0, risk: 0, scope: 100 })
  const widest = plan.options.toSorted((a, b) => b.scopeCoverage - a.scopeCoverage)[0]
  if (!widest) throw new Error('a plan set has options')
  expect(widest.id).not.toBe(plan.recommendedId)
  await using visit = await stage.visit(`${path}?weights=${encodeURIComponent(onlyScope)}`)
  const { page, founder } = visit
  await founder.option(widest.name).getByText('Recommended').waitFor()
  await expect.poll(() => founder.option().count()).toBe(1)
  await founder.openSheet('Side by side')
  await page.getByRole('columnheader', { name: `${widest.name} Recommended` }).waitFor()
})
