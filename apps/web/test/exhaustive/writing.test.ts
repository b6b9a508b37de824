import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clinicBrief, projectReadyToPlan, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())
beforeEach(() => {
  stage.runner.scenario = 'plan'
})

/** The terms and values of the list that `summary` expands. */
async function unfold(page: Page, summary: string): Promise<Record<string, string>> {
  const details = page.getByRole('group').filter({ hasText: summary })
  await details.getByText(summary).click()
  await details.getByRole('term').first().waitFor()
  const [terms, meanings] = await Promise.all([
    details.getByRole('term').allTextContents(),
    details.getByRole('definition').allTextContents(),
  ])
  return Object.fromEntries(terms.map((term, index) => [term, meanings[index] ?? '']))
}

test('says what changed in brief and direction while the plan was written, and what to do', async () => {
  const project = await projectReadyToPlan(stage.api, 'Changed meanwhile')
  const projectId = project.id
  await using visit = await stage.visit(`/projects/${projectId}/plan`)
  const { page, founder } = visit
  stage.runner.scenario = 'step_by_step'
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, targetUser: 'Others.' } })
  const gate = await stage.api.gates.open.mutate({ projectId })
  stage.runner.step()
  for (const arrived of [/^1 option so far/, /^2 options so far/, /^3 options so far/]) {
    await founder.sees(arrived)
    stage.runner.step()
  }
  await founder.heading('The options').waitFor()
  await founder.sees('The decision was reopened while this was being written')
  await founder.sees(/^The brief was changed while this was being written\./)
  await expect.poll(() => page.getByRole('button', { name: 'Generate from brief version 2' }).count()).toBe(0)

  await stage.api.gates.resolve.mutate({ gateId: gate.id, decision: 'narrow', actionText: 'Only one city.' })
  await page.reload()
  await founder.sees('The decision was changed to "Narrow" while this was being written')
  const again = await stage.api.gates.open.mutate({ projectId })
  await stage.api.gates.resolve.mutate({ gateId: again.id, decision: 'proceed' })
  await page.reload()
  await founder.sees('The decision was taken again since this was written')
  await page.getByRole('button', { name: 'Generate from brief version 2' }).waitFor()
  await page.getByRole('link', { name: 'Go to the decision' }).click()
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
})

test('announces a plan from the offline planner as free, and shows how it was written', async () => {
  const project = await projectReadyToPlan(stage.api, 'Free')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('Written by the offline planner: free, on this machine.')
  await founder.generate()
  const told = await unfold(page, 'How it was written')
  await founder.sees('written by the offline planner')
  expect(told).toMatchObject({ Planner: 'the offline planner', Attempts: '1', Tokens: 'None' })
  expect(told).not.toHaveProperty('Prompt')
})

test('moves the focus to the heading after generating by keyboard, with Cancel next', async () => {
  const project = await projectReadyToPlan(stage.api, 'By keyboard')
  stage.runner.scenario = 'timeout'
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Generate the plan' }).press('Enter')
  await founder.sees('The planner is at work.')
  await page.locator('h1:focus', { hasText: 'Plan' }).waitFor()
  await page.keyboard.press('Tab')
  await page.locator('button:focus', { hasText: 'Cancel' }).waitFor()
  await page.keyboard.press('Enter')
  await founder.sees('Start it again when you like.')
  await page.locator('h1:focus', { hasText: 'Plan' }).waitFor()
})

test('a plan from a model shows its model and its cost, before and after', async () => {
  const { project } = await projectWithPlan(stage.api, 'Paid')
  stage.runner.becomeModel({ low: 0.041, high: 0.093 })
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.openSheet('Push back')
  await founder.sees('Written by some-model (anthropic). Likely cost: about $0.04–$0.09.')
  await founder.pushBack('One engineer only.')
  expect(await unfold(page, 'How it was written')).toEqual({
    Planner: 'some-model (anthropic)',
    Prompt: 'Version 1',
    Attempts: '1',
    Took: expect.stringMatching(/ s, from the request to its end$/),
    Tokens: '3,210 in, 12,000 out',
  })
})

test('shows the tokens when there is no price, also for a failed run', async () => {
  const project = await projectReadyToPlan(stage.api, 'No price')
  stage.runner.becomeModel(null)
  stage.runner.scenario = 'malformed_output'
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('Likely tokens: 2.1K–16K in, 1.3K–20K out; what they cost is not set.')
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees("The planner's answer was not a valid plan")
  expect(await unfold(page, 'What was tried')).toMatchObject({
    Planner: 'some-model (anthropic)',
    Prompt: 'Version 1',
    Tokens: '6,420 in, 24,000 out',
  })
})
