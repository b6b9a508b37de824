import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan, projectWithBrief, projectWithChoice } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each([
  {
    what: 'an id that never was',
    path: '/projects/01900000-0000-7000-8000-00000000dead/plan',
    words: 'Project not found',
  },
  { what: 'an ill-formed id', path: '/projects/never/plan', words: 'Page not found' },
  { what: 'a page that is none', path: '/prices', words: 'Page not found' },
])('explains $what, with a link to all projects', async ({ path, words }) => {
  await using visit = await stage.visit(path)
  await visit.founder.sees(words)
  await visit.page.getByRole('link', { name: 'All projects' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor()
})

test('explains a server that does not answer, and retries on click', async () => {
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

/** Lets the server handle the call and drops the connection before the answer, `times` times. */
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

test('retries a change whose answer was lost, and makes it once', async () => {
  await using visit = await stage.visit()
  const keys = await loseAnswers(visit.page, 'projects.create', 1)
  await visit.founder.createProject('Lost once')
  expect(keys).toHaveLength(1)
  await expect.poll(() => projectsNamed('Lost once')).toHaveLength(1)
  await visit.page.goto('/')
  await visit.founder.createProject('Lost once')
  await expect.poll(() => projectsNamed('Lost once')).toHaveLength(2)
})

test('makes a change once when the user repeats it', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  const keys = await loseAnswers(page, 'projects.create', 2)
  await founder.openProjectForm()
  await page.getByRole('dialog').getByLabel('Name').fill('Lost twice')
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('Plangate does not answer')
  await page.getByRole('button', { name: 'Create project' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lost twice' }).waitFor()
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  await expect.poll(() => projectsNamed('Lost twice')).toHaveLength(1)
})

test('writes a plan once when its answer was lost', async () => {
  const project = await projectReadyToPlan(stage.api, 'Lost plan')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const keys = await loseAnswers(visit.page, 'plans.generate', 1)
  await visit.founder.generate()
  await visit.founder.sees('Plan version 1 is written.')
  expect(keys).toHaveLength(1)
  await expect.poll(() => stage.api.runs.list.query({ projectId: project.id })).toHaveLength(1)
  await expect.poll(() => visit.page.getByText('Plangate does not answer').count()).toBe(0)
})

test('keeps the text when a change does not reach the server', async () => {
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

test('explains that the plan was refused because the decision was withdrawn elsewhere, with a link', async () => {
  const project = await projectReadyToPlan(stage.api, 'Withdrawn')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).waitFor()
  await stage.api.gates.open.mutate({ projectId: project.id })
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  const refusal = page.getByRole('alert')
  await founder.sees('The decision is still open', refusal)
  await refusal.getByRole('link', { name: 'Go to the decision' }).click()
  await page.getByRole('button', { name: 'Proceed' }).waitFor()
})

test('shows a missing or too long name at its field', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  await founder.openProjectForm()
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('Fill this in.')
  await page.getByRole('dialog').getByLabel('Name').fill('x'.repeat(201))
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('At most 200 characters.')
})

/** Lets the server answer, and replaces the answer of `procedure` with a refusal. */
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
])('without the brief $where shows nothing that depends on its targets', async ({ page: path, shows }) => {
  const { project } = await projectWithChoice(stage.api, 'Brief away')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await refuse(page, 'briefs.get')
  await page.goto(`/projects/${project.id}/${path}`)
  await founder.sees('The database does not answer', page.getByRole('main'))
  await expect.poll(() => page.getByText('Recommended').count()).toBe(0)
  await expect.poll(() => page.getByText('Time to ship').count()).toBe(0)
  await page.unrouteAll()
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).first().click()
  await founder.sees(shows)
})

test('says that the cost of a plan is unknown when the request failed, and retries on click', async () => {
  const project = await projectReadyToPlan(stage.api, 'Outlook away')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await refuse(page, 'runs.outlook')
  await page.goto(`/projects/${project.id}/plan`)
  await founder.sees('The cost forecast could not be loaded.')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await founder.sees(/^Written by/)
})
