import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from './api-client.ts'
import { type BrowserStage, beforeApp, openStage } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name })

/** Has the page's question whether the server answers answered by `answer`. */
const answerWith = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route('**/gate.svg', (route) => (route.request().method() === 'HEAD' ? answer(route) : route.fallback()))

test('without a connection, a dialog says so in its place, and opens by itself once the connection is back', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Away')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  const choose = founder.option(plan.options[0]?.name ?? '').getByRole('button', { name: /^Choose/ })
  await choose.waitFor()
  // A file that is cut off on its way stays missing, so everything that comes by itself is there first.
  await page.getByRole('radio', { name: 'Dark' }).waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await choose.click()
  await inDialog(page, 'Try again').click()
  await inDialog(page, 'Close').click()
  await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor()
  await choose.click()
  await inDialog(page, 'Try again').waitFor()
  await page.context().setOffline(false)
  await founder.sees(/^Proceed, decided /, page.getByRole('dialog'))
})

test('when its content cannot be loaded, a dialog offers to reload the page, and what was written stays', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Written' })
  await using visit = await stage.visit(`/projects/${id}/brief`)
  const { page, founder } = visit
  const problem = page.getByRole('textbox', { name: 'Problem statement' })
  await problem.fill('Tools rust in sheds.')
  await page.route('**/assets/paste-form*', (route) => route.abort())
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await founder.sees('This part of the page could not be shown', page.getByRole('dialog'))
  await expect.poll(() => problem.inputValue()).toBe('Tools rust in sheds.')
  await page.unroute('**/assets/paste-form*')
  await inDialog(page, 'Reload the page').click()
  await expect.poll(() => problem.inputValue().catch(() => '')).toBe('Tools rust in sheds.')
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await page.getByLabel('Document', { exact: true }).waitFor()
})

test('shortcuts work again after they could not be loaded', async () => {
  await using visit = await stage.visit()
  const { page } = visit
  await page.getByRole('radio', { name: 'Dark' }).waitFor({ state: 'attached' })
  await answerWith(page, (route) => route.abort())
  await page.keyboard.press('Control+k')
  await inDialog(page, 'Try again').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await inDialog(page, 'Try again').waitFor()
  await page.unrouteAll()
  await inDialog(page, 'Try again').click()
  await page.getByRole('dialog').getByLabel('A project or a page').waitFor()
})

test('what stands in the header is loaded when somebody returns to the page', async () => {
  // A page without another part that asks.
  await using visit = await stage.visit('/upgrade')
  const { page, founder } = visit
  await page.getByRole('radio', { name: 'Dark' }).waitFor({ state: 'attached' })
  await answerWith(page, (route) => route.abort())
  const refused = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD')
  await page.reload()
  await refused
  await page.unrouteAll()
  // Nothing on the page shows when it has noticed that a quiet part is missing, so somebody may return too early.
  const returned = async () => {
    await founder.lookAway()
    return page.getByRole('radio', { name: 'Dark' }).count()
  }
  await expect.poll(returned).toBe(1)
})

test('when nothing answers before the last cards of a brief are loaded, the page and its text stay, and they follow', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Below' })
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  await answerWith(page, (route) => route.abort())
  await page.goto(`/projects/${id}/brief`)
  const problem = page.getByRole('textbox', { name: 'Problem statement' })
  await problem.fill('Tools rust in sheds.')
  await founder.sees('Plangate does not answer')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.unrouteAll()
  await page.context().setOffline(false)
  await page.getByRole('textbox', { name: 'Notes' }).fill('They follow.')
  await expect.poll(() => problem.inputValue()).toBe('Tools rust in sheds.')
})

test('when the last cards of a brief cannot be loaded, they say so in their place, and what was written stays', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Below' })
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  await page.route('**/assets/later-cards*', (route) => route.abort())
  await page.goto(`/projects/${id}/brief`)
  const problem = page.getByRole('textbox', { name: 'Problem statement' })
  await problem.fill('Tools rust in sheds.')
  await founder.sees('This part of the page could not be shown')
  await expect.poll(() => problem.inputValue()).toBe('Tools rust in sheds.')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await page.getByRole('textbox', { name: 'Notes' }).waitFor()
  await expect.poll(() => problem.inputValue()).toBe('Tools rust in sheds.')
})

test('a view of the plan that is missing leaves its tabs, and loads on request', async () => {
  const { project } = await projectWithPlan(stage.api, 'Missing view')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  await answerWith(page, (route) => route.abort())
  await founder.openSheet('Versions')
  const view = page.getByRole('tabpanel', { name: 'Versions' })
  await founder.sees('Plangate does not answer', view)
  await founder.openSheet('Options')
  await founder.heading('The options').waitFor()
  await founder.openSheet('Versions')
  await view.getByRole('button', { name: 'Try again' }).waitFor()
  await page.unrouteAll()
  await view.getByRole('button', { name: 'Try again' }).click()
  await view.getByRole('heading', { level: 2 }).first().waitFor()
})
