import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice, projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { primaryButtons } from './primary-buttons.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('the founder authorizes a build, revokes the permit with a reason, and gets the next one', async () => {
  const { project } = await projectWithChoice(stage.api, 'Permits')
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page, founder } = visit
  await founder.sees('May it be built now?')
  await founder.authorize()
  await founder.heading(/^Permit 1: /).waitFor()
  await page.reload()
  await founder.heading(/^Build permit 1: /).waitFor()
  const step = founder.step('Permit')
  await founder.sees('(done)', step)
  await expect.poll(() => stage.api.builds.permits.query({ projectId: project.id })).toHaveLength(1)

  await page.getByRole('button', { name: 'Revoke permit 1' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByLabel('Reason').fill('The pipeline was broken.')
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await founder.sees(/You revoked it: The pipeline was broken\./)
  await founder.heading(/^Permit 1 has ended/).waitFor()
  await expect.poll(() => founder.heading(/^Build permit/).count()).toBe(0)

  await founder.authorize()
  await founder.heading(/^Permit 2: /).waitFor()
  const [second, first] = await stage.api.builds.permits.query({ projectId: project.id })
  expect(second?.end).toBeNull()
  expect(first?.end).toMatchObject({ cause: 'revoked', reason: 'The pipeline was broken.' })
})

test('the permit says in words what may be built and what it is bound to, and has the focus once it is given', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'Read by an investor')
  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page, founder } = visit
  await founder.authorize()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('permit')
  const permit = page.getByRole('article', { name: /^Build permit 1/ })
  const chosen = plan.options.find(({ id }) => id === plan.recommendedId)
  await founder.sees(/^(Everything you asked for|Every need, some of it smaller|Without “).* work items/, permit)
  await founder.sees(`in ${chosen?.workItemIds.length} work items`, permit)
  await founder.sees(/^Version 1, saved /, permit)
  await founder.sees(brief.problemStatement, permit)
  await founder.sees(/^Proceed, decided by the founder on /, permit)
  await founder.sees(/^Chosen by the founder on /, permit)
  await founder.sees(/ per hour, \d+ focused hours per engineer per week$/, permit)
  await expect.poll(() => permit.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(false)
  await permit.getByText('Details').click()
  await expect.poll(() => permit.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(true)
})

const primary = 'filled'
/** Buttons are primary unless they say otherwise. */
const variantOf = async (control: Locator) => (await control.getAttribute('data-variant')) ?? primary

test('asking is the main thing to do only while the checks are met; otherwise it is what is in the way', async () => {
  const { project } = await projectWithChoice(stage.api, 'Checked')
  const path = `/projects/${project.id}/permit`
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  const ask = page.getByRole('button', { name: 'Authorize the build' })
  await expect.poll(() => variantOf(ask)).toBe(primary)
  await ask.click()
  await founder.sees('What may be built')

  const { brief, version } = await stage.api.briefs.get.query({ projectId: project.id })
  const changed = { ...brief, problemStatement: 'Something else hurts.' }
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: changed, baseVersion: version })
  await page.reload()
  const way = page.getByRole('link', { name: 'See what changed' })
  await expect.poll(() => variantOf(way)).toBe(primary)
  expect(await primaryButtons(page)).toEqual(['See what changed'])
  await founder.sees('What it permitted')
  await way.click()
  await founder.heading('Choice').waitFor()
})

test('a project without a choice is led to its options', async () => {
  const { project } = await projectWithPlan(stage.api, 'Not chosen')
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page } = visit
  await expect.poll(() => variantOf(page.getByRole('link', { name: 'Choose an option' }))).toBe(primary)
  expect(await variantOf(page.getByRole('button', { name: 'Authorize the build' }))).toBe('default')
})

test('a permit says what to do next: the command that asks for it, and where to make a token', async () => {
  const { project } = await projectWithChoice(stage.api, 'Connected')
  await stage.api.builds.authorize.mutate({ projectId: project.id })
  await using visit = await stage.visit(`/projects/${project.id}`)
  const { page, founder } = visit
  await founder.sees('Next step: build')
  await page.getByRole('link', { name: 'Connect the build' }).click()
  const next = page.getByRole('region', { name: 'Next: connect what builds it' })
  await founder.sees(`PLANGATE_URL=${stage.url} plangate check ${project.id}`, next)
  await next.getByRole('link', { name: 'Make a token' }).click()
  await founder.heading('API tokens').waitFor()
  await page.goto('/')
  await page.getByRole('link', { name: 'Connect the build: Connected' }).waitFor()
})
