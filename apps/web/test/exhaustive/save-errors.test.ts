import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
} from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())
beforeEach(() => {
  stage.runner.scenario = 'plan'
})

const hasFocus = (field: Locator) => field.evaluate((it) => it === document.activeElement)

async function isInWindow(it: Locator): Promise<boolean> {
  const [box, size] = [await it.boundingBox(), it.page().viewportSize()]
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height
}

/** Answers a call with a refusal of the server's form. */
async function refuse(page: Page, procedure: string, reason: string, httpStatus: number, details: unknown = null) {
  const data = { reason, details, code: 'ANY', httpStatus, requestId: 'none' }
  await page.route(`**/trpc/${procedure}*`, (route) =>
    route.fulfill({ status: httpStatus, json: { error: { message: 'refused', code: -32603, data } } }),
  )
}

test.each(looks)('a save that fails says so at the save bar, in the window, $size and $colorScheme', async (look) => {
  const project = await projectWithBrief(stage.api, 'Fails')
  await using visit = await stage.visit(`/projects/${project.id}/brief`, look)
  const { page, founder } = visit
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('It hurts.')
  await refuse(page, 'briefs.save', 'DATABASE_UNAVAILABLE', 503)
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('The database does not answer')
  await expect.poll(() => isInWindow(page.getByRole('main').getByRole('alert'))).toBe(true)
  await expect.poll(() => isInWindow(page.getByRole('button', { name: 'Save as version 2' }))).toBe(true)
  await page.unrouteAll()
  await founder.saveBrief(2)
  await expect.poll(() => page.getByRole('main').getByRole('alert').count()).toBe(0)
})

test.each([
  {
    why: 'cannot be kept',
    refusal: ['INVALID_TEXT', 422, { path: 'brief.risks.1' }],
    name: 'Risks, point 2',
  },
  {
    why: 'is too long for the server',
    refusal: ['INVALID_INPUT', 400, { issues: [{ path: 'brief.valueProp', message: 'Too long' }] }],
    name: 'Value proposition',
  },
] as const)('a field that $why gets the focus', async ({ refusal: [reason, status, details], name }) => {
  const project = await projectWithBrief(stage.api, 'Refused field')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page } = visit
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('It hurts.')
  await refuse(page, 'briefs.save', reason, status, details)
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await page.getByRole('main').getByRole('alert').waitFor()
  const field = page.getByRole('textbox', { name })
  await expect.poll(() => hasFocus(field)).toBe(true)
  await expect.poll(() => isInWindow(field)).toBe(true)
})

test('the first wrong field in reading order gets the focus, and the save bar does not cover it', async () => {
  const project = await projectWithBrief(stage.api, 'Order')
  await using visit = await stage.visit(`/projects/${project.id}/brief`, { size: 'narrow', colorScheme: 'light' })
  const { page, founder } = visit
  await page.getByRole('textbox', { name: 'Smallest viable experiment' }).fill('x'.repeat(20_001))
  await page.getByRole('textbox', { name: 'Risks, point 2' }).fill('x'.repeat(1_001))
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('Correct 2 fields before you save.')
  const first = page.getByRole('textbox', { name: 'Risks, point 2' })
  await expect.poll(() => hasFocus(first)).toBe(true)
  const [field, bar] = [await first.boundingBox(), await page.locator('.pg-save-bar').boundingBox()]
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
})

test('too long a note at the gate gets the focus', async () => {
  const { project } = await projectAtGate(stage.api, 'Note')
  await using visit = await stage.visit(`/projects/${project.id}/direction?decision=narrow`)
  const { page, founder } = visit
  await page.getByLabel('What to narrow it to').fill('Less.')
  await page.getByLabel('Note').fill('x'.repeat(4_001))
  await page.getByRole('button', { name: 'Decide: narrow' }).click()
  await founder.sees('At most 4,000 characters.')
  await expect.poll(() => hasFocus(page.getByLabel('Note'))).toBe(true)
})

