import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  decide,
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
} from './api-client.ts'
import { type BrowserStage, beforeApp, openStage } from './browser-stage.ts'
import { primaryButtons } from './primary-buttons.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each([
  { decision: 'Narrow', label: 'What to narrow it to', text: 'Only the waiting list.' },
  { decision: 'Pivot', label: 'Where to pivot', text: 'To the patients instead of the practices.' },
] as const)('$decision requires a text, keeps it, and shows it above the brief', async ({ decision, label, text }) => {
  const { project } = await projectAtGate(stage.api, decision)
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit

  await page.getByRole('button', { name: new RegExp(`^${decision}`) }).click()
  await page.getByRole('button', { name: `Decide: ${decision.toLowerCase()}` }).click()
  await founder.sees('Say it in your own words.')
  await page.getByRole('button', { name: 'Back to all decisions' }).click()

  await founder.decide(decision, { label, text })
  await founder.sees(text)
  await page.getByRole('link', { name: 'Continue to the brief' }).click()
  await founder.sees(text)
  await page.getByRole('textbox', { name: 'Target user' }).fill(text)
  await founder.saveBrief(2)

  await founder.goTo('Decision')
  await founder.decideAgain()
  await founder.decide('Proceed')
  await founder.sees('All decisions')
  expect((await stage.api.gates.history.query({ projectId: project.id })).length).toBe(2)
})

test('park asks for a reason and keeps it; once unparked, the founder can decide again', async () => {
  const { project } = await projectAtGate(stage.api, 'Park')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit

  await page.getByRole('button', { name: /^Park/ }).click()
  await page.getByRole('button', { name: 'Decide: park' }).click()
  await founder.sees('Say why, for the day you look at it again.')
  await page.getByRole('button', { name: 'Back to all decisions' }).click()
  await founder.decide('Park', { label: 'Reason', text: 'Until the letters are deposits.' })
  await founder.sees('Until the letters are deposits.')
  await founder.sees('This project is parked')
  await founder.goTo('Plan')
  await founder.sees('No plan is written while it is parked.')

  await page.getByRole('link', { name: 'Projects' }).click()
  const parked = page.getByRole('region', { name: 'Parked' })
  await parked.getByRole('button', { name: 'Unpark Park' }).click()
  await parked.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Park', exact: true }).click()
  await founder.goTo('Decision')
  await founder.decideAgain()
  await founder.decide('Proceed')
})

test('a plan of a parked project says once that it is parked', async () => {
  const { project } = await projectWithPlan(stage.api, 'Parked with a plan')
  await decide(stage.api, project.id, 'park')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.heading('The options').waitFor()
  await founder.sees('This project is parked')
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(/project is parked/).count()).toBe(1)
  expect(await primaryButtons(page)).toEqual([])
  await founder
    .option()
    .getByRole('button', { name: /^Choose/ })
    .click()
  await founder.sees(/^No build can be authorized on this choice/, page.getByRole('dialog'))
})

test('to proceed on a parked project unparks it, and no screen says otherwise', async () => {
  const project = await projectWithBrief(stage.api, 'Parked and back')
  await decide(stage.api, project.id, 'park')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.sees('This project is parked')
  await founder.decideAgain()
  await founder.decide('Proceed')
  await page.getByText('This project is parked').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Continue to the plan' }).click()
  await founder.generate()
  await expect.poll(() => page.getByRole('main').getByRole('alert').count()).toBe(0)
})

test('a project that an older version left parked after a decision to proceed is shown as parked, everywhere', async () => {
  const project = await projectReadyToPlan(stage.api, 'Left parked')
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  await sayParked(page)
  await page.goto(`/projects/${project.id}/direction`)
  await founder.sees('This project is parked')
  await founder.sees('You decided to proceed, but the project is still parked')
  await expect.poll(() => page.getByRole('link', { name: 'Continue to the plan' }).count()).toBe(0)
  await founder.goTo('Plan')
  await founder.sees('The project is parked', page.getByRole('main'))
  await expect.poll(() => page.getByText('Ready to be planned').count()).toBe(0)
})

