import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan, projectWithBrief, projectWithChoice } from './api-client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each([
  {
    what: 'an id that never was',
    path: '/projects/01900000-0000-7000-8000-00000000dead/plan',
    words: 'There is no such project',
  },
  { what: 'an ill-formed id', path: '/projects/never/plan', words: 'There is no such page' },
  { what: 'a page that is none', path: '/prices', words: 'There is no such page' },
])('$what is told, with the way to all projects', async ({ path, words }) => {
  await using visit = await stage.visit(path)
  await visit.founder.sees(words)
  await visit.page.getByRole('link', { name: 'All projects' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor()
})

test('a server that does not answer is told in its own words, and asked again at a click', async () => {
  const project = await projectWithBrief(stage.api, 'Unreachable')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await page.route('**/trpc/**', (route) => route.abort())
  await page.goto(`/projects/${project.id}`)
  await founder.sees('Plangate does not answer')
  await page.unroute('**/trpc/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await founder.sees('Decide whether to build at all.')
})

/** Lets the server do it, and drops the connection before the answer; `times` times. */
async function loseAnswers(page: Page, procedure: string, times: number): Promise<string[]> {
  const keys: string[] = []
  const lose = async (route: Route) => {
    const { 'idempotency-key': key = 'none' } = await route.request().allHeaders()
    keys.push(key)
    await route.fetch()
    await route.abort('connectionreset')
  }
  await page.route(`**/trpc/${procedure}*`, lose, { times })
  return keys
}

const projectsNamed = async (name: string) =>
  (await stage.api.projects.list.query()).filter((project) => project.name === name)

test('a change that was made although its answer was lost is asked for again, and made once', async () => {
  await using visit = await stage.visit()
  const keys = await loseAnswers(visit.page, 'projects.create', 1)
  await visit.founder.createProject('Lost once')
  expect(keys).toHaveLength(1)
  expect(await projectsNamed('Lost once')).toHaveLength(1)
  await visit.page.goto('/')
  await visit.founder.createProject('Lost once')
  expect(await projectsNamed('Lost once')).toHaveLength(2)
})

test('a change is made once also when it is asked for again by hand', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  const keys = await loseAnswers(page, 'projects.create', 2)
  await page.getByRole('button', { name: 'New project' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('Lost twice')
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('Plangate does not answer')
  await page.getByRole('button', { name: 'Create project' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lost twice' }).waitFor()
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(await projectsNamed('Lost twice')).toHaveLength(1)
})

test('a plan whose answer was lost is written once', async () => {
  const project = await projectReadyToPlan(stage.api, 'Lost plan')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const keys = await loseAnswers(visit.page, 'plans.generate', 1)
  await visit.founder.generate()
  await visit.founder.sees('Plan version 1 is written.')
  expect(keys).toHaveLength(1)
  expect(await stage.api.runs.list.query({ projectId: project.id })).toHaveLength(1)
  expect(await visit.page.getByText('Plangate does not answer').count()).toBe(0)
})

test('a change that does not reach the server keeps what was written', async () => {
  const project = await projectWithBrief(stage.api, 'Cut off')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('textbox', { name: 'Target user' }).fill('Kept.')
  await page.route('**/trpc/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('Plangate does not answer')
  await page.unroute('**/trpc/**')
  await founder.saveBrief(2)
  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  expect(brief.targetUser).toBe('Kept.')
})

test('a decision that was withdrawn elsewhere refuses the plan by its reason, with the way on', async () => {
  const project = await projectReadyToPlan(stage.api, 'Withdrawn')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).waitFor()
  await stage.api.gates.open.mutate({ projectId: project.id })
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  const refusal = page.getByRole('alert')
  await founder.sees('The direction is still open', refusal)
  await refusal.getByRole('link', { name: 'Go to the direction' }).click()
  await page.getByRole('button', { name: 'Proceed' }).waitFor()
})

test('a name that is missing is told at its field, and one that is too long too', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  await page.getByRole('button', { name: 'New project' }).first().click()
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('Fill this in.')
  await page.getByRole('dialog').getByLabel('Name').fill('x'.repeat(201))
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('At most 200 characters.')
})

/** Lets the server answer, and puts a refusal in the place of what `procedure` was answered with. */
async function refuse(page: Page, procedure: string): Promise<void> {
  const data = { reason: 'DATABASE_UNAVAILABLE', details: null, code: 'SERVICE_UNAVAILABLE', httpStatus: 503 }
  const refusal = { error: { message: 'away', code: -32603, data: { ...data, requestId: 'none' } } }
  await page.route(`**/trpc/*${procedure}*`, async (route) => {
    const asked = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
    const response = await route.fetch()
    const answers: unknown[] = await response.json()
    await route.fulfill({ response, json: answers.map((answer, at) => (asked[at] === procedure ? refusal : answer)) })
  })
}

test.each([
  { where: 'the plan', page: 'plan', shows: 'The options' },
  { where: 'the choice', page: 'choice', shows: /^Chance of your date/ },
])('without the brief $where claims nothing that its targets decide', async ({ page: path, shows }) => {
  const { project } = await projectWithChoice(stage.api, 'Brief away')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await refuse(page, 'briefs.get')
  await page.goto(`/projects/${project.id}/${path}`)
  await founder.sees('The database does not answer', page.getByRole('main'))
  expect(await page.getByText('Recommended').count()).toBe(0)
  expect(await page.getByText('Time to ship').count()).toBe(0)
  await page.unrouteAll()
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).first().click()
  await founder.sees(shows)
})

test('what a plan costs is told to be unknown when it could not be asked, and asked again at a click', async () => {
  const project = await projectReadyToPlan(stage.api, 'Outlook away')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await refuse(page, 'runs.outlook')
  await page.goto(`/projects/${project.id}/plan`)
  await founder.sees('What it costs could not be told.')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await founder.sees(/^Written by/)
})
