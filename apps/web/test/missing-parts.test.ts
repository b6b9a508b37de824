import type { Locator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice, projectWithPlan } from './api-client.ts'
import { type BrowserStage, beforeApp, openStage } from './browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** Has the page's question whether the server answers answered by `answer`. */
const answerWith = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route('**/gate.svg', (route) => (route.request().method() === 'HEAD' ? answer(route) : route.fallback()))

const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name })
const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement)

/** Fails until the page says that it works. */
const failing = `const fail = () => {
    if (globalThis.works) return 'It works again'
    throw new Error('cannot be rendered')
  }
  export { fail as default, fail as AppNotifications }`

test.each([
  ['header-controls', 'what stands in the header'],
  ['notifications', 'messages'],
])('an error while %s are rendered leaves the page as it is until somebody leaves it: %s', async (file) => {
  const visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const isLogged = page.waitForEvent('console', (message) => message.text().includes('cannot be rendered'))
  await page.route(`**/assets/${file}-*.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: failing }),
  )
  await page.goto('/upgrade')
  await isLogged
  await founder.heading('Upgrade').waitFor()
  await page.evaluate('globalThis.works = true')
  expect(await page.getByText('It works again').count()).toBe(0)
  await page.getByRole('link', { name: 'Plangate' }).click()
  await founder.sees('It works again')

  await expect(visit[Symbol.asyncDispose]()).rejects.toThrow('cannot be rendered')
})

test('an error in a view of the plan says what may be lost, can be tried again, and leaves the other views', async () => {
  const { project } = await projectWithPlan(stage.api, 'Failing view')
  const visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  await page.route('**/assets/versions-sheet-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: failing }),
  )
  await founder.openSheet('Versions')
  const view = page.getByRole('tabpanel', { name: 'Versions' })
  await founder.sees('This part of the page could not be shown', view)
  await founder.sees('What you wrote elsewhere on this page is still here.', view)
  await founder.openSheet('Options')
  await founder.heading('The options').waitFor()
  await founder.openSheet('Versions')
  await page.evaluate('globalThis.works = true')
  await view.getByRole('button', { name: 'Try again' }).click()
  await founder.sees('It works again', view)
  await expect(visit[Symbol.asyncDispose]()).rejects.toThrow('cannot be rendered')
})

test('a dialog that could not be loaded starts over when it is opened again', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Opened again' })
  await using visit = await stage.visit(`/projects/${id}/brief`)
  const { page } = visit
  const paste = page.getByRole('button', { name: 'Paste a document' })
  await paste.waitFor()
  await page.waitForLoadState('networkidle')
  await answerWith(page, (route) => route.abort())
  await paste.click()
  await inDialog(page, 'Close').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
  await page.unrouteAll()
  await paste.click()
  await page.getByLabel('Document', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(paste)).toBe(true)
})

test('closing what says that a menu is missing gives the focus back to its button', async () => {
  const { project } = await projectWithChoice(stage.api, 'Menus')
  await using visit = await stage.visit()
  const { page } = visit
  await page.getByRole('button', { name: 'More about Menus' }).waitFor()
  await page.waitForLoadState('networkidle')
  await answerWith(page, (route) => route.abort())
  for (const [path, name] of [
    ['/', 'More about Menus'],
    [`/projects/${project.id}/choice`, 'Export'],
  ] as const) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const button = page.getByRole('button', { name, exact: true })
    await button.focus()
    await expect.poll(() => hasFocus(button)).toBe(true)
    await page.keyboard.press('Enter')
    await inDialog(page, 'Try again').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(button)).toBe(true)
  }
})

test('trying again is announced and keeps the focus, which goes to the part once it is there', async () => {
  const { project } = await projectWithPlan(stage.api, 'Tried again')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  await page.waitForLoadState('networkidle')
  await answerWith(page, (route) => route.abort())
  await founder.openSheet('Versions')
  const view = page.getByRole('tabpanel', { name: 'Versions' })
  const said = view.getByRole('alert')
  await founder.sees('Plangate does not answer', said)
  await page.unrouteAll()
  const held = Promise.withResolvers<Route>()
  await answerWith(page, async (route) => held.resolve(route))
  const tryAgain = view.getByRole('button', { name: 'Try again' })
  await tryAgain.press('Enter')
  await founder.sees('Asking Plangate again', said)
  await (await held.promise).abort()
  await founder.sees('Plangate does not answer', said)
  expect(await hasFocus(tryAgain)).toBe(true)
  await page.unrouteAll()
  await tryAgain.press('Enter')
  await view.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await view.evaluate((it) => it.contains(document.activeElement))).toBe(true)
})

test('a failure that nobody has seen is forgotten, and the server is asked again', async () => {
  const { project } = await projectWithPlan(stage.api, 'Unseen failure')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  await page.waitForLoadState('networkidle')
  await page.clock.install()
  const held = Promise.withResolvers<Route>()
  await answerWith(page, async (route) => held.resolve(route))
  await founder.openSheet('Versions')
  const unanswered = await held.promise
  await founder.openSheet('Options')
  await founder.heading('The options').waitFor()
  const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD')
  await unanswered.abort()
  await failed
  await page.unrouteAll()
  // What the page does with the failure comes before what it does with a later answer.
  await page.evaluate("fetch('/gate.svg')")
  await page.clock.fastForward('01:00')
  await founder.openSheet('Versions')
  const view = page.getByRole('tabpanel', { name: 'Versions' })
  await view
    .getByRole('alert')
    .or(view.getByRole('heading', { level: 2 }))
    .first()
    .waitFor()
  expect(await view.getByRole('alert').count()).toBe(0)
})

test('a part that takes long to load says so in its place', async () => {
  const { project } = await projectWithChoice(stage.api, 'Slow part')
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page } = visit
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  await menu.waitFor()
  await page.waitForLoadState('networkidle')
  const held = Promise.withResolvers<Route>()
  await answerWith(page, async (route) => held.resolve(route))
  const loading = page.getByRole('status').filter({ hasText: 'Loading' })
  await menu.focus()
  await expect.poll(() => hasFocus(menu)).toBe(true)
  await page.keyboard.press('Enter')
  await loading.waitFor()
  expect(await menu.getAttribute('aria-busy')).toBe('true')
  await (await held.promise).continue()
  await page.getByRole('menuitem').first().waitFor()
  await loading.waitFor({ state: 'detached' })
})
