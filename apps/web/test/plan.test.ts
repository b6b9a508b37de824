import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clinicBrief, projectReadyToPlan, projectWithBrief, projectWithChoice, projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { primaryButtons } from './primary-buttons.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.runner.scenario = 'plan'
})
afterAll(() => stage[Symbol.asyncDispose]())

function otherOption({ options, recommendedId }: PlanSet): ExecutionOption {
  const other = options.find(({ id }) => id !== recommendedId)
  if (!other) throw new Error('every plan set has a second option')
  return other
}

test.each([
  { scenario: 'llm_failure', words: 'The planner failed' },
  { scenario: 'malformed_output', words: "The planner's answer was not a valid plan" },
] as const)('explains a planner that fails with $scenario, and offers a retry', async ({ scenario, words }) => {
  const project = await projectReadyToPlan(stage.api, scenario)
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  stage.runner.scenario = scenario
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(words, page.getByRole('alert'))
  stage.runner.scenario = 'plan'
  await founder.generate()
})

test('explains a planner whose key is not accepted, also after a reload, and names who can act', async () => {
  const project = await projectReadyToPlan(stage.api, 'A wrong key')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  stage.runner.scenario = 'unauthorized'
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  const alert = page.getByRole('alert')
  await founder.sees('The language model does not accept the API key', alert)
  await founder.sees('Ask the operator to correct the key.', alert)
  await page.reload()
  await founder.sees('Ask the operator to correct the key.', alert)
  const [run] = await stage.api.runs.list.query({ projectId: project.id })
  expect(run).toMatchObject({ attempts: 1, refusal: { reason: 'RUNNER_FAILED', details: { kind: 'unauthorized' } } })
})

test('a plan being written can be canceled, also from another page, and stores nothing', async () => {
  const project = await projectReadyToPlan(stage.api, 'Cancel')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  stage.runner.scenario = 'timeout'
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('The plan is being written')
  await founder.goTo('Brief')
  await founder.goTo('Plan')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
  await expect.poll(() => stage.api.plans.history.query({ projectId: project.id })).toEqual([])
})

test('earlier versions are linked, have a URL, and can still be chosen', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Versions')
  await stage.api.plans.regenerate.mutate({ projectId: project.id, feedback: 'One engineer only.' })
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.openSheet('Versions')
  await page.getByRole('link', { name: 'Version 1' }).click()
  await founder.sees('You are looking at version 1 of 2')
  await expect.poll(() => page.url()).toContain('?version=1')
  await page.reload()
  await founder.sees('You are looking at version 1 of 2')
  await founder.choose(founder.option())
  const selected = await stage.api.plans.selected.query({ projectId: project.id })
  expect(selected.planSetId).toBe(plan.id)
})

test('says when a version does not exist, and shows the current one for an invalid version', async () => {
  const { project } = await projectWithPlan(stage.api, 'No version')
  await using visit = await stage.visit(`/projects/${project.id}/plan?version=9`)
  await visit.founder.sees('Plan not found')
  await visit.page.goto(`/projects/${project.id}/plan?version=soon`)
  await visit.founder.sees(/^Version 1$/)
})

test('refuses empty and too long feedback', async () => {
  const { project } = await projectWithPlan(stage.api, 'Feedback')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.openSheet('Push back')
  await page.getByRole('button', { name: 'Show how it is read' }).click()
  await founder.sees('Say in a sentence what should be different.')
  await page.getByLabel('Your feedback').fill('x'.repeat(4_001))
  await founder.sees('4,001 of 4,000 characters')
  await page.getByRole('button', { name: 'Show how it is read' }).click()
  await founder.sees('At most 4,000 characters.')
})

test('requires a reason for changing a choice, and shows it', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'Reason')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder.sees('Your choice')
  await founder
    .option(otherOption(plan).name)
    .getByRole('button', { name: /^Choose/ })
    .click()
  await page.getByRole('button', { name: 'Choose it' }).click()
  await founder.sees('Say why you change it: the reason is kept with the choice.')
  await page.getByLabel(/^Why instead of/).fill('The investor wants it whole.')
  await page.getByRole('button', { name: 'Choose it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Choice' }).waitFor()
  await founder.sees('The investor wants it whole.')
})

test('does not replace a choice made elsewhere without a reason', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Race')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder
    .option()
    .getByRole('button', { name: /^Choose/ })
    .click()
  await page.getByLabel('Why this one?').waitFor()
  await stage.api.plans.select.mutate({ projectId: project.id, optionId: otherOption(plan).id })
  await page.getByRole('button', { name: 'Choose it' }).click()
  await founder.sees('An option is already chosen')
  await page.getByLabel(/^Why instead of/).fill('I looked again.')
  await page.getByRole('button', { name: 'Choose it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Choice' }).waitFor()
})

test('plan, choice and permit say that the brief is newer, each with a link', async () => {
  const { project } = await projectWithChoice(stage.api, 'Stale')
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page, founder } = visit
  await founder.sees('This choice is out of date')
  await founder.goTo('Permit')
  await page.getByRole('button', { name: 'Authorize the build' }).click()
  await founder.sees('The choice no longer holds')
  await founder.goTo('Plan')
  await founder.heading('The options').waitFor()
  await expect.poll(() => primaryButtons(page)).toEqual(['Generate from brief version 2'])
  await page.getByRole('button', { name: 'Generate from brief version 2' }).click()
  await founder.sees(/^Version 2$/)
  await founder.choose(founder.option(), 'Priced on the new brief.')
  await founder.goTo('Permit')
  await founder.authorize()
})

test('deciding again makes the choice stale, and the permit waits for the decision', async () => {
  const { project } = await projectWithChoice(stage.api, 'Reopened')
  await using visit = await stage.visit(`/projects/${project.id}/direction`)
  const { page, founder } = visit
  await founder.decideAgain()
  await founder.goTo('Choice')
  await founder.sees('The decision was reopened or taken again since.')
  await founder.goTo('Permit')
  await page.getByRole('button', { name: 'Authorize the build' }).click()
  await founder.sees('The decision is still open')
  await page.getByRole('link', { name: 'Go to the decision' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
})

test('Deep Research shows what it requires, with a link to the upgrade', async () => {
  const { project } = await projectWithPlan(stage.api, 'Research')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  await visit.founder.openSheet('Push back')
  await visit.page.getByRole('button', { name: 'How to get it' }).click()
  await visit.founder.sees('Deep Research needs the Team tier')
  await visit.page.getByRole('link', { name: 'See how to upgrade' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Upgrade' }).waitFor()
})

test('offers no plan before a decision, but a link to the decision', async () => {
  const project = await projectWithBrief(stage.api, 'Undecided')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  await visit.page.getByRole('link', { name: 'Go to the decision' }).click()
  await visit.page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
})
