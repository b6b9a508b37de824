import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { projectWithBrief, projectWithPlan } from '../api-client.ts'
import { clientId, type OpenIdProvider } from '../open-id-provider.ts'
import { readDrafts } from '../read-drafts.ts'
import { newName, openSignInStage, readTokens, type SignInStage } from '../sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
  return () => signIn[Symbol.asyncDispose]()
})
beforeEach(() => signIn.provider.serve(signIn.stage.url))

/** Signs out here and at the provider, which asks for confirmation. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/session\/end/)
  await page.getByRole('button', { name: 'Sign out' }).click()
}

/** Returns the provider's status code for a renewal. */
async function renewWith({ issuer }: OpenIdProvider, refresh_token: string): Promise<number> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id: clientId })
  return (await fetch(`${issuer}/token`, { method: 'POST', body })).status
}

test('signs out here, at the provider, and in the other tabs of the browser', async () => {
  const { provider } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { refresh_token } = await readTokens(page)
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByRole('heading', { name: 'Start with an idea' }).waitFor()
  await signOut(page)
  await founder.sees('You are signed out')
  await other.getByText('You are signed out').waitFor()
  for (const tab of [page, other]) expect(await tab.evaluate('JSON.stringify(sessionStorage)')).not.toContain('token')
  expect(await renewWith(provider, refresh_token)).toBe(400)
  // Back over the provider's confirmation page to the page before the sign-out.
  await page.goBack()
  await page.goBack()
  await page.getByLabel('Name').waitFor()
  await expect.poll(() => page.url()).toContain(provider.issuer)
})

test('a tab that showed another site during the sign-out does not show the projects again', async () => {
  const { stage } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  await projectWithBrief(await signIn.apiOf(page), 'Of Ada alone')
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByText('Of Ada alone').waitFor()
  await other.goto('about:blank')
  await signOut(page)
  await founder.sees('You are signed out')
  await other.goto(stage.url)
  await other.getByLabel('Name').waitFor()
  await expect.poll(() => other.getByText('Of Ada alone').count()).toBe(0)
})

test('signs out a tab with unsaved changes too, and revokes its refresh token', async () => {
  const { provider } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Of Ada alone')
  const other = await page.context().newPage()
  const questions: string[] = []
  other.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.dismiss()
  })
  await other.goto(`/projects/${id}/brief`)
  await other.getByRole('textbox', { name: 'Target user' }).pressSequentially('Not saved.')
  const { refresh_token } = await readTokens(other)
  await expect.poll(() => readDrafts(page)).toContain('Not saved.')
  page.once('dialog', (dialog) => dialog.accept())
  await signOut(page)
  await founder.sees('You are signed out')
  await other.getByText('You are signed out').waitFor()
  await expect.poll(() => other.getByRole('button', { name: 'Save as version 2' }).count()).toBe(0)
  await other.waitForURL('**/session/signed-out')
  expect(questions).toEqual([])
  expect(await renewWith(provider, refresh_token)).toBe(400)
})

test('asks before signing out with unsaved changes, and can stay', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Kept')
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('textbox', { name: 'Target user' }).pressSequentially('Kept. ')
  await page.getByRole('button', { name: 'Account' }).click()
  const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await asked
  await page.keyboard.press('Escape')
  await founder.saveBrief(2)
})

test('does not tell a signed-in user who opens the signed-out page that they are signed out', async () => {
  await using visit = await signIn.visitAs(newName())
  const { page, founder } = visit
  await page.goto('/session/signed-out')
  await founder.sees('Start with an idea')
  await expect.poll(() => new URL(page.url()).pathname).toBe('/')
})

test('signs out here even if the provider never answers', async () => {
  const { provider } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  await page.reload()
  await founder.sees('Start with an idea')
  let asked = 0
  await page.route(`${provider.issuer}/**`, () => {
    asked += 1
  })
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  // The app tells so while it waits for the provider, and moves on when that takes too long.
  await founder.sees('You are signed out')
  expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('token')
  await page.waitForURL('**/session/signed-out')
  expect(asked).toBeGreaterThan(0)
})

test('does not keep drafts for the next user, and asks before it drops them', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { project } = await projectWithPlan(await signIn.apiOf(page), 'Of Ada alone')
  await page.goto(`/projects/${project.id}/plan?view=push-back`)
  await page.getByLabel('Your feedback').fill('Confidential.')
  await expect.poll(() => readDrafts(page)).toContain('Confidential.')
  await page.reload()
  await founder.sees('Confidential.')
  await page.getByRole('button', { name: 'Account' }).click()
  const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await asked
  await founder.sees('Confidential.')
  await page.keyboard.press('Escape')
  page.once('dialog', (dialog) => dialog.accept())
  await signOut(page)
  await founder.sees('You are signed out')
  await expect.poll(() => readDrafts(page)).toBe('[]')
})

test('a tab that is signed out from another writes no draft again', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectWithBrief(await signIn.apiOf(page), 'Of Ada alone')
  const other = await page.context().newPage()
  await other.goto(`/projects/${id}/brief`)
  await other.getByRole('textbox', { name: 'Target user' }).fill('Confidential.')
  await expect.poll(() => readDrafts(page)).toContain('Confidential.')
  page.once('dialog', (dialog) => dialog.accept())
  await signOut(page)
  await founder.sees('You are signed out')
  await other.waitForURL('**/session/signed-out')
  await expect.poll(() => readDrafts(page)).toBe('[]')
})
