import { mkdir } from 'node:fs/promises'
import type { ProjectId } from '@plangate/core/schemas'
import { startTestServer } from '@plangate/server/testing'
import {
  clinicBrief,
  createTestApiClient,
  decide,
  interviewAfter,
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
} from './api-client.ts'
import { openBrowser } from './browser.ts'
import { ControllableRunner } from './controllable-runner.ts'
import { FounderPage, readSampleMarkdown } from './founder-page.ts'
import { bringIntoState, liveStates } from './live-states.ts'
import { sizes } from './looks.ts'
import { takeExample, takePlanViews } from './plan-pictures.ts'
import { takePrints } from './print-pictures.ts'
import { takeProgress } from './progress-pictures.ts'
import { readNotes } from './read-notes.ts'
import { takeAccount, takeSignIn } from './session-pictures.ts'
import { takeShare } from './share-pictures.ts'
import { folder, takeScreenshots } from './take-screenshots.ts'
import { takeVersions } from './version-pictures.ts'
import { webRoot } from './web-root.ts'

/*
 * Takes screenshots of every screen and state in both widths and color schemes.
 *   node test/screenshots.ts [wide-light ...]   only these looks
 */

/** Creates a project in every state of the list. The last one has a plan that never ends. */
async function bringEveryState(): Promise<ProjectId> {
  await api.projects.create.mutate({ name: 'Blank' })
  await projectAtGate(api, 'At the gate')
  await decide(api, (await projectWithBrief(api, 'Too wide')).id, 'narrow')
  await projectWithPlan(api, 'Planned')
  await projectWithChoice(api, 'Ready to build')
  const { project } = await projectWithChoice(api, 'Moved on')
  await api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  const { id: projectId } = await projectReadyToPlan(api, 'On its way')
  runner.scenario = 'timeout'
  // The call fails when the server stops.
  void api.plans.generate.mutate({ projectId }).catch(() => undefined)
  return projectId
}

await mkdir(folder, { recursive: true })
const runner = new ControllableRunner()
await using server = await startTestServer({ runner, webRoot, concurrency: 1 })
const api = createTestApiClient(server.url)
await using opened = await openBrowser()
const context = await opened.browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' })
const page = await context.newPage()
page.on('pageerror', (error) => process.stdout.write(`page error: ${error.message}\n`))
await page.setViewportSize(sizes.wide)
const founder = new FounderPage(page)

await page.goto('/')
await takeScreenshots(page, '01-projects-empty')
await page.getByLabel(/^Describe your idea/).fill(readNotes('notes-bullets.txt'))
await page.getByText('What Plangate understood').waitFor()
await takeScreenshots(page, '01b-understood')
await page.getByLabel(/^Describe your idea/).fill('Wir verlieren jede Woche zwölf Stunden, weil Termine ausfallen.')
await page.getByText('Before it can be planned').waitFor()
await takeScreenshots(page, '01c-understood-little')
await page.getByRole('button', { name: 'Clear' }).click()
await page.getByRole('button', { name: 'Start with a name' }).click()
await takeScreenshots(page, '02-new-project', { whole: false })
await page.keyboard.press('Escape')
await founder.createProject('Fewer gaps', 'Scheduling and home exercises for physiotherapy practices.')
await takeScreenshots(page, '03-overview-start')

await founder.goTo('Brief')
await takeScreenshots(page, '04-brief-empty')
await page.getByRole('textbox', { name: 'Risks, point 1' }).fill('x'.repeat(1_001))
await page.getByRole('button', { name: 'Save as version 1' }).click()
await page.getByText('Correct 1 field before').waitFor()
await takeScreenshots(page, '05-brief-invalid')
await page.getByRole('textbox', { name: 'Risks, point 1' }).fill('')
await page.getByRole('button', { name: 'Use a sample brief' }).click()
await takeScreenshots(page, '05b-samples', { whole: false })
await page.keyboard.press('Escape')
await page.getByRole('button', { name: 'Paste a document' }).click()
await page.getByLabel('Document', { exact: true }).fill('word '.repeat(40_001))
await takeScreenshots(page, '06-paste-too-long', { whole: false })
await page.getByLabel('Document', { exact: true }).fill(readSampleMarkdown('physio-clinic'))
await page.getByRole('button', { name: 'Fill the form' }).click()
await page.getByText('The form is filled').waitFor()
await takeScreenshots(page, '07-brief-filled')
await founder.saveBrief(1)

await founder.goTo('Decision')
await takeScreenshots(page, '09-direction-open')
await page.getByRole('button', { name: /^Narrow/ }).click()
await takeScreenshots(page, '10-decide-narrow', { whole: false })
await page.getByRole('button', { name: 'Back to all decisions' }).click()
await page.getByRole('button', { name: /^Park/ }).click()
await takeScreenshots(page, '10b-decide-park', { whole: false })
await page.getByRole('button', { name: 'Back to all decisions' }).click()
await founder.goTo('Plan')
await takeScreenshots(page, '11-plan-before-decision')
await founder.goTo('Decision')
await founder.decide('Proceed')
await takeScreenshots(page, '12-direction-proceed')

