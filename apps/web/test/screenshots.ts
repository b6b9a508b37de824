import { mkdir } from 'node:fs/promises'
import type { ProjectId } from '@plangate/core/schemas'
import { startTestServer } from '@plangate/server/testing'
import {
  createApiClient,
  decide,
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
  sampleBrief,
} from './api-client.ts'
import { openBrowser } from './browser.ts'
import { Founder, readSampleBrief } from './founder.ts'
import { liveStates, reach } from './live-states.ts'
import { ScriptedRunner } from './scripted-runner.ts'
import { takeAccount, takeSignIn } from './session-pictures.ts'
import { folder, sizes, take } from './take-picture.ts'
import { webRoot } from './web-root.ts'

/*
 * Walks through every screen and state, and takes each in both widths and both colour schemes.
 *   node test/screenshots.ts [wide-light ...]   only these looks
 */

/** A project in every state that the list can show, the last of them with a plan that never ends. */
async function bringEveryState(): Promise<ProjectId> {
  await api.projects.create.mutate({ name: 'Blank' })
  await projectAtGate(api, 'At the gate')
  await decide(api, (await projectWithBrief(api, 'Too wide')).id, 'narrow')
  await projectWithPlan(api, 'Planned')
  await projectWithChoice(api, 'Ready to build')
  const { project } = await projectWithChoice(api, 'Moved on')
  await api.briefs.save.mutate({ projectId: project.id, brief: { ...sampleBrief, targetUser: 'Others.' } })
  const { id: projectId } = await projectReadyToPlan(api, 'On its way')
  runner.scenario = 'timeout'
  // Whoever waits for it is turned away when the server stops.
  void api.plans.generate.mutate({ projectId }).catch(() => undefined)
  return projectId
}

await mkdir(folder, { recursive: true })
const runner = new ScriptedRunner()
await using server = await startTestServer({ runner, webRoot, concurrency: 1 })
const api = createApiClient(server.url)
await using opened = await openBrowser()
const context = await opened.browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' })
const page = await context.newPage()
page.on('pageerror', (error) => process.stdout.write(`page error: ${error.message}\n`))
await page.setViewportSize(sizes.wide)
const founder = new Founder(page)
const brief = readSampleBrief('physio-clinic')

await page.goto('/')
await take(page, '01-projects-empty')
await page.getByRole('button', { name: 'New project' }).first().click()
await take(page, '02-new-project', { whole: false })
await page.keyboard.press('Escape')
await founder.createProject('Fewer gaps', 'Scheduling and home exercises for physiotherapy practices.')
await take(page, '03-overview-start')

await founder.goTo('Brief')
await take(page, '04-brief-empty')
await page.getByRole('button', { name: 'Save as version 1' }).click()
await take(page, '05-brief-invalid')
await page.getByRole('button', { name: 'Use a sample brief' }).click()
await take(page, '05b-samples', { whole: false })
await page.keyboard.press('Escape')
await page.getByRole('button', { name: 'Paste Markdown' }).click()
await page
  .getByLabel('Markdown', { exact: true })
  .fill(brief.replace('## Risks', '## Riscs').replace('weeks: 14', 'weeks: soon'))
await page.getByRole('button', { name: 'Fill the form' }).click()
await page
  .getByText(/Line \d+/)
  .first()
  .waitFor()
await take(page, '06-paste-errors', { whole: false })
await page.getByLabel('Markdown', { exact: true }).fill(brief)
await page.getByRole('button', { name: 'Fill the form' }).click()
await page.getByText('The form is filled').waitFor()
await take(page, '07-brief-filled')
await founder.saveBrief(1)

await founder.goTo('Direction')
await take(page, '08-direction-none')
await founder.openGate()
await take(page, '09-direction-open')
await page.getByRole('button', { name: /^Narrow/ }).click()
await take(page, '10-decide-narrow', { whole: false })
await page.keyboard.press('Escape')
await page.getByRole('button', { name: /^Park/ }).click()
await take(page, '10b-decide-park', { whole: false })
await page.keyboard.press('Escape')
await founder.goTo('Plan')
await take(page, '11-plan-before-decision')
await founder.goTo('Direction')
await founder.decide('Proceed')
await take(page, '12-direction-proceed')