test('a missing reason for another choice gets the focus', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'Reason')
  const other = plan.options.find(({ id }) => id !== plan.recommendedId)
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder
    .option(other?.name)
    .getByRole('button', { name: /^Choose/ })
    .click()
  await page.getByRole('button', { name: 'Choose it' }).click()
  await founder.sees(/^Say why you change it/)
  await expect.poll(() => hasFocus(page.getByRole('dialog').getByRole('textbox'))).toBe(true)
})

test('missing feedback gets the focus', async () => {
  const { project } = await projectWithPlan(stage.api, 'Feedback')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=push-back`)
  await visit.page.getByRole('button', { name: 'Show how it is read' }).click()
  await visit.founder.sees('Say in a sentence what should be different.')
  await expect.poll(() => hasFocus(visit.page.getByLabel('Your feedback'))).toBe(true)
})

test('a missing name of a project gets the focus', async () => {
  await using visit = await stage.visit()
  const { page, founder } = visit
  await founder.openProjectForm()
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('Fill this in.')
  await expect.poll(() => hasFocus(page.getByRole('dialog').getByLabel('Name'))).toBe(true)
})

test.each([
  { what: 'does not answer', words: 'Plangate does not answer', fail: (page: Page) => cutOff(page) },
  {
    what: 'has no database',
    words: 'The database does not answer',
    fail: (page: Page) => refuseAll(page, 'DATABASE_UNAVAILABLE'),
  },
])('when the server $what, the page recovers by itself once it is back', async ({ words, fail }) => {
  const project = await projectWithBrief(stage.api, 'Back')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await fail(page)
  await page.goto(`/projects/${project.id}`)
  await founder.sees(words)
  await page.unrouteAll()
  await founder.sees('Decide whether to build at all.')
  await expect.poll(() => page.getByText(words).count()).toBe(0)
})

test('the error stays in place while the page asks again', async () => {
  const project = await projectWithBrief(stage.api, 'In place')
  await using visit = await stage.visit()
  const { page, founder } = visit
  await cutOff(page)
  await page.goto(`/projects/${project.id}/brief`)
  await founder.sees('Plangate does not answer')
  await page.evaluate(`
    window.gaps = 0
    const look = () => { if (!document.querySelector('main [role=alert]')) window.gaps += 1 }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  `)
  const again = () => page.waitForEvent('requestfailed', (request) => request.url().includes('/trpc/'))
  await again()
  await again()
  expect(await page.evaluate('window.gaps')).toBe(0)
})

test('a run that failed hours ago is a line to unfold, not an alarm', async () => {
  const project = await projectReadyToPlan(stage.api, 'Hours ago')
  stage.runner.scenario = 'malformed_output'
  await stage.api.plans.generate.mutate({ projectId: project.id }).catch(() => undefined)
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees("The planner's answer was not a valid plan", page.getByRole('main').getByRole('alert'))
  await page.clock.setSystemTime(Date.now() + 3 * 3_600_000)
  await page.reload()
  await founder.sees('Ready to be planned')
  await expect.poll(() => page.getByRole('main').getByRole('alert').count()).toBe(0)
  await page.getByText(/^The last attempt failed/).click()
  await founder.sees("The planner's answer was not a valid plan")
})

test('a failed request for a plan is no longer reported once the server answers', async () => {
  const project = await projectReadyToPlan(stage.api, 'Asked in vain')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).waitFor()
  await cutOff(page)
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('Plangate does not answer')
  await page.unrouteAll()
  await expect.poll(() => page.getByText('Plangate does not answer').count(), { timeout: 120_000 }).toBe(0)
  await founder.sees('Ready to be planned')
})

const cutOff = (page: Page) => page.route('**/trpc/**', (route) => route.abort())

/** Answers all queries with the same refusal. */
async function refuseAll(page: Page, reason: string): Promise<void> {
  const data = { reason, details: null, code: 'SERVICE_UNAVAILABLE', httpStatus: 503, requestId: 'none' }
  const refusal = { error: { message: 'away', code: -32603, data } }
  await page.route('**/trpc/**', (route) => {
    const paths = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
    const isSettings = paths.includes('session.config')
    return isSettings ? route.continue() : route.fulfill({ status: 503, json: paths.map(() => refusal) })
  })
}
