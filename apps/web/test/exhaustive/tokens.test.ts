import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief, projectWithBrief, projectWithChoice } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const run = promisify(execFile)

/** Runs a command from the page in a shell. Rejects when it fails. */
async function runLine(line: string, secret: string, projectId = ''): Promise<unknown> {
  const { stdout } = await run('bash', ['-c', line], { env: { PLANGATE_TOKEN: secret, PROJECT_ID: projectId } })
  return JSON.parse(stdout)
}

interface Wanted {
  name: string
  scope: 'Read' | 'Read and plan' | 'Build'
}

/** Creates a token and returns the copied secret. */
async function makeToken(page: Page, { name, scope }: Wanted): Promise<string> {
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('radio', { name: scope, exact: true }).check()
  await page.getByRole('button', { name: 'Make the token' }).click()
  await page.getByRole('button', { name: 'Copy the token' }).click()
  await page.getByText('Copied').waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
  return page.evaluate('navigator.clipboard.readText()')
}

test('a token is shown once, works as the page says, and stops working once revoked', async () => {
  await using visit = await stage.visit('/account/tokens')
  const { page, founder } = visit
  await founder.sees('No tokens yet')
  const { project } = await projectWithChoice(stage.api, 'Built by a machine')
  const [list, permit] = await page.locator('code.pg-command').allTextContents()
  if (!list || !permit) throw new Error('the page shows no commands')

  const reads = await makeToken(page, { name: 'Dashboard', scope: 'Read' })
  expect(await runLine(list, reads)).toMatchObject({ result: { data: [{ project: { name: 'Built by a machine' } }] } })
  await expect(runLine(permit, reads, project.id)).rejects.toMatchObject({ code: 22 })
  const builds = await makeToken(page, { name: 'Pipeline', scope: 'Build' })
  expect(await runLine(permit, builds, project.id)).toMatchObject({ result: { data: { projectId: project.id } } })
  await page.reload()
  expect(await page.content()).not.toContain(builds)

  await page.getByRole('button', { name: 'Revoke Pipeline' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByText('Revoked', { exact: true }).first().waitFor()
  await expect(runLine(permit, builds, project.id)).rejects.toMatchObject({ code: 22 })
  await founder.sees('Revoked the token "Pipeline"')
  await founder.sees('Made the token "Dashboard"')
})

test('Escape or a click outside does not close a shown token', async () => {
  await using visit = await stage.visit('/account/tokens')
  const { page, founder } = visit
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'New token' }).click()
  await dialog.getByLabel('Name').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('Name').fill('Shown')
  await page.keyboard.press('Enter')
  await founder.sees('Copy it now')
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 400)
  await page.getByRole('button', { name: 'Copy the token' }).click()
  await expect
    .poll(() => dialog.locator('code').textContent())
    .toBe(await page.evaluate('navigator.clipboard.readText()'))
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await page.content()).not.toContain('Copy it now')
})

test('does not create a token twice when its answer was lost', async () => {
  await using visit = await stage.visit('/account/tokens')
  const { page, founder } = visit
  await page.route(
    '**/trpc/tokens.create',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 2 },
  )
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('Name').fill('Lost')
  await page.keyboard.press('Enter')
  await founder.sees('Plangate does not answer')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('heading', { name: 'Lost' }).waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'Lost' }).count()).toBe(1)
})

test('the audit log shows what the founder and a token did', async () => {
  await using visit = await stage.visit('/account/tokens')
  const { page, founder } = visit
  const secret = await makeToken(page, { name: 'Writer', scope: 'Read and plan' })
  const { id: projectId } = await projectWithBrief(stage.api, 'Looked into')
  const { brief } = await stage.api.briefs.get.query({ projectId })
  const line = `curl --fail-with-body -H "Authorization: Bearer $PLANGATE_TOKEN" --json "$BODY" ${stage.url}/trpc/briefs.save`
  const body = JSON.stringify({ projectId, brief: { ...brief, targetUser: 'Somebody else.' } })
  await run('bash', ['-c', line], { env: { PLANGATE_TOKEN: secret, BODY: body } })

  await page.goto(`/projects/${projectId}`)
  await page.getByRole('link', { name: 'Audit log' }).click()
  await founder.heading('Audit log').waitFor()
  const entries = page.getByRole('main').locator('ol[reversed]').getByRole('listitem')
  await founder.sees('By the token "Writer"', entries.first())
  await expect
    .poll(() => entries.locator('.pg-audit-what').allTextContents())
    .toEqual(['Saved version 2 of the brief', 'Saved version 1 of the brief', 'Created the project'])
  await expect.poll(() => entries.last().textContent()).toMatch(/By you.*Request [0-9a-f-]{36}$/)
})

/** A project with a plan and a choice, whose brief was saved a hundred times since. */
async function longAudited(): Promise<{ projectId: ProjectId; optionName: string }> {
  const { project, plan } = await projectWithChoice(stage.api, 'Busy')
  const { id: projectId } = project
  for (let save = 1; save <= 100; save += 1)
    await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, targetUser: `Reader ${save}.` } })
  const optionName = plan.options.find(({ id }) => id === plan.recommendedId)?.name ?? ''
  return { projectId, optionName }
}

test('the audit log loads entries from before a hundred saved briefs on request', async () => {
  const { projectId, optionName } = await longAudited()
  await using visit = await stage.visit(`/projects/${projectId}/audit`)
  const { page, founder } = visit
  const what = page.locator('ol[reversed] .pg-audit-what')
  const earlier = page.getByRole('button', { name: 'Earlier entries' })
  const focused = page.locator('li:focus')
  await founder.sees('The latest 50 entries are shown.')
  await expect.poll(() => what.allTextContents()).toHaveLength(50)

  const answer = Promise.withResolvers<void>()
  await page.route('**/trpc/*projects.audit*', (route) => answer.promise.then(() => route.abort()))
  await earlier.focus()
  await page.keyboard.press('Enter')
  await page.locator('button[aria-disabled=true]', { hasText: 'Earlier entries' }).waitFor()
  answer.resolve()
  await founder.sees('Plangate does not answer')
  await expect.poll(() => what.allTextContents()).toHaveLength(50)
  await page.unroute('**/trpc/*projects.audit*')

  await page.keyboard.press('Enter')
  await founder.sees('The latest 100 entries are shown.')
  await founder.sees('Saved version 51 of the brief', focused)
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await founder.sees('All 106 entries are shown.')
  await founder.sees(`Chose the option "${optionName}" of plan version 1`, focused)
  await expect.poll(() => earlier.count()).toBe(0)
  await expect
    .poll(() => what.allTextContents())
    .toEqual([
      ...Array.from({ length: 100 }, (_, before) => `Saved version ${101 - before} of the brief`),
      `Chose the option "${optionName}" of plan version 1`,
      'Asked for a plan',
      'Decided: Proceed',
      'Opened the decision',
      'Saved version 1 of the brief',
      'Created the project',
    ])
})