await founder.goTo('Plan')
await takeScreenshots(page, '13-plan-none')
for (const [index, state] of liveStates.entries()) {
  await using _ = await bringIntoState(state, { api, runner, page })
  await takeScreenshots(page, `14-plan-${index + 1}-${state.name.replaceAll(' ', '-')}`, { isLive: true })
}
runner.scenario = 'plan'
await founder.generate()
await takeScreenshots(page, '16-plan')
await takePlanViews(page)
await founder.openSheet('Odds by week')
await page.getByText('The numbers behind it').click()
await takeScreenshots(page, '16b-odds')
await founder.openSheet('Scope')
await page.getByRole('table', { name: 'Scope' }).waitFor()
await takeScreenshots(page, '16c-scope')
await page.getByText('Discipline', { exact: true }).click()
await page.getByRole('switch', { name: 'Only what differs' }).click()
await page
  .getByText(/^and \d+ more$/)
  .first()
  .click()
await takeScreenshots(page, '16d-scope-differences-by-discipline')
await founder.pushBack('Drop the mobile app. Launch in 8 weeks.')
await takeScreenshots(page, '17-plan-feedback')
await page.getByRole('button', { name: 'How to get it' }).click()
await page.getByRole('link', { name: 'See how to upgrade' }).waitFor()
await takeScreenshots(page, '18-deep-research-402')
await founder.openSheet('Versions')
await takeScreenshots(page, '18b-versions')
await page.getByRole('link', { name: 'Version 1' }).click()
await page.getByText('You are looking at version 1 of 2').waitFor()
await takeScreenshots(page, '19-plan-earlier')

await founder.goTo('Choice')
await takeScreenshots(page, '20-choice-none')
await founder.goTo('Plan')
await founder
  .option()
  .getByRole('button', { name: /^Choose/ })
  .click()
await page.getByRole('dialog').getByText('Assumptions').waitFor()
await takeScreenshots(page, '21-choose', { whole: false })
await page.keyboard.press('Escape')
await founder.choose(founder.option())
await takeScreenshots(page, '22-choice')
await founder.goTo('Permit')
await takeScreenshots(page, '23-permit-ask')
await founder.authorize()
await takeScreenshots(page, '24-permit')
await page.getByRole('button', { name: 'Export' }).click()
await page.getByText('Decision record (Markdown)').waitFor()
await takeScreenshots(page, '24b-permit-export', { whole: false })
await page.keyboard.press('Escape')

await founder.goTo('Brief')
await page.getByRole('textbox', { name: 'Target user' }).fill('Practice managers, and nobody else.')
const other = await context.newPage()
await other.goto(page.url())
await other.getByRole('textbox', { name: 'Target user' }).fill('Therapists between two patients.')
await new FounderPage(other).saveBrief(2)
await page.getByRole('button', { name: 'Save as version 2' }).click()
await page.getByText('Keep mine').first().waitFor()
await takeScreenshots(page, '25-brief-conflict', { whole: false })
await page.getByRole('button', { name: 'Put these into the form' }).click()
await founder.saveBrief(3)
await page.getByRole('link', { name: 'Version 1' }).click()
await page.getByText('The current version 3 differs').waitFor()
await takeScreenshots(page, '25b-brief-version-compared', { whole: false })
await page.getByText('As it was').click()
await takeScreenshots(page, '25c-brief-version-as-it-was', { whole: false })
await page.keyboard.press('Escape')
await page.getByRole('dialog').waitFor({ state: 'detached' })
await takeScreenshots(page, '25d-brief-versions')
await founder.goTo('Plan')
await takeScreenshots(page, '26-plan-outdated')
await founder.goTo('Choice')
await takeScreenshots(page, '27-choice-stale')
await founder.goTo('Permit')
await page.getByRole('button', { name: 'Authorize the build' }).click()
await page.getByText('The choice no longer holds').waitFor()
await takeScreenshots(page, '28-permit-refused')

await founder.goTo('Decision')
await founder.decideAgain()
await founder.decide('Park', { label: 'Reason', text: 'Until the letters of intent are deposits.' })
await takeScreenshots(page, '29-direction-parked')
await page.goto('/')
await takeScreenshots(page, '30-projects-parked')
const onItsWay = await bringEveryState()
await page.reload()
await page.getByText('Being written').first().waitFor()
await takeScreenshots(page, '30b-projects')
await page.getByRole('searchbox').fill('nowhere')
await page.getByText('No project matches').waitFor()
await takeScreenshots(page, '30c-projects-none-found')
await page.goto('/projects/01900000-0000-7000-8000-00000000dead')
await founder.heading('Nothing is here').waitFor()
await takeScreenshots(page, '31-project-not-found')
await page.goto('/upgrade')
await takeScreenshots(page, '32-upgrade')
await page.goto('/')
await page.route('**/trpc/**', (route) => route.abort())
await page.reload()
await page.getByText('Plangate does not answer').waitFor()
await takeScreenshots(page, '33-unreachable')

