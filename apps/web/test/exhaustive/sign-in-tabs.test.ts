import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectReadyToPlan, projectWithBrief } from '../api-client.ts'
import { FounderPage } from '../founder-page.ts'
import {
  newName,
  openSignInStage,
  readTokens,
  type SignInStage,
  signInAgainDialog,
  signInAs,
} from '../sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
  return () => signIn[Symbol.asyncDispose]()
})
beforeEach(() => {
  signIn.provider.serve(signIn.stage.url)
  signIn.provider.replacesGrants = true
})
afterEach(() => {
  signIn.provider.behave()
  signIn.stage.runner.scenario = 'plan'
})

/** Opens tabs beside a page, and waits until they show the projects. */
async function openTabs(page: Page, count: number): Promise<Page[]> {
  const tabs: Page[] = []
  for (let tab = 0; tab < count; tab++) {
    const opened = await page.context().newPage()
    opened.setDefaultTimeout(120_000)
    await getsProjects(opened, () => opened.goto('/'))
    tabs.push(opened)
  }
  return tabs
}

/** Does something that makes a page ask the API for the projects, and waits for its answer. */
async function getsProjects(page: Page, act: () => Promise<unknown>): Promise<void> {
  const isAnswer = (url: string) => url.includes('/trpc/') && url.includes('projects.overview')
  const answered = page.waitForResponse((response) => isAnswer(response.url()) && response.ok())
  await act()
  await answered
}

/** Makes the API refuse the token that a page has now, as if it had expired. */
async function refuseToken(page: Page): Promise<void> {
  const { access_token } = await readTokens(page)
  await page.route('**/trpc/**', async (route) => {
    const isOld = (await route.request().headerValue('authorization')) === `Bearer ${access_token}`
    await (isOld ? route.fulfill({ status: 401, json: {} }) : route.fallback())
  })
}

/** Counts what the provider grants and refuses from now on. */
function countGrants() {
  const { provider } = signIn
  const { signIns, renewals, refusedRenewals } = provider
  return () => ({
    signIns: provider.signIns - signIns,
    renewals: provider.renewals - renewals,
    refused: provider.refusedRenewals - refusedRenewals,
  })
}

/** Makes a page ask the API, and waits for the answer. */
async function ask(page: Page): Promise<void> {
  await new FounderPage(page).openProjectForm()
  await page.getByRole('dialog').getByLabel('Name').fill('Asked')
  await page.getByRole('button', { name: 'Create project' }).click()
  await page.getByRole('heading', { level: 1, name: 'Asked' }).waitFor()
}

test('further tabs need no sign-in of their own, and renew their token together, once', async () => {
  const counted = countGrants()
  await using visit = await signIn.visitAs(newName())
  const tabs = [visit.page, ...(await openTabs(visit.page, 3))]
  expect(counted()).toEqual({ signIns: 1, renewals: 0, refused: 0 })
  for (const tab of tabs) await refuseToken(tab)
  await Promise.all(tabs.map(ask))
  expect(counted()).toEqual({ signIns: 1, renewals: 1, refused: 0 })
  const tokens = await Promise.all(tabs.map(readTokens))
  expect(new Set(tokens.map(({ refresh_token }) => refresh_token)).size).toBe(1)
  for (const tab of tabs) await expect.poll(() => signInAgainDialog(tab).count()).toBe(0)
})

test('tokens that expire in all tabs at the same time are renewed without an end of the sign-in', async () => {
  const { provider } = signIn
  provider.tokenSeconds = 6
  await using visit = await signIn.visitAs(newName())
  const tabs = [visit.page, ...(await openTabs(visit.page, 3))]
  const counted = countGrants()
  await expect
    .poll(
      async () => {
        await Promise.all(tabs.map((tab) => tab.evaluate("window.dispatchEvent(new Event('visibilitychange'))")))
        return counted().renewals
      },
      { interval: 500, timeout: 120_000 },
    )
    .toBeGreaterThanOrEqual(3)
  expect(counted()).toMatchObject({ signIns: 0, refused: 0 })
  provider.tokenSeconds = 300
  for (const tab of tabs) await ask(tab)
})

test('a tab that was away during a renewal uses no old refresh token', async () => {
  const { stage } = signIn
  await using visit = await signIn.visitAs(newName())
  const [other] = await openTabs(visit.page, 1)
  if (!other) throw new Error('no tab')
  await other.goto('about:blank')
  const counted = countGrants()
  await refuseToken(visit.page)
  await ask(visit.page)
  await getsProjects(other, () => other.goto(stage.url))
  await refuseToken(other)
  await ask(other)
  expect(counted()).toEqual({ signIns: 0, renewals: 1, refused: 0 })
})

