import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectAtGate } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const words = 'Drop card payments. Make it simpler.'

test('narrowing proposes a revision: the founder accepts it and decides again', async () => {
  const { project } = await projectAtGate(stage.api, 'Revised')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.decide('Narrow', { label: 'What to narrow it to', text: words })
  await page.getByRole('link', { name: 'Continue to the brief' }).click()

  await founder.sees('Proposed revision')
  await founder.sees('You wrote “Make it simpler”. What should change in the brief?')
  await page.getByRole('region', { name: 'Out of scope' }).getByText('card payments', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Accept and decide again' }).click()

  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
  const { version, brief } = await stage.api.briefs.get.query({ projectId: project.id })
  expect(version).toBe(2)
  expect(brief.outOfScope?.join()).toContain('card payments')
  await expect.poll(() => stage.api.gates.current.query({ projectId: project.id })).toMatchObject({ status: 'pending' })
})

test('a discarded revision changes nothing, and can be asked for again', async () => {
  const { project } = await projectAtGate(stage.api, 'Discarded')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.decide('Pivot', { label: 'Where to pivot', text: words })
  await page.getByRole('link', { name: 'Continue to the brief' }).click()

  await founder.sees('Proposed revision')
  await page.getByRole('button', { name: 'Discard' }).click()
  await founder.sees('Revise it by hand, or ask again')
  await expect.poll(() => stage.api.briefs.get.query({ projectId: project.id })).toMatchObject({ version: 1 })
  await page.getByRole('button', { name: 'Try again' }).click()
  await founder.sees('Proposed revision')
})

test('a change that the founder does not take keeps their words', async () => {
  const { project } = await projectAtGate(stage.api, 'Kept')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.decide('Narrow', { label: 'What to narrow it to', text: words })
  await page.getByRole('link', { name: 'Continue to the brief' }).click()

  await founder.sees('Proposed revision')
  await page.getByRole('checkbox', { name: 'Take this change to: Needs' }).uncheck()
  await page.getByRole('button', { name: 'Accept and decide again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  expect(brief.needs?.map(({ text }) => text).join()).toContain('payments')
})
