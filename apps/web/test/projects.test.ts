import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  clinicBrief,
  decide,
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
} from './api-client.ts'
import { type BrowserStage, openStage, type Visit } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.runner.scenario = 'plan'
})
afterAll(() => stage[Symbol.asyncDispose]())

const rowOf = ({ page }: Visit, name: string): Locator => page.getByRole('listitem', { name, exact: true })

/** The texts of the five steps in a row, without their labels. */
async function glancesOf(row: Locator): Promise<string[]> {
  const steps = row.getByRole('list', { name: 'Path' }).getByRole('listitem')
  const texts = await steps.allTextContents()
  return texts.map((text) => text.replace(/^\d?(Brief|Direction|Plan|Choice|Permit)/, ''))
}

test('shows the state of every project, with the next action as a link to its step', async () => {
  await stage.api.projects.create.mutate({ name: 'Blank' })
  await projectAtGate(stage.api, 'At the gate')
  const narrowed = await projectWithBrief(stage.api, 'Narrowed')
  await decide(stage.api, narrowed.id, 'narrow')
  await projectReadyToPlan(stage.api, 'Decided')
  await projectWithPlan(stage.api, 'Planned')
  const { plan } = await projectWithChoice(stage.api, 'Chosen')
  const name = plan.options.find(({ id }) => id === plan.recommendedId)?.name
  await using visit = await stage.visit()

  const nextStep = '(the next step)'
  const expected: [string, string[], string][] = [
    [
      'Blank',
      [`None yet${nextStep}`, 'Not decided(waiting)', 'None yet(waiting)', 'None yet(waiting)', 'Not yet(waiting)'],
      'Write the brief',
    ],
    [
      'At the gate',
      ['Version 1(done)', `Not decided${nextStep}`, 'None yet(waiting)', 'None yet(waiting)', 'Not yet(waiting)'],
      'Decide the direction',
    ],
    [
      'Narrowed',
      ['Version 1(done)', `Narrow${nextStep}`, 'None yet(waiting)', 'None yet(waiting)', 'Not yet(waiting)'],
      'See what to narrow',
    ],
    [
      'Decided',
      ['Version 1(done)', 'Proceed(done)', `None yet${nextStep}`, 'None yet(waiting)', 'Not yet(waiting)'],
      'Generate the plan',
    ],
    [
      'Planned',
      ['Version 1(done)', 'Proceed(done)', '3 options(done)', `None yet${nextStep}`, 'Not yet(waiting)'],
      'Choose an option',
    ],
    [
      'Chosen',
      ['Version 1(done)', 'Proceed(done)', '3 options(done)', `${name}(done)`, `Ready${nextStep}`],
      'Authorize the build',
    ],
  ]
  for (const [project, glances, action] of expected) {
    const row = rowOf(visit, project)
    await row.waitFor()
    expect(await glancesOf(row), project).toEqual(glances)
    expect(await row.getByRole('link', { name: `${action}: ${project}` }).count(), project).toBe(1)
  }
  await visit.page.getByRole('link', { name: 'Authorize the build: Chosen' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Permit' }).waitFor()
})

test('a newer brief makes a choice stale, and choosing again makes the build ready', async () => {
  const { project } = await projectWithChoice(stage.api, 'Moved on')
  await using visit = await stage.visit()
  const row = rowOf(visit, 'Moved on')
  await visit.founder.sees('Ready', row)

  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await visit.page.reload()
  await visit.founder.sees('No longer holds', row)
  await visit.founder.sees('Made from brief version 1; the brief is at version 2.', row)
  await row.getByRole('link', { name: /^Bring the plan up to date/ }).click()
  await visit.page.getByRole('button', { name: 'Generate from brief version 2' }).click()
  await visit.founder.sees(/^Version 2$/)
  await visit.founder.choose(visit.founder.option(), 'Priced on the new brief.')
  await visit.page.getByRole('link', { name: 'Projects' }).click()
  await row.getByRole('link', { name: /^Authorize the build/ }).waitFor()
})

test('reopening the gate withdraws the permit', async () => {
  const { project } = await projectWithChoice(stage.api, 'Reopened')
  await stage.api.gates.open.mutate({ projectId: project.id })
  await using visit = await stage.visit()
  const row = rowOf(visit, 'Reopened')
  await row.waitFor()
  expect((await glancesOf(row)).slice(3)).toEqual(['No longer holds(needs attention)', 'Not yet(waiting)'])
  await row.getByRole('link', { name: /^Decide the direction/ }).waitFor()
})

test('shows a plan being written, and its cancellation, without a reload', async () => {
  const project = await projectReadyToPlan(stage.api, 'Writing')
  stage.runner.scenario = 'timeout'
  const generating = stage.api.plans.generate.mutate({ projectId: project.id })
  const refused = expect(generating).rejects.toThrow()
  await using visit = await stage.visit()
  const row = rowOf(visit, 'Writing')
  await row.getByRole('link', { name: /^Watch the plan arrive/ }).waitFor()
  await visit.founder.sees('Being written', row)

  const [run] = await stage.api.runs.list.query({ projectId: project.id })
  if (run) await stage.api.runs.cancel.mutate({ runId: run.id })
  await refused
  await row.getByRole('link', { name: /^Generate the plan/ }).waitFor()
})

test('lists parked projects separately, with a button to unpark them', async () => {
  const { project } = await projectWithChoice(stage.api, 'Put aside')
  await decide(stage.api, project.id, 'park')
  await using visit = await stage.visit()
  const { page } = visit
  const parked = page.getByRole('region', { name: 'Parked' })
  await parked.getByRole('button', { name: 'Unpark Put aside' }).click()
  await parked.waitFor({ state: 'detached' })
  await rowOf(visit, 'Put aside')
    .getByRole('link', { name: /^Decide again/ })
    .waitFor()
})

test('finds one of a hundred projects by its words, and the URL keeps them', async () => {
  await projectWithChoice(stage.api, 'Found by what comes next')
  for (let index = 0; index < 100; index += 1)
    await stage.api.projects.create.mutate({ name: `Idea ${index}`, description: `No ${index}` })
  await using visit = await stage.visit()
  const { page, founder } = visit
  const find = page.getByRole('searchbox', { name: 'Words in the name or description' })
  await find.fill('idea 77')
  await rowOf(visit, 'Idea 99').waitFor({ state: 'detached' })
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Idea 77'])
  expect(new URL(page.url()).searchParams.get('q')).toContain('idea 77')
  await page.reload()
  await rowOf(visit, 'Idea 77').waitFor()
  expect(await find.inputValue()).toBe('idea 77')

  await find.fill('nowhere')
  await founder.sees('No project matches')
  await page.getByRole('button', { name: 'Show all projects' }).click()
  await rowOf(visit, 'Idea 99').waitFor()
  expect(await find.inputValue()).toBe('')

  await page
    .getByRole('radiogroup', { name: 'Which projects' })
    .getByText(/^Ready to build/)
    .click()
  await rowOf(visit, 'Idea 99').waitFor({ state: 'detached' })
  await rowOf(visit, 'Found by what comes next').waitFor()
})

test('loads earlier projects on request, moves the focus to them, and keeps its place on the way back', async () => {
  for (let index = 0; index < 30; index += 1) await stage.api.projects.create.mutate({ name: `Page ${index}` })
  await using visit = await stage.visit()
  const { page, founder } = visit
  await rowOf(visit, 'Page 5').waitFor()
  expect(await rowOf(visit, 'Page 4').count()).toBe(0)
  await page.getByRole('button', { name: 'Earlier projects' }).click()
  const first = rowOf(visit, 'Page 4')
  await first.waitFor()
  await founder.sees('The latest 50 projects are shown.')
  await expect.poll(() => first.evaluate((row) => row === document.activeElement)).toBe(true)

  await rowOf(visit, 'Page 1').getByRole('link', { name: 'Page 1', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Page 1' }).waitFor()
  await page.goBack()
  await rowOf(visit, 'Page 1').waitFor()
  await expect.poll(() => rowOf(visit, 'Page 1').evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(900)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1_000)
})

test('says when the list cannot be loaded, and retries on click', async () => {
  await stage.api.projects.create.mutate({ name: 'Not read at first' })
  await using visit = await stage.visit('/upgrade')
  const { page, founder } = visit
  await page.route('**/*projects.overview**', (route) => route.abort())
  await page.getByRole('link', { name: 'All projects' }).click()
  await founder.sees('Plangate does not answer')
  await page.unroute('**/*projects.overview**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await rowOf(visit, 'Not read at first').waitFor()
})