test('a restored tab whose sign-in has ended takes the tokens of a new sign-in in another tab', async () => {
  const { provider, stage } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page } = visit
  const [other] = await openTabs(page, 1)
  if (!other) throw new Error('no tab')
  await other.goto('about:blank')
  provider.serve(stage.url)
  await refuseToken(page)
  await page.reload()
  await getsProjects(page, () => signInAs(page, name))
  const counted = countGrants()
  await other.goto(stage.url)
  await refuseToken(other)
  await ask(other)
  expect(counted()).toEqual({ signIns: 0, renewals: 0, refused: 0 })
  expect(await readTokens(other)).toEqual(await readTokens(page))
})

test('an interrupted tab goes on when its person signs in again in another tab', async () => {
  const { provider, stage } = signIn
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const [other] = await openTabs(visit.page, 1)
  if (!other) throw new Error('no tab')
  await ask(other)
  provider.serve(stage.url)
  for (const tab of [visit.page, other]) {
    await refuseToken(tab)
    await tab.clock.install()
    await tab.clock.fastForward('01:00')
    await tab.evaluate("window.dispatchEvent(new Event('visibilitychange'))")
    await signInAgainDialog(tab).waitFor()
  }
  const opening = visit.page.waitForEvent('popup')
  await signInAgainDialog(visit.page).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, name)
  for (const tab of [visit.page, other]) await signInAgainDialog(tab).waitFor({ state: 'detached' })
})

test('a person never gets the tokens of another one', async () => {
  const { provider } = signIn
  const [ada, grace] = [newName(), newName()]
  await using visit = await signIn.visitAs(ada)
  const { page } = visit
  await projectWithBrief(await signIn.apiOf(page), 'Of Ada alone')
  const [other] = await openTabs(page, 1)
  if (!other) throw new Error('no tab')
  await other.reload()
  await other.getByText('Of Ada alone').waitFor()
  const tokensOfAda = await readTokens(page)
  await signIn.endSignIn(other)
  await other.clock.install()
  await other.clock.fastForward('01:00')
  await other.evaluate("window.dispatchEvent(new Event('visibilitychange'))")
  const opening = other.waitForEvent('popup')
  await signInAgainDialog(other).getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(await opening, grace)
  await other.getByText('Start with an idea').waitFor()
  await page.reload()
  await page.getByText('Of Ada alone').waitFor()
  expect(await readTokens(page)).toEqual(tokensOfAda)
  expect(await readTokens(other)).not.toEqual(tokensOfAda)
  // With two people in this browser, a further tab takes the tokens of neither.
  const { signIns } = provider
  const [third] = await openTabs(page, 1)
  if (!third) throw new Error('no tab')
  expect(provider.signIns).toBe(signIns + 1)
  // Nor does a tab take tokens that were sent on its channel for somebody else.
  const channel = JSON.stringify(['plangate-tokens', provider.issuer, 'plangate-web', ada])
  await third.evaluate(`new BroadcastChannel(${JSON.stringify(channel)}).postMessage({
    type: 'tokens',
    tokens: { subject: ${JSON.stringify(grace)}, signedInAt: Date.now() + 1000, user: '{}' },
  })`)
  await page.reload()
  await page.getByText('Of Ada alone').waitFor()
  expect(await readTokens(page)).toEqual(tokensOfAda)
})

test('the events of a run go to other tabs on a channel of the account and the project alone', async () => {
  const { provider, stage } = signIn
  const ada = newName()
  await using visit = await signIn.visitAs(ada)
  const { page, founder } = visit
  await page.addInitScript(`
    window.channels = []
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name) {
        super(name)
        window.channels.push(name)
      }
    }
  `)
  const { id: projectId } = await projectReadyToPlan(await signIn.apiOf(page), 'Of Ada alone')
  stage.runner.scenario = 'timeout'
  await page.goto(`/projects/${projectId}/plan`)
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees('The planner is at work.')
  const names = await page.evaluate<string[]>('window.channels')
  const account = JSON.stringify([provider.issuer, ada])
  expect(names.filter((name) => name.includes('plangate-stream'))).toEqual([
    JSON.stringify(['plangate-stream', account, 'plans.watch', { projectId }]),
  ])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await founder.sees('Canceled')
})

test('signing out in one tab ends all tabs, and a further one gets no tokens', async () => {
  await using visit = await signIn.visitAs(newName())
  const { page } = visit
  const tabs = await openTabs(page, 3)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/session\/end/)
  for (const tab of tabs) await tab.getByText('You are signed out').waitFor()
  for (const tab of tabs) expect(await tab.evaluate('JSON.stringify(sessionStorage)')).not.toContain('token')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('You are signed out').waitFor()
  const further = await page.context().newPage()
  await further.goto('/')
  await further.getByLabel('Name').waitFor()
  const kept = await page.evaluate<string>('JSON.stringify(localStorage)')
  expect(kept).not.toContain('token')
})
