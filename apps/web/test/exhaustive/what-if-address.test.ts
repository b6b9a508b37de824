import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
let path: string
let engineers: number
beforeAll(async () => {
  stage = await openStage()
  const { project, plan } = await projectWithPlan(stage.api, 'What if')
  path = `/projects/${project.id}/plan`
  engineers = plan.options[0]?.engineers ?? 0
})
afterAll(() => stage[Symbol.asyncDispose]())

const team = (page: Page) => page.getByRole('slider', { name: 'Engineers of option A' })
const expectEngineers = (page: Page, most: number) =>
  expect.poll(() => team(page).getAttribute('aria-valuenow')).toBe(`${most}`)

/** Makes a step and returns as the button of the browser does: the page notices nothing of the press. */
const stepAndReturn = (page: Page) =>
  team(page).evaluate(async (thumb) => {
    thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    // React renders what the key has changed.
    await Promise.resolve()
    history.back()
  })

test('a step is kept when Back is faster than the address, and only where it was made', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.openSheet('What if')
  await expectEngineers(page, engineers)
  await stepAndReturn(page)
  await founder.heading('The options').waitFor()
  await page.goForward()
  await expectEngineers(page, engineers + 1)
  await expect.poll(() => page.url()).toContain('changes')
  await page.goBack()
  await founder.heading('The options').waitFor()
  expect(page.url()).not.toContain('changes')
  await founder.openSheet('What if')
  await expectEngineers(page, engineers)
})

test('a step after the skip link is kept in the address', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.openSheet('What if')
  await expectEngineers(page, engineers)
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter')
  await expect.poll(() => page.url()).toContain('#main')
  await team(page).press('ArrowRight')
  await expect.poll(() => page.url()).toContain('changes')
  await page.reload()
  await expectEngineers(page, engineers + 1)
})

/** Returns as the button of the browser does, and makes a step when the router knows of it and has rendered nothing yet. */
const returnAndStep = (page: Page, { url, state }: { url: string; state: unknown }) =>
  team(page).evaluate(
    (thumb, entry) => {
      // The router listens to the methods of the object, and would render at once in the browser's own event.
      History.prototype.replaceState.call(history, entry.state, '', entry.url)
      dispatchEvent(new PopStateEvent('popstate', { state: entry.state }))
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    },
    { url, state },
  )

test('a step that is made while Back is rendered is not made on the page before', async () => {
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.openSheet('What if')
  await expectEngineers(page, engineers)
  const before = { url: page.url(), state: await page.evaluate<unknown>('history.state') }
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter')
  await expect.poll(() => page.url()).toContain('#main')
  await team(page).press('ArrowRight')
  await expect.poll(() => page.url()).toContain('changes')
  await returnAndStep(page, before)
  await expectEngineers(page, engineers)
})