await founder.goTo('Plan')
await take(page, '13-plan-none')
for (const [index, state] of liveStates.entries()) {
  await using _ = await reach(state, { api, runner, page })
  await take(page, `14-plan-${index + 1}-${state.name.replaceAll(' ', '-')}`, { isLive: true })
}
runner.scenario = 'plan'
await founder.generate()
await take(page, '16-plan')
await page
  .getByRole('button', { name: /^Show all/ })
  .first()
  .click()
await take(page, '16a-options-whole')
await founder.openSheet('Odds by week')
await page.getByText('The numbers behind it').click()
await take(page, '16b-odds')
await founder.openSheet('Scope')
await page.getByRole('table', { name: 'Scope' }).waitFor()
await take(page, '16c-scope')
await page.getByText('Discipline', { exact: true }).click()
await page.getByRole('switch', { name: 'Only what differs' }).click()
await page
  .getByText(/^and \d+ more$/)
  .first()
  .click()
await take(page, '16d-scope-differences-by-discipline')
await founder.pushBack('Drop the mobile app. Launch in 8 weeks.')
await take(page, '17-plan-feedback')
await page.getByRole('button', { name: 'Start Deep Research' }).click()
await page.getByRole('link', { name: 'See how to upgrade' }).waitFor()
await take(page, '18-deep-research-402')
await founder.openSheet('Versions')
await take(page, '18b-versions')
await page.getByRole('link', { name: 'Version 1' }).click()
await page.getByText('You are looking at version 1 of 2').waitFor()
await take(page, '19-plan-earlier')

await founder.goTo('Choice')
await take(page, '20-choice-none')
await founder.goTo('Plan')
await founder
  .option()
  .getByRole('button', { name: /^Choose/ })
  .click()
await page.getByText('Assumptions').waitFor()
await take(page, '21-choose', { whole: false })
await page.keyboard.press('Escape')
await founder.choose(founder.option())
await take(page, '22-choice')
await founder.goTo('Permit')
await take(page, '23-permit-ask')
await founder.authorize()
await take(page, '24-permit')

await founder.goTo('Brief')
await page.getByRole('textbox', { name: 'Target user' }).fill('Practice managers, and nobody else.')
const other = await context.newPage()
await other.goto(page.url())
await other.getByRole('textbox', { name: 'Target user' }).fill('Therapists between two patients.')
await new Founder(other).saveBrief(2)
await page.getByRole('button', { name: 'Save as version 2' }).click()
await page.getByText('Keep mine').first().waitFor()
await take(page, '25-brief-conflict', { whole: false })
await page.getByRole('button', { name: 'Put these into the form' }).click()
await founder.saveBrief(3)
await page.getByRole('link', { name: 'Version 1' }).click()
await page.getByText('The current version 3 differs').waitFor()
await take(page, '25b-brief-version-compared', { whole: false })
await page.getByText('As it was').click()
await take(page, '25c-brief-version-as-it-was', { whole: false })
await page.keyboard.press('Escape')
await page.getByRole('dialog').waitFor({ state: 'detached' })
await take(page, '25d-brief-versions')
await founder.goTo('Plan')
await take(page, '26-plan-outdated')
await founder.goTo('Choice')
await take(page, '27-choice-stale')
await founder.goTo('Permit')
await page.getByRole('button', { name: 'Authorize the build' }).click()
await page.getByText('The choice no longer holds').waitFor()
await take(page, '28-permit-refused')

await founder.goTo('Direction')
await founder.openGate()
await founder.decide('Park', { label: 'Note', text: 'Until the letters of intent are deposits.' })
await take(page, '29-direction-parked')
await page.goto('/')
await take(page, '30-projects-parked')
const onItsWay = await bringEveryState()
await page.reload()
await page.getByText('Being written').first().waitFor()
await take(page, '30b-projects')
await page.getByRole('searchbox').fill('nowhere')
await page.getByText('No project matches').waitFor()
await take(page, '30c-projects-none-found')
await page.goto('/projects/01900000-0000-7000-8000-00000000dead')
await founder.heading('Nothing is here').waitFor()
await take(page, '31-project-not-found')
await page.goto('/upgrade')
await take(page, '32-upgrade')
await page.goto('/')
await page.route('**/trpc/**', (route) => route.abort())
await page.reload()
await page.getByText('Plangate does not answer').waitFor()
await take(page, '33-unreachable')

