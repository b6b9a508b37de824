import type { PlanSet } from '@plangate/core/schemas'
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
  for (const { name, timeToShip, engineeringCost, costNote, scopeCoverage, engineers } of plan.options) {
    const option = founder.option(name)
    for (const label of ['Time to ship', 'Engineering cost', 'Risk', 'Scope covered', 'Team'])
      await option.getByRole('heading', { name: label }).waitFor()
    for (const words of [timeToShip, engineeringCost, costNote, `${scopeCoverage} %`, `${engineers} engineer`])
      await founder.sees(words, option)
  }
})

test('DCSN-02: every option shows its pros, cons, tradeoffs, approach and engineering impact', async () => {
  await using visit = await stage.visit(path)
  const { founder } = visit
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
  const option = visit.founder.option(long.name)
  const words = option.getByText(long.technicalApproach)
  await words.waitFor()
  const height = async () => (await words.boundingBox())?.height ?? 0
  const cut = await height()
  await option.getByRole('button', { name: /^Show all of the technical approach/ }).click()
  expect(await height()).toBeGreaterThan(cut * 1.2)
  await option.getByRole('button', { name: /^Show less of the technical approach/ }).click()
  expect(await height()).toBe(cut)
})

test('a point names the options that share it', async () => {
  const [first, ...others] = plan.options
  if (!first) throw new Error('a plan set has options')
  const points = plan.options.flatMap(({ name, cons }) => cons.map((point) => ({ name, point })))
  const sharers = (point: string) => points.filter((other) => other.point === point).length
  const shared = points.find(({ point }) => sharers(point) > 1)
  const own = points.find(({ point }) => sharers(point) === 1)
  if (!shared || !own || others.length === 0) throw new Error('the sample plan has no con that options share')
  await using visit = await stage.visit(path)
  const said = async ({ name, point }: { name: string; point: string }) =>
    (await visit.founder.option(name).getByRole('listitem').filter({ hasText: point }).textContent()) ?? ''
  expect(await said(shared)).toMatch(/Also option.*[ABC]$/)
  expect(await said(own)).toBe(own.point)
})

test('marks the option that the weights recommend, on the board and in its column', async () => {
  const onlyScope = JSON.stringify({ time: 0, cost: 0, risk: 0, scope: 100 })
  const widest = plan.options.toSorted((a, b) => b.scopeCoverage - a.scopeCoverage)[0]
  if (!widest) throw new Error('a plan set has options')
  expect(widest.id).not.toBe(plan.recommendedId)
  await using visit = await stage.visit(`${path}?weights=${encodeURIComponent(onlyScope)}`)
  const { page, founder } = visit
  await page.getByRole('columnheader', { name: `${widest.name} Recommended` }).waitFor()
  await founder.option(widest.name).getByText('Recommended').waitFor()
  expect(await founder.option().count()).toBe(1)
})
