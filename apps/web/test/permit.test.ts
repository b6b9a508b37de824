import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'

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
  await founder.sees(/ per hour, \d+ focused hours per engineer and week$/, permit)
  await expect.poll(() => permit.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(false)
  await permit.getByText('Details').click()
  await expect.poll(() => permit.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(true)
})