await page.unroute('**/trpc/**')
await page.goto('/')
await page.getByRole('link', { name: 'Fewer gaps' }).first().click()
await founder.goTo('Plan')
await page.getByRole('tab', { name: 'What drives it' }).click()
await page.locator('.recharts-bar-rectangle').first().waitFor()
await take(page, '34-drivers')
await page.getByRole('tab', { name: 'What if' }).click()
await page.getByText('Nothing is changed yet').waitFor()
await take(page, '35-what-if')
await page.getByRole('slider', { name: /^Engineers of option A/ }).press('End')
await page.getByText('The floor:').waitFor()
await page
  .getByRole('checkbox', { name: /in option B/, checked: true })
  .first()
  .click()
await page.getByText('cannot do without it').waitFor()
await take(page, '36-what-if-changed-and-refused')
await page.getByRole('button', { name: 'Leave it in' }).click()
await page.getByRole('button', { name: /^Choose with these changes/ }).click()
await page.getByRole('dialog').getByText('Option A: 10 engineers').waitFor()
await take(page, '37-choose-with-changes', { whole: false })
await page.getByRole('dialog').getByRole('textbox').fill('Sooner.')
await page.getByRole('dialog').getByRole('button', { name: 'Choose it' }).click()
await page.getByRole('link', { name: 'See them against the plan' }).waitFor()
await take(page, '38-choice-with-changes')
await page.getByRole('link', { name: 'See them against the plan' }).click()
await page.getByText('The floor:').waitFor()
await page.goto(page.url().replace('engineers%22%3A10', 'takeOut%22%3A%5B%22nothing%22%5D'))
await page.getByText('Some of these changes cannot be made').waitFor()
await take(page, '39-what-if-impossible')

// It would keep the one worker for ever.
for (const { id: runId } of await api.runs.list.query({ projectId: onItsWay })) await api.runs.cancel.mutate({ runId })
runner.scenario = 'plan'
const { project: compared, plan: first } = await projectWithPlan(api, 'Compared')
await page.goto(`/projects/${compared.id}/plan?view=versions`)
await page.getByText('There is only one version so far').waitFor()
await take(page, '40-versions-only-one')
await founder.openSheet('Push back')
await page.getByRole('textbox', { name: 'Your feedback' }).fill('One engineer only. Launch in 8 weeks. It must sing.')
await page.getByRole('checkbox', { name: /^Keep option B/ }).check()
await take(page, '41-push-back-with-a-pin')
runner.scenario = 'step_by_step'
await page.getByRole('button', { name: 'Write a new version' }).click()
await page.getByText('Kept from version 1', { exact: true }).waitFor()
await take(page, '42-kept-while-written', { isLive: true })
await page.getByRole('button', { name: 'Cancel' }).click()
await page.getByText('Cancelled', { exact: true }).waitFor()
runner.scenario = 'plan'
const { version } = await api.plans.regenerate.mutate({
  projectId: compared.id,
  feedback: 'One engineer only. Launch in 8 weeks. It must sing.',
  pinnedOptionIds: first.options.slice(1, 2).map(({ id }) => id),
})
await page.reload()
await page.getByText('Kept from version 1', { exact: true }).waitFor()
await take(page, '43-options-one-kept')
await founder.openSheet('Push back')
await take(page, '44-feedback-points-not-met')
await founder.openSheet('Versions')
await founder.heading(`From version 1 to ${version}`).waitFor()
await page.locator('.pg-words summary').first().click()
await take(page, '45-versions-compared')
await api.plans.regenerate.mutate({ projectId: compared.id, feedback: 'It must sing.' })
await page.goto(`/projects/${compared.id}/plan?view=versions&compare=1`)
await founder.heading('From version 1 to 3').waitFor()
await page.getByText(/^P80/).waitFor()
await take(page, '46-versions-three')
await page.goto(`/projects/${compared.id}/plan?view=versions&compare=9`)
await page.getByText('There is no version 9').waitFor()
await take(page, '47-versions-not-found')

await takeAccount(page, api)
await takeSignIn()
