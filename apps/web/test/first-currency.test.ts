import { ProjectId } from '@plangate/core/schemas'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage, type Visit } from './browser-stage.ts'
import { readDrafts } from './read-drafts.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** What a server answers whose database is away. */
const away = {
  status: 503,
  contentType: 'application/json',
  body: JSON.stringify({
    error: {
      message: 'away',
      code: -32603,
      data: {
        reason: 'DATABASE_UNAVAILABLE',
        details: null,
        code: 'SERVICE_UNAVAILABLE',
        httpStatus: 503,
        requestId: 'none',
      },
    },
  }),
}

const box = (page: Page) => page.getByLabel(/^Describe your idea/)

async function visitWith(text: string): Promise<Visit> {
  const visit = await stage.visit('/new')
  await box(visit.page).fill(text)
  await visit.founder.heading('What Plangate understood').waitFor()
  return visit
}

const inEuros = [
  'Bakers throw away bread every evening, because nobody knows what is left.',
  'We want an app where bakers offer what is left and neighbours reserve a bag.',
  'Neighbours must pay by card. Bags cost 4 euros. The budget is 35k euros.',
].join('\n')
const countsInEuros = 'The amounts are in euros, so this project counts in euros'

/** Continues, and returns the project with what was saved for it. */
async function continueAs(page: Page, name: string) {
  await page.getByLabel('Project name').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 3, name: 'Pivot' }).waitFor()
  const project = (await stage.api.projects.list.query()).find((project) => project.name === name)
  const projectId = ProjectId.parse(project?.id)
  const { brief } = await stage.api.briefs.get.query({ projectId })
  const { version, assumptions } = await stage.api.assumptions.get.query({ projectId })
  return { projectId, targets: brief.targets, version, assumptions }
}

test('counts a project in the currency of its document, up to the plan', async () => {
  await using visit = await visitWith(inEuros)
  const { page, founder } = visit
  await founder.sees(countsInEuros)
  await founder.sees('€35,000', page.getByRole('region', { name: 'Targets' }))
  await expect.poll(() => page.getByText('in US dollars?').count()).toBe(0)
  const { projectId, targets, version, assumptions } = await continueAs(page, 'Bread in euros')
  expect(targets).toEqual({ budget: 35_000, currency: 'EUR' })
  expect([version, assumptions.currency, assumptions.rate]).toEqual([1, 'EUR', { low: 150, high: 190 }])
  await founder.goTo('Brief')
  await expect.poll(() => page.getByLabel('Budget in EUR').inputValue()).toBe('€35,000')
  await expect.poll(() => page.getByText(/^Your brief counts in/).count()).toBe(0)
  await founder.goTo('Decision')
  await founder.decide('Proceed')
  await founder.goTo('Plan')
  await founder.generate()
  await founder.sees(/^€150–€190 per hour/)
  const { assumptions: priced } = await stage.api.plans.get.query({ projectId })
  expect(priced.currency).toBe('EUR')
})

test('keeps US dollars when the founder wants to, across a reload, and finds the way back', async () => {
  await using visit = await visitWith(inEuros)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Keep US dollars' }).click()
  await founder.sees('This project counts in US dollars')
  await founder.sees('How much is "35k euros" in US dollars?')
  await expect.poll(() => readDrafts(page)).toContain('"currency":"USD"')
  await page.reload()
  await founder.sees('This project counts in US dollars')
  await page.getByRole('button', { name: 'Count in euros' }).click()
  await founder.sees(countsInEuros)
  await page.getByRole('button', { name: 'Keep US dollars' }).click()
  await founder.sees('How much is "35k euros" in US dollars?')
  const { targets, version, assumptions } = await continueAs(page, 'Bread in dollars')
  expect(targets).toEqual({ currency: 'EUR' })
  expect([version, assumptions.currency]).toEqual([0, 'USD'])
})

test('says nothing about the currency of a document with several', async () => {
  await using visit = await visitWith(`${inEuros} They pay $9 a month for their accounts.`)
  await visit.founder.sees('How much is "35k euros" in US dollars?')
  await expect.poll(() => visit.page.getByText(/counts in/).count()).toBe(0)
})

