import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiClient, projectWithChoice } from './api-client.ts'
import { newName, openSignInStage, type SignInStage } from './sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
})
afterAll(() => signIn[Symbol.asyncDispose]())

/** Collects every URL that a page requests, and every header that it sends. */
function collectAddresses(page: Page): string[] {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url(), ...Object.values(request.headers())))
  return addresses
}

/** Loads a page that may be open already: another fragment alone would load nothing. */
async function openFresh(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}

/** Makes a link that does not end. */
async function shareProject(api: ApiClient, name: string): Promise<string> {
  const { project } = await projectWithChoice(api, name)
  const { secret } = await api.shares.create.mutate({ projectId: project.id, withNotes: false })
  return `/share#${secret}`
}

/** Makes a link that has ended. On a slow machine its end passes before the server reads it: such a link is refused. */
async function shareUntilOver(api: ApiClient, name: string): Promise<string> {
  const { project } = await projectWithChoice(api, name)
  for (let seconds = 5; ; seconds *= 2) {
    const end = Date.now() + seconds * 1_000
    const asked = { projectId: project.id, withNotes: false, endsAt: new Date(end).toISOString() }
    const made = await api.shares.create.mutate(asked).catch((error: unknown) => {
      if (Date.now() < end) throw error
    })
    await sleep(end - Date.now())
    if (made) return `/share#${made.secret}`
  }
}

test('a founder makes a link, a reader without an account opens it, and it ends when it is revoked', async () => {
  await using visit = await signIn.visitAs(newName())
  const { page, founder } = visit
  const api = await signIn.apiOf(page)
  const { project } = await projectWithChoice(api, 'Fewer gaps')
  await page.goto(`/projects/${project.id}/plan`)
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await founder.sees('Nobody can see this plan but you')
  await page.getByRole('button', { name: 'New link' }).click()
  await page.getByLabel('Who it is for').fill('Anna')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await page.getByText('Copied').waitFor()
  const link = await page.evaluate<string>('navigator.clipboard.readText()')
  await page.getByRole('button', { name: 'Done' }).click()
  await founder.heading('Link for Anna').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.content()).not.toContain(new URL(link).hash.slice(1))
  await founder.sees('Never opened')

  await using reading = await signIn.stage.visit('/share')
  const { page: paper, founder: reader } = reading
  await reader.sees('This link does not work')
  const addresses = collectAddresses(paper)
  await openFresh(paper, link)
  await paper.getByRole('heading', { level: 1, name: 'Fewer gaps' }).waitFor()
  await paper.reload()
  await paper.getByRole('heading', { level: 1, name: 'Fewer gaps' }).waitFor()
  await paper.keyboard.press('Tab')
  await paper.keyboard.press('Enter')
  await expect.poll(() => paper.evaluate('document.activeElement.id')).toBe('main')
  expect(paper.url()).toBe(link)
  await reader.sees('Shared with you, read only.')
  await reader.heading('The options').waitFor()
  await reader.sees('Your choice')
  await expect.poll(() => paper.getByRole('button', { name: /^(Choose|Edit|What matters)/ }).count()).toBe(0)
  await expect.poll(() => paper.getByRole('link', { name: /^(Choose|Edit|Share)/ }).count()).toBe(0)

  await reader.openSheet('What if')
  await paper.getByText('Nothing is changed yet').waitFor()
  await paper.getByRole('slider', { name: 'Focused hours per engineer per week' }).press('ArrowLeft')
  await paper.locator('.pg-changed-options [data-changed]').first().waitFor()
  await paper.getByRole('tab', { name: 'Decisions' }).click()
  await reader.sees('Decided by the founder')
  await reader.sees(/^Likely .* Chosen by the founder from version 1 of the plan/)
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => address.includes('plangate_share_') && !address.startsWith(link))).toEqual([])
  expect(addresses.filter((address) => /[?&].*plangate_share_|trpc.*plangate_share_/.test(address))).toEqual([])

  await page.reload()
  await founder.sees('Opened 2 times')
  await page.getByRole('button', { name: 'Revoke: Link for Anna' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await founder.sees('Revoked')
  await paper.reload()
  await reader.sees('This link does not work')
  await expect.poll(() => paper.getByRole('heading', { name: 'Fewer gaps' }).count()).toBe(0)
})

test('a reader learns that a link has ended, or waits until the server is back', async () => {
  await using visit = await signIn.visitAs(newName())
  const api = await signIn.apiOf(visit.page)
  const path = await shareProject(api, 'Away')
  await using reading = await signIn.stage.visit('/share')
  const { page: paper, founder: reader } = reading
  await reader.sees('This link does not work')
  await paper.route('**/trpc/shares.read', (route) => route.abort())
  await openFresh(paper, path)
  await paper.getByRole('alert').waitFor()
  await paper.unroute('**/trpc/shares.read')
  await paper.getByRole('heading', { level: 1, name: 'Away' }).waitFor()

  await openFresh(paper, await shareUntilOver(api, 'Over soon'))
  await reader.sees('This link has ended')
})
