import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectReadyToPlan, projectWithBrief } from '../api-client.ts'
import { openStage } from '../browser-stage.ts'
import { audience, clientId, OpenIdProvider } from '../open-id-provider.ts'
import { newName, openSignInStage, readTokens, type SignInStage, signInAs } from '../sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
  return () => signIn[Symbol.asyncDispose]()
})
beforeEach(() => signIn.provider.serve(signIn.stage.url))
afterEach(() => {
  signIn.provider.behave()
  signIn.stage.runner.scenario = 'plan'
})

const nothingAnswers = () => true

test('returns to the requested page after signing in, and stays signed in after a reload', async () => {
  const { stage } = signIn
  const name = newName()
  await using first = await signIn.visitAs(name)
  const { id } = await projectWithBrief(await signIn.apiOf(first.page), 'Fewer gaps')
  const address = `/projects/${id}/brief?version=1&view=words`
  await using again = await signIn.visitAs(name, address)
  const { page, founder } = again
  await page.getByRole('dialog').getByText('This is the current version.').waitFor()
  await expect.poll(() => page.url()).toBe(`${stage.url}${address}`)
  await page.reload()
  await page.getByRole('dialog').getByText('This is the current version.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Account' }).click()
  await founder.sees(name, page.getByRole('region', { name: 'Account' }))
  await founder.sees('Founder tier', page.getByRole('region', { name: 'Account' }))
})

test('stores tokens only in the session storage of the tab', async () => {
  const name = newName()
  await using visit = await signIn.visitAs(name)
  const { page } = visit
  const { access_token, refresh_token } = await readTokens(page)
  const elsewhere = await page.evaluate<string>('JSON.stringify([localStorage, document.cookie, location.href])')
  expect(access_token).toMatch(/^ey/)
  expect(elsewhere).not.toContain(access_token)
  expect(elsewhere).not.toContain(refresh_token)
})

test('two founders do not see each other’s projects', async () => {
  const name = newName()
  await using ada = await signIn.visitAs(name)
  await using grace = await signIn.visitAs(newName())
  const { id } = await projectWithBrief(await signIn.apiOf(ada.page), 'Of Ada alone')
  await ada.page.reload()
  await ada.founder.sees('Of Ada alone')
  await grace.page.reload()
  await grace.founder.sees('Start with an idea')
  await grace.page.goto(`/projects/${id}/brief`)
  await grace.founder.sees('Project not found')
  await expect.poll(() => grace.page.getByText('Of Ada alone').count()).toBe(0)
})

test('refuses a token for another audience, and explains it', async () => {
  const { provider, stage } = signIn
  const name = newName()
  provider.wrongAudience = 'https://other.example'
  await using visit = await stage.visit('/?q=gaps')
  const { page, founder } = visit
  await signInAs(page, name)
  await founder.sees('Plangate does not accept this sign-in')
  provider.wrongAudience = null
  await page.getByRole('button', { name: 'Try again' }).click()
  await founder.sees('Start with an idea')
  await expect.poll(() => page.url()).toBe(`${stage.url}/?q=gaps`)
})

test('explains a sign-in declined at the provider, and offers a retry', async () => {
  const { stage } = signIn
  const name = newName()
  await using visit = await stage.visit()
  const { page, founder } = visit
  await signInAs(page, '')
  await founder.sees('The sign-in was declined')
  await page.reload()
  await founder.sees('This sign-in cannot be used any more')
  await page.getByRole('button', { name: 'Try again' }).click()
  await signInAs(page, name)
  await founder.sees('Start with an idea')
})

test('renews short-lived tokens while a run is watched, without losing progress', async () => {
  const { provider, stage } = signIn
  const name = newName()
  provider.tokenSeconds = 4
  await using visit = await signIn.visitAs(name)
  const { page, founder } = visit
  const { id } = await projectReadyToPlan(await signIn.apiOf(page), 'Watched')
  stage.runner.scenario = 'step_by_step'
  await page.goto(`/projects/${id}/plan`)
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  await founder.sees(/^\d+ work items so far/)
  const arrived = page.getByRole('region', { name: 'Options so far' }).getByRole('article')
  for (const place of [0, 1, 2]) {
    const { renewals } = provider
    await expect.poll(() => provider.renewals, { timeout: 120_000 }).toBeGreaterThan(renewals)
    stage.runner.step()
    await arrived.nth(place).waitFor()
    await expect.poll(() => arrived.count()).toBe(place + 1)
  }
  stage.runner.step()
  await founder.heading('The options').waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

test('explains that signing in needs a secure context', async () => {
  await using visit = await signIn.stage.visit('/session/signed-out')
  const { page, founder } = visit
  await page.addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })")
  await page.goto('/')
  await founder.sees('Nobody can sign in at this address')
})

test('explains why the server does not say how users sign in', async () => {
  await using visit = await signIn.stage.visit('/session/signed-out')
  const { page, founder } = visit
  const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429, reason: 'RATE_LIMITED', requestId: 'some' }
  const json = { error: { message: '', code: -32029, data: { ...data, details: { retryAfterSeconds: 42 } } } }
  await page.route('**/trpc/session.config*', (route) => route.fulfill({ status: 429, json }))
  await page.goto('/session/callback?code=some&state=some')
  await founder.sees('Too many requests')
  await founder.sees('Try again in 42 seconds.')
  await page.goto('/')
  await page.getByRole('button', { name: 'Account' }).click()
  const account = page.getByRole('region', { name: 'Account' })
  await founder.sees('Checking who you are', account)
  await founder.sees('Too many requests', account)
  await expect.poll(() => account.textContent()).not.toContain('No sign-in on this machine')
})

test('explains that the provider is down before the sign-in, and offers a retry', async () => {
  const { provider, stage } = signIn
  const name = newName()
  provider.isDown = nothingAnswers
  await using visit = await stage.visit('/?q=gaps')
  const { page, founder } = visit
  await founder.sees('The sign-in service does not answer')
  provider.isDown = () => false
  await page.getByRole('button', { name: 'Try again' }).click()
  await signInAs(page, name)
  await founder.sees('Start with an idea')
  await expect.poll(() => page.url()).toBe(`${stage.url}/?q=gaps`)
})

test('explains that the API cannot check the token, and offers a retry', async () => {
  const name = newName()
  await using elsewhere = await OpenIdProvider.start()
  const signInSettings = { kind: 'oidc' as const, issuer: elsewhere.issuer, clientId, audiences: [audience] }
  await using cold = await openStage({ signInSettings })
  elsewhere.serve(cold.url)
  elsewhere.isDown = (path) => path === '/jwks'
  await using visit = await cold.visit()
  const { page, founder } = visit
  await signInAs(page, name)
  await founder.sees('Who you are cannot be checked')
  elsewhere.isDown = () => false
  await expect
    .poll(
      async () => {
        const again = page.getByRole('button', { name: 'Try again' })
        // The page asks again by itself, too, and then the button is gone.
        await again.click({ timeout: 1_000 }).catch(() => undefined)
        return page.getByText('Start with an idea').isVisible()
      },
      { timeout: 120_000 },
    )
    .toBe(true)
})