test('loses nothing when the currency could not be saved at first, and saves what is chosen then', async () => {
  await using visit = await visitWith(inEuros)
  const { page, founder } = visit
  await founder.sees(countsInEuros)
  await page.getByLabel('Project name').fill('Bread, the second time')
  await page.route('**/trpc/briefs.save*', (route) => route.fulfill(away))
  await page.getByRole('button', { name: 'Continue' }).click()
  await founder.sees('The database does not answer')
  await page.unrouteAll()
  await page.route('**/trpc/assumptions.save*', (route) => route.fulfill(away))
  await page.getByRole('button', { name: 'Keep US dollars' }).click()
  await founder.sees('How much is "35k euros" in US dollars?')
  await page.getByRole('button', { name: 'Continue' }).click()
  await founder.sees('The database does not answer')
  await expect.poll(() => box(page).inputValue()).toBe(inEuros)
  await page.unrouteAll()
  const { targets, version, assumptions } = await continueAs(page, 'Bread, the second time')
  expect(targets).toEqual({ currency: 'EUR' })
  expect([version, assumptions.currency]).toEqual([2, 'USD'])
  const projects = await stage.api.projects.list.query()
  expect(projects.filter(({ name }) => name === 'Bread, the second time')).toHaveLength(1)
})

/** A project that was named first, and gets its document on the page of its brief. */
async function pasteInto(name: string, prepare: (page: Page) => Promise<void> = async () => {}) {
  const { id: projectId } = await stage.api.projects.create.mutate({ name })
  const visit = await stage.visit(`/projects/${projectId}/brief`)
  const { page } = visit
  await page.getByRole('textbox', { name: 'Target user' }).waitFor()
  await prepare(page)
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await page.getByLabel('Document', { exact: true }).fill(inEuros)
  await page.getByRole('button', { name: 'Fill the form' }).click()
  const saved = async () => {
    const { brief } = await stage.api.briefs.get.query({ projectId })
    const { version, assumptions } = await stage.api.assumptions.get.query({ projectId })
    return { targets: brief.targets, version, currency: assumptions.currency }
  }
  return { projectId, visit, saved }
}

test('offers the currency of a document to a project that was named first, and saves it with the brief', async () => {
  const { visit, saved } = await pasteInto('Named first')
  await using opened = visit
  const { page, founder } = opened
  await founder.sees(countsInEuros)
  await expect.poll(() => page.getByLabel('Budget in EUR').inputValue()).toBe('€35,000')
  await expect.poll(() => page.getByText(/^Your brief counts in/).count()).toBe(0)
  await page.reload()
  await founder.sees(countsInEuros)
  await founder.saveBrief(1)
  expect(await saved()).toEqual({ targets: { budget: 35_000, currency: 'EUR' }, version: 1, currency: 'EUR' })
  await expect.poll(() => page.getByText(countsInEuros).count()).toBe(0)
})

test('keeps US dollars in a project that was named first when the founder wants to', async () => {
  const { visit, saved } = await pasteInto('Dollars first')
  await using opened = visit
  const { page, founder } = opened
  await page.getByRole('button', { name: 'Keep US dollars' }).click()
  await founder.sees(/^Your brief counts in EUR, and the project in US dollars\./)
  await founder.saveBrief(1)
  expect(await saved()).toEqual({ targets: { budget: 35_000, currency: 'EUR' }, version: 0, currency: 'USD' })
})

test('a document changes nothing about a project that has a plan', async () => {
  const { project } = await projectWithPlan(stage.api, 'Planned in dollars')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await page.getByLabel('Document', { exact: true }).fill(inEuros)
  await page.getByRole('button', { name: 'Fill the form' }).click()
  await founder.sees('The form is filled')
  expect(await page.getByText(/this project counts in/).count()).toBe(0)
})

/** Answers the other questions of a batch. */
async function refuseAssumptions(route: Route) {
  const asked = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
  const answers: unknown[] = await (await route.fetch()).json()
  const refused: unknown = JSON.parse(away.body)
  await route.fulfill({ json: answers.map((answer, place) => (asked[place] === 'assumptions.get' ? refused : answer)) })
}

test('reads no document while it is not known what the project counts in, and tries again', async () => {
  const { visit } = await pasteInto('Unknown', async (page) => {
    await page.route('**/trpc/*assumptions.get*', refuseAssumptions)
    await page.reload()
  })
  await using opened = visit
  const { page, founder } = opened
  await founder.sees('The document cannot be read yet')
  await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toBe(inEuros)
  expect(await page.getByText('The form is filled').count()).toBe(0)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await founder.sees(countsInEuros)
})