await page.unroute('**/trpc/**')
await page.goto('/')
await page.getByRole('link', { name: 'Fewer gaps' }).first().click()
await founder.goTo('Plan')
await page.getByRole('tab', { name: 'Main drivers' }).click()
await page.locator('.recharts-bar-rectangle').first().waitFor()
await takeScreenshots(page, '34-drivers')
await page.getByRole('tab', { name: 'What if' }).click()
await page.getByText('Nothing is changed yet').waitFor()
await takeScreenshots(page, '35-what-if')
await page.getByRole('slider', { name: /^Engineers of option A/ }).press('End')
await page.getByText('The floor:').waitFor()
await page
  .getByRole('checkbox', { name: /in option B/, checked: true })
  .first()
  .click()
await page.getByText('cannot do without it').waitFor()
await takeScreenshots(page, '36-what-if-changed-and-refused')
await page.getByRole('button', { name: 'Leave it in' }).click()
await page.getByRole('button', { name: /^Choose with these changes/ }).click()
await page.getByRole('dialog').getByText('Option A: 10 engineers').waitFor()
await takeScreenshots(page, '37-choose-with-changes', { whole: false })
await page.getByRole('dialog').getByRole('textbox').fill('Sooner.')
await page.getByRole('dialog').getByRole('button', { name: 'Choose it' }).click()
await page.getByRole('link', { name: 'See them against the plan' }).waitFor()
await takeScreenshots(page, '38-choice-with-changes')
await page.getByRole('link', { name: 'See them against the plan' }).click()
await page.getByText('The floor:').waitFor()
await page.goto(page.url().replace('engineers%22%3A10', 'takeOut%22%3A%5B%22nothing%22%5D'))
await page.getByText('Some of these changes cannot be made').waitFor()
await takeScreenshots(page, '39-what-if-impossible')

// It would keep the only worker busy forever.
for (const { id: runId } of await api.runs.list.query({ projectId: onItsWay })) await api.runs.cancel.mutate({ runId })
runner.scenario = 'plan'
const asked = await api.projects.create.mutate({ name: 'Bread for tomorrow' })
const interview = `/projects/${asked.id}/interview`
await page.goto(interview)
await page.getByRole('button', { name: 'Start' }).waitFor()
await takeScreenshots(page, '39b-interview-start')
for (const [index, answers] of [0, 3, 1, 20].entries()) {
  await interviewAfter(api, asked.id, answers)
  await page.goto(interview)
  await page.getByRole('heading', { name: 'The brief so far' }).waitFor()
  await takeScreenshots(page, `39c-interview-${index + 1}`)
}
const { project: compared, plan: first } = await projectWithPlan(api, 'Compared')
await page.goto(`/projects/${compared.id}/plan?view=versions`)
await page.getByText('There is only one version so far').waitFor()
await takeScreenshots(page, '40-versions-only-one')
await founder.openSheet('Push back')
await page.getByRole('textbox', { name: 'Your feedback' }).fill('One engineer only. Launch in 8 weeks. Paint it blue.')
await page.getByRole('checkbox', { name: /^Keep option B/ }).check()
await takeScreenshots(page, '41-push-back-with-a-pin')
await page.getByRole('button', { name: 'Show how it is read' }).click()
await page.getByRole('heading', { name: 'This is how it is read' }).waitFor()
await takeScreenshots(page, '41b-feedback-as-it-is-read')
runner.scenario = 'step_by_step'
await page.getByRole('button', { name: 'Write a new version' }).click()
await page.getByText('Options of the next version so far').click()
await page.getByText('Kept from version 1', { exact: true }).waitFor()
await takeScreenshots(page, '42-kept-while-written', { isLive: true })
await page.getByRole('button', { name: 'Cancel' }).click()
await page.getByText('Canceled', { exact: true }).waitFor()
runner.scenario = 'plan'
const { version } = await api.plans.regenerate.mutate({
  projectId: compared.id,
  feedback: 'One engineer only. Launch in 8 weeks. Paint it blue.',
  pinnedOptionIds: first.options.slice(1, 2).map(({ id }) => id),
})
await page.reload()
await page.getByText('Kept from version 1', { exact: true }).waitFor()
await takeScreenshots(page, '43-options-one-kept')
await founder.openSheet('Push back')
await takeScreenshots(page, '44-feedback-points-not-met')
await founder.openSheet('Versions')
await founder.heading(`From version 1 to ${version}`).waitFor()
await page.locator('.pg-words summary').first().click()
await takeScreenshots(page, '45-versions-compared')
await api.plans.regenerate.mutate({ projectId: compared.id, feedback: 'Paint it blue.' })
await takeVersions(page, compared.id)
await takeExample(page)
await takePrints(page, api)
await takeProgress(page, api)
await takeShare(page, api)
await takeAccount(page, api)
await takeSignIn()
