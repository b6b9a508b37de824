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
  await founder.sees('No permit was given yet.')
  await founder.authorize()
  await founder.heading(/^Permit 1: /).waitFor()
  await page.reload()
  await founder.heading(/^Build permit 1: /).waitFor()
  const step = founder.step('Permit')
  await founder.sees('(done)', step)
  expect(await stage.api.builds.permits.query({ projectId: project.id })).toHaveLength(1)

  await page.getByRole('button', { name: 'Revoke permit 1' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByLabel('Reason').fill('The pipeline was broken.')
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await founder.sees(/You revoked it: The pipeline was broken\./)
  await founder.heading(/^Permit 1 has ended/).waitFor()
  expect(await founder.heading(/^Build permit/).count()).toBe(0)

  await founder.authorize()
  await founder.heading(/^Permit 2: /).waitFor()
  const [second, first] = await stage.api.builds.permits.query({ projectId: project.id })
  expect(second?.end).toBeNull()
  expect(first?.end).toMatchObject({ cause: 'revoked', reason: 'The pipeline was broken.' })
})