test('a parked project with a plan offers to write nothing', async () => {
  const { project } = await projectWithPlan(stage.api, 'Parked with a plan')
  await decide(stage.api, project.id, 'park')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=push-back`)
  const { page, founder } = visit
  await founder.sees('This project is parked')
  await page.getByRole('tab', { name: 'Push back' }).waitFor()
  await founder.sees('A new version is written only after a decision to proceed.')
  await expect.poll(() => page.getByRole('button', { name: 'Show how it is read' }).count()).toBe(0)
})

test('says that somebody decided elsewhere, and shows the decision', async () => {
  const { project, gateId } = await projectAtGate(stage.api, 'Race')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await page.getByRole('button', { name: /^Park/ }).click()
  await stage.api.gates.resolve.mutate({ gateId, decision: 'proceed' })
  await page.getByLabel('Reason').fill('Not now.')
  await page.getByRole('button', { name: 'Decide: park' }).click()
  await founder.heading('You decided: proceed').waitFor()
})

test('looking at the decision opens no gate; deciding opens and decides one', async () => {
  const { id: projectId } = await projectWithBrief(stage.api, 'Only looked at')
  await using visit = await stage.visit(`/projects/${projectId}/direction`)
  const { page, founder } = visit
  await page.getByRole('button', { name: /^Pivot/ }).click()
  await page.getByLabel('Where to pivot').waitFor()
  await page.getByRole('button', { name: 'Back to all decisions' }).click()
  await founder.heading('Should it be built at all?').waitFor()
  await expect.poll(() => stage.api.gates.history.query({ projectId })).toEqual([])
  await page.getByLabel('Note').fill('The street needs it.')
  await founder.decide('Proceed')
  await expect
    .poll(() => stage.api.gates.history.query({ projectId }))
    .toMatchObject([{ decision: 'proceed', note: 'The street needs it.' }])
})

test('only a button that says that the permit ends takes back a decision to proceed', async () => {
  const { project } = await projectWithChoice(stage.api, 'Permitted')
  const { id: projectId } = project
  await stage.api.builds.authorize.mutate({ projectId })
  await using visit = await stage.visit(`/projects/${projectId}/direction`)
  const { page, founder } = visit
  await founder.heading('You decided: proceed').waitFor()
  await expect.poll(() => stage.api.builds.permits.query({ projectId })).toMatchObject([{ end: null }])
  await page.getByRole('button', { name: 'Decide again, which ends the permit' }).click()
  await founder.heading('Should it be built at all?').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Should it be built at all?')
  await expect.poll(() => stage.api.builds.permits.query({ projectId })).toMatchObject([{ end: { cause: 'gate' } }])
})

test('offers no decision without a brief, but a link to the brief', async () => {
  const project = await stage.api.projects.create.mutate({ name: 'No brief' })
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  await visit.page.getByRole('link', { name: 'Write the brief' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Brief' }).waitFor()
})

test('each decision shows what it means; its reasons are one click away; what asks for words has a URL', async () => {
  const { project } = await projectAtGate(stage.api, 'In the open')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.heading('Should it be built at all?').waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'Why choose it' }).count()).toBe(0)
  await page.getByText('For and against').first().click()
  for (const label of ['For', 'Against', 'Why choose it'])
    await expect.poll(() => page.getByRole('heading', { name: label, exact: true }).count(), { message: label }).toBe(1)

  await page.getByRole('button', { name: /^Pivot/ }).click()
  await page.getByLabel('Where to pivot').waitFor()
  await expect.poll(() => page.url()).toContain('?decision=pivot')
  await page.reload()
  await page.getByLabel('Where to pivot').waitFor()
  await page.goBack()
  await founder.heading('Should it be built at all?').waitFor()
})

test('all four decisions fit into a window of 1440 by 900, with their buttons level', async () => {
  const { project } = await projectAtGate(stage.api, 'Fits')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page } = visit
  const bottoms = new Set<number>()
  for (const name of [/^Proceed/, /^Narrow/, /^Pivot/, /^Park/]) {
    const box = await page.getByRole('button', { name }).boundingBox()
    bottoms.add(box ? box.y + box.height : Number.NaN)
  }
  expect([...bottoms]).toHaveLength(1)
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(900)
})

test('deciding again starts with all four decisions', async () => {
  const { project } = await projectAtGate(stage.api, 'Again')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.decide('Narrow', { label: 'What to narrow it to', text: 'Only the waiting list.' })
  await expect.poll(() => page.url()).not.toContain('decision')
  await founder.decideAgain()
})

test('refuses too long a text before sending it', async () => {
  const { project } = await projectAtGate(stage.api, 'Words')
  await using visit = await stage.visit(`/projects/${project.id}/direction?decision=park`)
  const { page, founder } = visit
  await page.getByLabel('Reason').fill('x'.repeat(4_001))
  await page.getByRole('button', { name: 'Decide: park' }).click()
  await founder.sees('At most 4,000 characters.')
})

/** Shows every project as parked, as an older version may have left it. */
async function sayParked(page: Page): Promise<void> {
  await page.route('**/trpc/*projects.get*', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replaceAll('"status":"active"', '"status":"parked"') })
  })
}
