import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** Its messages fail at once: its host is this machine, where none goes. */
const address = 'https://localhost/plangate'

test('a webhook shows its secret once, lists its messages, sends one again, and is revoked', async () => {
  await using visit = await stage.visit('/')
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('link', { name: 'Webhooks' }).click()
  await founder.sees('No webhooks yet')
  await page.getByRole('button', { name: 'New webhook' }).click()
  await page.getByLabel('Address').fill(address)
  await page.getByRole('checkbox', { name: 'Plan ready' }).uncheck()
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  await page.getByRole('button', { name: 'Copy the secret' }).click()
  await page.getByText('Copied').waitFor()
  const secret = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(secret).toMatch(/^whsec_/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('heading', { name: address }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.content()).not.toContain(secret)

  await page.getByRole('button', { name: `Show messages to ${address}` }).click()
  await founder.sees('Nothing has happened yet that it reports')
  await projectReadyToPlan(stage.api, 'Reported')
  await founder.sees('The host is not on the internet')
  await page.getByRole('button', { name: 'Send again: Decision taken' }).click()
  await founder.sees('Failed')
  const [webhook] = await stage.api.webhooks.list.query()
  if (webhook === undefined) throw new Error('no webhook was made')
  expect(webhook.events).not.toContain('plan.ready')
  const deliveries = await stage.api.webhooks.deliveries.query({ webhookId: webhook.id })
  expect(deliveries.map(({ event }) => event)).toEqual(['gate.decided'])

  await page.getByRole('button', { name: `Revoke ${address}` }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await founder.sees('Revoked')
  await expect.poll(() => page.getByRole('button', { name: /^Send again/ }).count()).toBe(0)
})

test('says what is wrong with an address', async () => {
  await using visit = await stage.visit('/account/webhooks')
  const { page, founder } = visit
  await page.getByRole('button', { name: 'New webhook' }).click()
  await page.getByLabel('Address').fill('example')
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  await founder.sees('use the form https://example.com/plangate')
  await page.getByLabel('Address').fill('https://127.0.0.1/plangate')
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  await founder.sees('names an address that is not on the internet')
  await expect.poll(() => page.getByLabel('Address').inputValue()).toBe('https://127.0.0.1/plangate')
})
