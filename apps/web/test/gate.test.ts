import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectAtGate, projectWithBrief } from './api-client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each([
  { decision: 'Narrow', label: 'What to narrow it to', text: 'Only the waiting list.' },
  { decision: 'Pivot', label: 'Where to pivot', text: 'To the patients instead of the practices.' },
] as const)('$decision needs words, keeps them, and shows them above the brief', async ({ decision, label, text }) => {
  const { project } = await projectAtGate(stage.api, decision)
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit

  await page.getByRole('button', { name: new RegExp(`^${decision}`) }).click()
  await page.getByRole('button', { name: `Decide: ${decision.toLowerCase()}` }).click()
  await founder.sees('Say it in your own words.')
  await page.keyboard.press('Escape')

  await founder.decide(decision, { label, text })
  await founder.sees(text)
  await page.getByRole('link', { name: 'Revise the brief' }).click()
  await founder.sees(text)
  await page.getByRole('textbox', { name: 'Target user' }).fill(text)
  await founder.saveBrief(2)

  await page.getByRole('link', { name: 'Go to the direction' }).click()
  await founder.openGate()
  await founder.decide('Proceed')
  await founder.sees('All decisions')
  expect((await stage.api.gates.history.query({ projectId: project.id })).length).toBe(2)
})

test('park rests the project with its note; unparked, the gate is decided again', async () => {
  const { project } = await projectAtGate(stage.api, 'Park')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit

  await founder.decide('Park', { label: 'Note', text: 'Until the letters are deposits.' })
  await founder.sees('Until the letters are deposits.')
  await founder.sees('This project is parked')
  await founder.goTo('Plan')
  await founder.sees('The direction comes first')

  await page.getByRole('link', { name: 'Projects' }).click()
  const parked = page.getByRole('region', { name: 'Parked' })
  await parked.getByRole('button', { name: 'Unpark Park' }).click()
  await parked.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Park', exact: true }).click()
  await founder.goTo('Direction')
  await founder.openGate()
  await founder.decide('Proceed')
})

test('a gate that was decided elsewhere is told as decided, and the decision is shown', async () => {
  const { project, gateId } = await projectAtGate(stage.api, 'Race')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await page.getByRole('button', { name: /^Park/ }).click()
  await stage.api.gates.resolve.mutate({ gateId, decision: 'proceed' })
  await page.getByRole('button', { name: 'Decide: park' }).click()
  await founder.heading('You decided: proceed').waitFor()
})

test('a gate that was opened elsewhere is shown instead of a second one', async () => {
  const project = await projectWithBrief(stage.api, 'Opened twice')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page } = visit
  await page.getByRole('button', { name: 'Open the gate' }).waitFor()
  await stage.api.gates.open.mutate({ projectId: project.id })
  await page.getByRole('button', { name: 'Open the gate' }).click()
  await page.getByRole('button', { name: 'Proceed' }).waitFor()
  expect((await stage.api.gates.history.query({ projectId: project.id })).length).toBe(1)
})

test('without a brief there is no gate, and the way to the brief', async () => {
  const project = await stage.api.projects.create.mutate({ name: 'No brief' })
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  await visit.page.getByRole('link', { name: 'Write the brief' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Brief' }).waitFor()
})
