import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { clinicBrief, projectWithBrief, projectWithPlan } from '../api-client.ts'
import { readDrafts } from '../read-drafts.ts'
import {
  newName,
  openSignInStage,
  refuseNextCall,
  type SignInStage,
  signInAgainDialog,
  signInAs,
} from '../sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
  return () => signIn[Symbol.asyncDispose]()
})
beforeEach(() => signIn.provider.serve(signIn.stage.url))
afterEach(() => signIn.provider.behave())

const nothingAnswers = () => true

test('signing in again in another window keeps unsaved text and completes pending calls', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Kept')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).fill('Whoever writes long sentences.')
  await signIn.endSignIn(page)
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('Your sign-in has ended', signInAgainDialog(page))
  await page.getByRole('button', { name: 'Not now' }).click()
  await signInAgainDialog(page).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Sign in again' }).click()
  const opening = page.waitForEvent('popup')
  await signInAgainDialog(page).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, name)
  await founder.sees('Version 2 is saved.')
  await page.reload()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Target user' }).inputValue())
    .toBe('Whoever writes long sentences.')
})

test('keeps the page, of which a part is missing, and unsaved text when the sign-in ends while the network is down', async () => {
  const { provider } = signIn
  const name = newName()
  // Over when the page has looked away for a minute, and not before the network is down.
  provider.tokenSeconds = 55
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const api = await signIn.apiOf(page)
  const { id } = await projectWithBrief(api, 'Kept')
  await page.route('**/assets/later-cards*', (route) => route.abort())
  const dialogIsLoaded = page.waitForResponse('**/assets/sign-in-again*')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).fill('Whoever writes long sentences.')
  await founder.sees('This part of the page could not be shown')
  await dialogIsLoaded
  // What the dialog is made of is loaded with it.
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await founder.lookAway()
  await founder.sees('The sign-in service does not answer', signInAgainDialog(page))
  await expect
    .poll(() => page.locator('textarea[data-path="targetUser"]').inputValue())
    .toBe('Whoever writes long sentences.')
  await page.context().setOffline(false)
  provider.behave()
  await signInAgainDialog(page).getByRole('button', { name: 'Try again' }).click()
  await founder.saveBrief(2)
  const saved = await (await signIn.apiOf(page)).briefs.get.query({ projectId: id })
  expect(saved.brief.targets).toEqual(clinicBrief.targets)
})

test('shows a notice on the page when the sign-in dialog cannot be loaded, and continues afterwards', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Kept')
  await page.route('**/assets/sign-in-again*', (route) => route.abort())
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).fill('Whoever writes long sentences.')
  await signIn.endSignIn(page)
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('Your sign-in has ended')
  await expect
    .poll(() => page.locator('textarea[data-path="targetUser"]').inputValue())
    .toBe('Whoever writes long sentences.')
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, name)
  await founder.sees('Version 2 is saved.')
})

test('explains that the browser blocked the window, and what to do', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  await founder.sees('Start with an idea')
  await signIn.endSignIn(page)
  await founder.lookAway()
  await page.evaluate('window.openForReal = window.open; window.open = () => null')
  await signInAgainDialog(page).getByRole('button', { name: 'Sign in again' }).click()
  await founder.sees('The browser opened no window for the sign-in', signInAgainDialog(page))
  await page.evaluate('window.open = window.openForReal')
  const opening = page.waitForEvent('popup')
  await signInAgainDialog(page).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, name)
  await signInAgainDialog(page).waitFor({ state: 'hidden' })
})

test('a different user does not get the page of the first', async () => {
  const { stage } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Of Ada alone')
  await page.goto(`/projects/${id}`)
  await founder.heading('Of Ada alone').waitFor()
  await signIn.endSignIn(page)
  await founder.lookAway()
  const opening = page.waitForEvent('popup')
  await signInAgainDialog(page).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, newName())
  await founder.sees('Start with an idea')
  await expect.poll(() => page.url()).toBe(`${stage.url}/`)
})

test('pending calls of the first user are not made for the second, even if the new page does not load', async () => {
  const { provider, stage } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithPlan(await signIn.apiOf(page), 'Of Ada alone').then(({ project }) => project)
  await page.goto(`/projects/${id}/plan?view=push-back`)
  await page.getByLabel('Your feedback').fill('Confidential.')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).pressSequentially('Not saved.')
  page.on('dialog', (dialog) => void dialog.dismiss())
  provider.serve(stage.url)
  await refuseNextCall(page)
  provider.isDown = nothingAnswers
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await founder.sees('The sign-in service does not answer', signInAgainDialog(page))
  provider.behave()
  const saved: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('briefs.save')) saved.push(request.url())
  })
  const opening = page.waitForEvent('popup')
  await signInAgainDialog(page).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, newName())
  await founder.sees('Start with an idea')
  await expect.poll(() => page.url()).toBe(`${stage.url}/`)
  expect(saved).toEqual([])
  expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Confidential.')
})

test('a provider that is down when a token expires delays the page only until it is back', async () => {
  const { provider } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  await founder.openProjectForm()
  await page.getByRole('dialog').getByLabel('Name').fill('In spite of it')
  await refuseNextCall(page)
  provider.isDown = nothingAnswers
  await page.getByRole('button', { name: 'Create project' }).click()
  await founder.sees('The sign-in service does not answer', signInAgainDialog(page))
  provider.isDown = () => false
  await signInAgainDialog(page).getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'In spite of it' }).waitFor()
})

test('what was typed survives a sign-in that left the page, for its own user only', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Typed before')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).fill('Half a thought')
  await expect.poll(() => readDrafts(page)).toContain('Half a thought')
  await page.evaluate('sessionStorage.clear()')
  await signIn.endSignIn(page)
  await page.reload()
  await signInAs(page, name)
  await founder.sees(/^Restored what you typed on /)
  await expect.poll(() => page.getByRole('textbox', { name: 'Target user' }).inputValue()).toBe('Half a thought')
})
