import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan, projectWithPlan } from './api-client.ts'
import { type BrowserStage, beforeApp, openStage } from './browser-stage.ts'

let stage: BrowserStage
let ready: string
let planned: string
beforeAll(async () => {
  stage = await openStage()
  ready = (await projectReadyToPlan(stage.api, 'Without a plan')).id
  planned = (await projectWithPlan(stage.api, 'With a plan')).project.id
})
afterAll(() => stage[Symbol.asyncDispose]())

const pathOf = (projectId: string) => `/projects/${projectId}/plan`

/** Collects the procedures that the page calls about a project. */
function noteCalls(page: Page, projectId: string): string[] {
  const called: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/trpc/') && decodeURIComponent(search).includes(projectId))
      called.push(...pathname.slice('/trpc/'.length).split(','))
  })
  return called
}

const count = (called: string[], procedure: string) => called.filter((name) => name === procedure).length

/** Keeps requests waiting until the returned function is called. */
async function hold(page: Page, url: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(url, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

test('asks for the weights on a click after the mouse was on the link, before it knows of a plan', async () => {
  await using visit = await stage.visit('/')
  const { page, founder } = visit
  const called = noteCalls(page, ready)
  const release = await hold(page, '**/trpc/**plans.get**')
  const link = page.getByRole('link', { name: /: Without a plan$/ })
  const code = page.waitForResponse(/\/assets\/plan-page-[^/]*\.js/)
  await link.hover()
  await code
  expect(called).toEqual([])
  await link.click()
  await expect.poll(() => count(called, 'projects.weights')).toBe(1)
  release()
  await founder.sees('Generate the plan')
})

test('begins again on the next visit, and for another project, but not for a step on the page', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  await page.clock.install()
  const called = noteCalls(page, planned)
  await page.goto(pathOf(planned))
  await founder.heading('The options').waitFor()
  await page.clock.fastForward('00:10')
  await founder.openSheet('Odds by week')
  expect(count(called, 'projects.weights')).toBe(1)
  await founder.goTo('Brief')
  await page.clock.fastForward('00:10')
  await founder.goTo('Plan')
  await expect.poll(() => count(called, 'projects.weights')).toBe(2)
  expect(page.workers().filter((worker) => worker.url().includes('simulator-worker'))).toHaveLength(1)
  // A project without a plan does not show weights, so only the beginning asks for them.
  const ofOther = noteCalls(page, ready)
  await page.evaluate((path) => history.pushState(history.state, '', path), pathOf(ready))
  await expect.poll(() => count(ofOther, 'projects.weights')).toBe(1)
})

test.each([
  { what: 'a plan', id: () => planned, shown: 'The options' },
  { what: 'a plan that is not there', id: () => ready, shown: 'Generate the plan' },
])('asks once for $what, however late the code of the page comes', async ({ id, shown }) => {
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  await page.clock.install()
  const called = noteCalls(page, id())
  const release = await hold(page, '**/assets/plan-page-*.js')
  const answered = page.waitForResponse(/plans\.get/)
  await page.goto(pathOf(id()), { waitUntil: 'commit' })
  await (await answered).finished()
  await page.clock.fastForward('00:10')
  release()
  await founder.sees(shown)
  await page.waitForLoadState('networkidle')
  expect([count(called, 'plans.get'), count(called, 'plans.selected'), count(called, 'projects.weights')]).toEqual([
    1, 1, 1,
  ])
})

test('asks for a plan before any script of the page is there, and not again', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const called = noteCalls(page, planned)
  const release = await hold(page, '**/assets/index-*.js')
  const answered = page.waitForResponse(/plans\.get/)
  await page.goto(pathOf(planned), { waitUntil: 'commit' })
  await (await answered).finished()
  release()
  await founder.heading('The options').waitFor()
  await page.waitForLoadState('networkidle')
  expect(count(called, 'plans.get')).toBe(1)
})

test('asks for the version that the address names while the code of the page is loading', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const release = await hold(page, '**/assets/plan-page-*.js')
  const asked = page.waitForRequest(/plans\.version/)
  await page.goto(`${pathOf(planned)}?version=1`, { waitUntil: 'commit' })
  await asked
  release()
  await founder.heading('The options').waitFor()
})

test('begins nothing at an address that is none', async () => {
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const called = noteCalls(page, 'nonsense')
  await page.goto(pathOf('nonsense'))
  await founder.sees('Page not found')
  await page.waitForLoadState('networkidle')
  expect(called).toEqual([])
  expect(page.workers()).toEqual([])
})
