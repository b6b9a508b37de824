import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
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
import { sizes } from './looks.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.runner.scenario = 'plan'
})
afterAll(() => stage[Symbol.asyncDispose]())

const rowOf = ({ page }: Visit, name: string): Locator => page.getByRole('listitem', { name, exact: true })

test('shows the state of every project, with the next action as a link to its step', async () => {
  await stage.api.projects.create.mutate({ name: 'Blank' })
  await projectAtGate(stage.api, 'At the gate')
  const narrowed = await projectWithBrief(stage.api, 'Narrowed')
  await decide(stage.api, narrowed.id, 'narrow')
  await projectReadyToPlan(stage.api, 'Decided')
  await projectWithPlan(stage.api, 'Planned')
  const { plan } = await projectWithChoice(stage.api, 'Chosen')
  await using visit = await stage.visit()

  const expected = [
    ['Blank', 'Next: brief', 'Write the brief'],
    ['At the gate', 'Next: decision', 'Decide whether to build'],
    ['Narrowed', 'Narrow', 'See what to narrow'],
    ['Decided', 'Next: plan', 'Generate the plan'],
    ['Planned', 'Next: choice', 'Choose an option'],
    ['Chosen', 'Ready to build', 'Authorize the build'],
  ] as const
  for (const [project, state, action] of expected) {
    const row = rowOf(visit, project)
    await visit.founder.sees(state, row)
    await expect
      .poll(() => row.getByRole('link', { name: `${action}: ${project}` }).count(), { message: project })
      .toBe(1)
    await expect.poll(async () => (await row.boundingBox())?.height, { message: project }).toBeLessThanOrEqual(56)
  }
  await visit.page.setViewportSize(sizes.narrow)
  const states = visit.page.locator('.pg-project-state')
  const cut = await states.evaluateAll((all) =>
    all.flatMap(({ scrollWidth, clientWidth, textContent }) => (scrollWidth > clientWidth ? [textContent] : [])),
  )
  expect(cut).toEqual([])
  await visit.page.setViewportSize(sizes.wide)
  const chosen = rowOf(visit, 'Chosen')
  const option = plan.options.find(({ id }) => id === plan.recommendedId)
  await visit.founder.sees(option?.name ?? '', chosen)
  await visit.founder.sees(`safely ${Math.round(option?.estimate.weeks.p80 ?? 0)} weeks, up to $`, chosen)
  await visit.page.getByRole('link', { name: 'Authorize the build: Chosen' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Permit' }).waitFor()
  await visit.founder.authorize()
  await visit.page.goto('/')
  await visit.founder.sees('Permitted', chosen)
  await expect.poll(() => chosen.getByRole('link', { name: 'Connect the build: Chosen' }).count()).toBe(1)
})

test('a newer brief makes a choice stale, and choosing again makes the build ready', async () => {
  const { project } = await projectWithChoice(stage.api, 'Moved on')
  await using visit = await stage.visit()
  const row = rowOf(visit, 'Moved on')
  await visit.founder.sees('Ready to build', row)

  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await visit.page.reload()
  await visit.founder.sees('Outdated', row)
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
  await row.getByRole('link', { name: /^Decide whether to build/ }).waitFor()
  await expect.poll(() => row.getByText('Ready to build').count()).toBe(0)
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
  await expect.poll(() => page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Idea 77'])
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toContain('idea 77')
  await page.reload()
  await rowOf(visit, 'Idea 77').waitFor()
  await expect.poll(() => find.inputValue()).toBe('idea 77')

  await find.fill('nowhere')
  await founder.sees('No project matches')
  await page.getByRole('button', { name: 'Show all projects' }).click()
  await rowOf(visit, 'Idea 99').waitFor()
  await expect.poll(() => find.inputValue()).toBe('')

  await page
    .getByRole('radiogroup', { name: 'Which projects' })
    .getByText(/^Ready to build/)
    .click()
  await rowOf(visit, 'Idea 99').waitFor({ state: 'detached' })
  await rowOf(visit, 'Found by what comes next').waitFor()
})

test('lists the project first that was worked on last; another order stands in the URL', async () => {
  const first = await stage.api.projects.create.mutate({ name: 'Zebra, begun first' })
  await stage.api.projects.create.mutate({ name: 'Aardvark, begun last' })
  await stage.api.projects.rename.mutate({ projectId: first.id, name: 'Zebra, worked on' })
  for (const name of ['Third', 'Fourth', 'Fifth']) {
    const { id: projectId } = await stage.api.projects.create.mutate({ name })
    await stage.api.projects.archive.mutate({ projectId })
  }
  await stage.api.projects.rename.mutate({ projectId: first.id, name: 'Zebra, worked on last' })
  await using visit = await stage.visit()
  const { page } = visit
  await rowOf(visit, 'Zebra, worked on last').waitFor()
  const titles = () => page.getByRole('heading', { level: 3 }).allTextContents()
  await expect.poll(async () => (await titles())[0]).toBe('Zebra, worked on last')
  await page.getByLabel('Sort').selectOption('By name')
  await expect.poll(async () => (await titles())[0]).toBe('Aardvark, begun last')
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('name')
})

test('renames, duplicates, archives, restores and deletes a project from its menu', async () => {
  const project = await projectReadyToPlan(stage.api, 'Managed')
  await using visit = await stage.visit()
  const { page, founder } = visit
  const act = async (name: string, action: string) => {
    await page.getByRole('button', { name: `More about ${name}` }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await act('Managed', 'Rename')
  await page.getByRole('dialog').getByLabel('Name').fill('Managed well')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await rowOf(visit, 'Managed well').waitFor()

  await act('Managed well', 'Duplicate the brief')
  await expect.poll(() => rowOf(visit, 'Managed well').count()).toBe(2)
  await founder.sees('Next: decision', rowOf(visit, 'Managed well').first())
  const [copy] = await stage.api.projects.list.query()
  expect(copy?.id).not.toBe(project.id)
  await stage.api.projects.rename.mutate({ projectId: project.id, name: 'The original' })
  await page.reload()

  await act('Managed well', 'Archive')
  await rowOf(visit, 'Managed well').waitFor({ state: 'detached' })
  await page
    .getByRole('radiogroup', { name: 'Which projects' })
    .getByText(/^Archived/)
    .click()
  await founder.sees('Archived', rowOf(visit, 'Managed well'))
  await rowOf(visit, 'Managed well').getByRole('button', { name: 'Restore Managed well' }).click()
  await rowOf(visit, 'Managed well').waitFor({ state: 'detached' })

  await page.goto('/')
  await act('Managed well', 'Delete')
  await page.getByLabel('Name of the project').fill('Managed')
  await page.getByRole('button', { name: 'Delete it' }).click()
  await founder.sees('This is not its name.')
  await page.getByLabel('Name of the project').fill('Managed well')
  await page.getByRole('button', { name: 'Delete it' }).click()
  await rowOf(visit, 'Managed well').waitFor({ state: 'detached' })
  expect((await stage.api.projects.list.query()).map(({ name }) => name)).not.toContain('Managed well')
})

test('exports a project as a zip of JSON and Markdown', async () => {
  await projectWithPlan(stage.api, 'To take along')
  await using visit = await stage.visit()
  const { page } = visit
  await page.getByRole('button', { name: 'More about To take along' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^to-take-along-[0-9a-f]{8}\.zip$/)
  const files = unzipSync(await readFile(await saved.path()))
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['project.json', 'briefs/1.md', 'plans/1.md']))
})

test('projects sorted by name go on with more of them, which are not earlier', async () => {
  for (let index = 0; index < 30; index += 1) await stage.api.projects.create.mutate({ name: `Sorted ${index}` })
  await using visit = await stage.visit('/?sort=name&q=Sorted')
  const { page, founder } = visit
  await founder.sees('The first 25 projects are shown.')
  await page.getByRole('button', { name: 'More projects' }).click()
  await founder.sees('All 30 projects are shown.')
})

test('loads earlier projects on request, moves the focus to them, and keeps its place on the way back', async () => {
  for (let index = 0; index < 30; index += 1) await stage.api.projects.create.mutate({ name: `Page ${index}` })
  await using visit = await stage.visit()
  const { page, founder } = visit
  await rowOf(visit, 'Page 5').waitFor()
  await expect.poll(() => rowOf(visit, 'Page 4').count()).toBe(0)
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
