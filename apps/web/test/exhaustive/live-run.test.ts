import { describeCostNote } from '@plangate/core/estimate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { projectReadyToPlan, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.runner.scenario = 'step_by_step'
})
afterAll(() => stage[Symbol.asyncDispose]())

function arrivedOptions(page: Page): Locator {
  return page.getByRole('region', { name: 'Options so far' }).getByRole('article')
}

/** Publishes one option and waits until exactly `count` of them are there. */
async function seeNextOption(page: Page, count: number): Promise<void> {
  stage.runner.step()
  await arrivedOptions(page)
    .nth(count - 1)
    .waitFor()
  await expect.poll(() => arrivedOptions(page).count()).toBe(count)
}

test('priced options arrive one by one and become the plan set', async () => {
  const project = await projectReadyToPlan(stage.api, 'One by one')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  await seeNextOption(page, 1)
  await founder.sees(/^1 option so far, the latest: /, page.getByRole('status'))
  await founder.sees(/^\d+:\d\d elapsed/, page.getByRole('timer'))
  const early = await arrivedOptions(page).first().getByText('$').first().textContent()
  await seeNextOption(page, 2)
  await seeNextOption(page, 3)
  stage.runner.step()
  await founder.heading('The options').waitFor()
  await founder.sees('Plan version 1 is written.')
  const { options } = await stage.api.plans.get.query({ projectId: project.id })
  expect(options).toHaveLength(3)
  expect(options[0] && describeCostNote(options[0].estimate, null, 'USD')).toBe(early)
})

test('a reload and another tab show the run in its present state, and its end', async () => {
  const project = await projectReadyToPlan(stage.api, 'Reload')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  await seeNextOption(page, 1)
  await page.reload()
  await arrivedOptions(page).first().waitFor()
  await expect.poll(() => arrivedOptions(page).count()).toBe(1)
  await using elsewhere = await stage.visit(`/projects/${project.id}/plan`)
  await arrivedOptions(elsewhere.page).first().waitFor()
  await seeNextOption(page, 2)
  await seeNextOption(elsewhere.page, 3)
  stage.runner.step()
  await founder.heading('The options').waitFor()
  await elsewhere.founder.heading('The options').waitFor()
  await expect.poll(() => stage.api.plans.history.query({ projectId: project.id })).toHaveLength(1)
})

test('an open page shows a run that was started elsewhere', async () => {
  stage.runner.scenario = 'plan'
  const { project } = await projectWithPlan(stage.api, 'Elsewhere')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  await visit.founder.heading('The options').waitFor()
  stage.runner.scenario = 'timeout'
  const call = stage.api.plans.regenerate.mutate({ projectId: project.id, feedback: 'One engineer only.' })
  const refused = expect(call).rejects.toMatchObject({ data: { reason: 'RUN_CANCELED' } })
  await visit.founder.sees('The planner is at work.')
  await visit.page.getByRole('button', { name: 'Cancel' }).click()
  await refused
  await visit.founder.sees('Canceled')
  await visit.founder.heading('The options').waitFor()
})

test('cancelling ends the run, also after a reload, and stores nothing', async () => {
  const project = await projectReadyToPlan(stage.api, 'Cancel after reload')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  await seeNextOption(page, 1)
  await page.reload()
  await arrivedOptions(page).first().waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
  const [run] = await stage.api.runs.list.query({ projectId: project.id })
  expect(run?.status).toBe('canceled')
  await expect.poll(() => stage.api.plans.history.query({ projectId: project.id })).toEqual([])
})

test('an overloaded planner is retried after the time it asked for, with a countdown', async () => {
  stage.runner.scenario = 'rate_limited'
  const project = await projectReadyToPlan(stage.api, 'Left alone')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('Attempt 1 failed. The next one starts shortly.', page.getByRole('status'))
  await founder.sees(/next attempt in [12]?\d s$/, page.getByRole('timer'))
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
})

test('a returning user sees why the run failed', async () => {
  const project = await projectReadyToPlan(stage.api, 'Failed meanwhile')
  stage.runner.scenario = 'malformed_output'
  await expect(stage.api.plans.generate.mutate({ projectId: project.id })).rejects.toThrow()
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const failure = visit.page.getByText("The planner's answer was not a valid plan")
  await failure.waitFor()
  stage.runner.scenario = 'plan'
  await visit.founder.generate()
  await expect.poll(() => failure.count()).toBe(0)
})

const calls = '**/trpc/**'

test('while the server does not answer, progress stops with an explanation; then it resumes by itself', async () => {
  const project = await projectReadyToPlan(stage.api, 'Away meanwhile')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  const moving = page.locator('.mantine-Progress-section[data-animated]')
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  await expect.poll(() => moving.count()).toBe(1)
  await page.route(calls, (route) => route.abort())
  await founder.sees('Plangate does not answer', page.getByRole('alert'))
  await expect.poll(() => moving.count()).toBe(0)
  await expect.poll(() => page.getByRole('timer').count()).toBe(0)
  await expect.poll(() => page.getByText('The planner is at work.').count()).toBe(0)
  await page.unroute(calls)
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByRole('timer').waitFor()
  await expect.poll(() => moving.count()).toBe(1)
  await seeNextOption(page, 1)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
})

test('reconnects a stream that a gateway closed', async () => {
  const project = await projectReadyToPlan(stage.api, 'Closed')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  const stream = '**/trpc/plans.watch*'
  await page.route(stream, (route) => route.fulfill({ status: 503, body: 'Away' }))
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('Progress cannot be shown at the moment.')
  await page.unroute(stream)
  await founder.sees(/^\d+ work items so far/)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
})

test('every page of a project says that its plan is being written, and when it is ready', async () => {
  const project = await projectReadyToPlan(stage.api, 'On every page')
  const call = stage.api.plans.generate.mutate({ projectId: project.id })
  await expect.poll(() => stage.api.runs.list.query({ projectId: project.id })).toHaveLength(1)
  await using visit = await stage.visit(`/projects/${project.id}`)
  await visit.founder.sees('Watch the plan arrive')
  for (let step = 0; step < 4; step++) await vi.waitFor(() => stage.runner.step(), { timeout: 120_000 })
  await call
  await visit.founder.sees('Compare the options and choose one.')
})
