import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { startTestServer } from '@plangate/server/testing'
import type { Page } from 'playwright-core'
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
import { openSignInStage, signInAgainDialog, signInAs } from './sign-in-stage.ts'
import { webRoot } from './web-root.ts'

/*
 * Walks through every screen and state, and takes each in both widths and both colour schemes.
 *   node test/screenshots.ts [wide-light ...]   only these looks
 */

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const only = process.argv.slice(2)

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } } as const
const looks = (['wide', 'narrow'] as const)
  .flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ size, scheme, name: `${size}-${scheme}` })))
  .filter(({ name }) => only.length === 0 || only.includes(name))

/** Of the page, or of what covers all of it. */
const wholeHeight = `Math.max(...[...document.querySelectorAll('html, .pg-full-screen')].map((it) => it.scrollHeight))`

/**
 * `whole`: the page from top to bottom; otherwise what is in view, which is what a dialog covers. `isLive`: a stream is
 * open, so that the network is never idle.
 */
async function take(page: Page, name: string, { whole = true, isLive = false } = {}): Promise<void> {
  if (!isLive) await page.waitForLoadState('networkidle')
  // What tells of the step before would only stand in the picture.
  await page.addStyleTag({ content: '.mantine-Notifications-root { display: none }' })
  for (const { size, scheme, name: look } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize(sizes[size])
    const height = await page.evaluate<number>(wholeHeight)
    // As high as the page, so that what sticks to an edge of the window covers nothing.
    if (whole) await page.setViewportSize({ width: sizes[size].width, height: Math.max(height, sizes[size].height) })
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${folder}${name}-${look}.png` })
  }
  await page.setViewportSize(sizes.wide)
}

/** A project in every state that the list can show, the last of them with a plan that never ends. */
async function bringEveryState(): Promise<void> {
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
await founder.pushBack('Drop the mobile app. Launch in 8 weeks.')
await take(page, '17-plan-feedback')
await page.getByText('The numbers behind it').click()
await page.getByRole('button', { name: 'Start Deep Research' }).click()
await page.getByRole('link', { name: 'See how to upgrade' }).waitFor()
await take(page, '18-plan-details-and-402')
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
await bringEveryState()
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

await page.goto('/account/tokens')
await page.getByText('There is no token yet').waitFor()
await take(page, '34-tokens-none')
await page.getByRole('button', { name: 'New token' }).click()
await page.getByLabel('Name').fill('Pipeline')
await take(page, '35-token-new', { whole: false })
await page.getByRole('button', { name: 'Make the token' }).click()
await page.getByText('Copy it now').waitFor()
await take(page, '36-token-shown-once', { whole: false })
await page.getByRole('button', { name: 'Done' }).click()
const { id: tokenId } = await api.tokens.create.mutate({ name: 'Dashboard', scope: 'read' })
await api.tokens.revoke.mutate({ tokenId })
await page.reload()
await page.getByText('Revoked the token').waitFor()
await take(page, '37-tokens')
const { project: audited } = await projectWithChoice(api, 'Audited')
await page.goto(`/projects/${audited.id}/audit`)
await page.getByText('Created the project').waitFor()
await take(page, '38-audit-log')

await using signIn = await openSignInStage()
await using visit = await signIn.stage.visit('/session/signed-out')
const somebody = visit.page
await somebody.getByText('You are signed out').waitFor()
await take(somebody, '39-signed-out')
await somebody.goto('/session/callback?code=made-up&state=made-up')
await somebody.getByText('This sign-in cannot be used any more').waitFor()
await take(somebody, '40-sign-in-failed')
await somebody.getByRole('button', { name: 'Try again' }).click()
await signInAs(somebody, 'Ada King')
await somebody.getByText('Start with an idea').waitFor()
await somebody.getByRole('button', { name: 'Account' }).click()
await somebody.getByText('Founder tier').waitFor()
await take(somebody, '41-account', { whole: false })
await somebody.keyboard.press('Escape')
await signIn.endSignIn(somebody)
await somebody.getByRole('button', { name: 'New project' }).first().click()
await somebody.getByRole('dialog').getByLabel('Name').fill('Kept')
await somebody.getByRole('button', { name: 'Create project' }).click()
await signInAgainDialog(somebody).waitFor()
await take(somebody, '42-sign-in-again', { whole: false })
