import { sql } from 'kysely'
import { v4 as uuidV4, v7 as uuidV7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { DeliveryId, type NewWebhook, WebhookId } from '../../domain/schemas/index.ts'
import { WebhookService } from './index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { db } = plangate.database
const { webhooks } = services

const hook: NewWebhook = { url: 'https://hooks.example.com/plangate', events: ['gate.decided'] }

/** A founder with a webhook and what it would report; no worker sends anything here. */
async function reported(events: NewWebhook['events'] = ['gate.decided']) {
  const founder = await TestFounder.arrive(services)
  const webhook = await webhooks.create(founder.actor, { ...hook, events })
  await founder.saveBrief()
  await founder.decide('proceed')
  return { founder, webhook }
}

test('shows a secret once, and stores it encrypted', async () => {
  const actor = newActor()
  const { secret, ...webhook } = await webhooks.create(actor, hook)
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(webhook).toMatchObject({ ...hook, revokedAt: null })
  expect(await webhooks.list(actor)).toEqual([webhook])
  const { rows } = await sql`select webhooks::text from webhooks`.execute(db)
  expect(rows).not.toEqual([])
  expect(JSON.stringify(rows)).not.toContain(secret.slice('whsec_'.length, -1))
})

test('notes an event for every webhook that wants it, and for no other', async () => {
  const { founder, webhook } = await reported()
  const { actor, projectId } = founder
  const ofOther = await services.projects.create(actor, { name: 'Another' })
  const others = await Promise.all([
    webhooks.create(actor, { ...hook, events: ['permit.given'] }),
    webhooks.create(actor, { ...hook, projectId: ofOther.id }),
    webhooks.create(newActor(), hook),
  ])
  const second = await webhooks.create(actor, { ...hook, projectId })
  await founder.decide('narrow')
  expect(await webhooks.deliveries(actor, webhook.id)).toMatchObject([
    { event: 'gate.decided', projectId, state: 'waiting', attempts: 0, last: null, nextAt: null },
    { event: 'gate.decided', projectId },
  ])
  expect(await webhooks.deliveries(actor, second.id)).toHaveLength(1)
  const { rows } = await sql<{ id: string }>`select distinct webhook_id as id from webhook_deliveries`.execute(db)
  for (const { id } of others) expect(rows.map((row) => row.id)).not.toContain(id)
})

test('pages what was reported, the newest first', async () => {
  const { founder, webhook } = await reported()
  for (let decided = 2; decided <= 5; decided++) await founder.decide('proceed')
  const all = await webhooks.deliveries(founder.actor, webhook.id)
  expect(all).toHaveLength(5)
  expect(all.toSorted((a, b) => b.at.localeCompare(a.at))).toEqual(all)
  const first = await webhooks.deliveries(founder.actor, webhook.id, { limit: 2 })
  const rest = await webhooks.deliveries(founder.actor, webhook.id, { cursor: first[1]?.id })
  expect([...first, ...rest]).toEqual(all)
})

test('reports nothing more once it is revoked, and gives up what waits', async () => {
  const { founder, webhook } = await reported()
  const { secret: _, ...shown } = webhook
  const revoked = await webhooks.revoke(founder.actor, webhook.id)
  expect(revoked).toEqual({ ...shown, revokedAt: expect.any(String) })
  expect(await webhooks.revoke(founder.actor, webhook.id)).toEqual(revoked)
  await founder.decide('proceed')
  const deliveries = await webhooks.deliveries(founder.actor, webhook.id)
  expect(deliveries).toMatchObject([{ state: 'failed', last: { status: null, problem: 'revoked' } }])
  const { rows } = await sql`select sealed_secret from webhooks where id = ${webhook.id}`.execute(db)
  expect(rows).toEqual([{ sealed_secret: null }])
  const [delivery] = deliveries
  if (delivery === undefined) throw new Error('nothing was reported')
  expect(await webhooks.resend(founder.actor, delivery.id)).toEqual(delivery)
})

test('leaves a message that was never attempted as it is', async () => {
  const { founder, webhook } = await reported()
  const [delivery] = await webhooks.deliveries(founder.actor, webhook.id)
  if (delivery === undefined) throw new Error('nothing was reported')
  expect(await webhooks.resend(founder.actor, delivery.id)).toEqual(delivery)
})

test.each([
  'https://127.0.0.1/',
  'https://0x7f000001/',
  'https://169.254.169.254/',
  'https://10.0.0.8/',
  'http://example.com/',
])('makes no webhook for %s', async (url) => {
  const service = new WebhookService(db, { keysSecret: 'a secret of more than 32 characters', networks: [] })
  await expect(service.create(newActor(), { ...hook, url })).rejects.toMatchObject({
    refusal: { reason: 'INVALID_INPUT', details: { issues: [{ path: 'url' }] } },
  })
})

test.each(['https://user:password@example.com/', 'no address', 'https://'])('takes %j for no address', async (url) => {
  await expect(webhooks.create(newActor(), { ...hook, url })).rejects.toMatchObject({
    refusal: { reason: 'INVALID_INPUT' },
  })
})

test('makes no webhook without a secret to encrypt its own with', async () => {
  const service = new WebhookService(db, { keysSecret: null, networks: [] })
  await expectRefusal(service.create(newActor(), hook), 'KEYS_SECRET_MISSING')
})

test('answers the things of others as if they did not exist', async () => {
  const { founder, webhook } = await reported()
  const [delivery] = await webhooks.deliveries(founder.actor, webhook.id)
  const stranger = newActor()
  await expectRefusal(webhooks.create(stranger, { ...hook, projectId: founder.projectId }), 'PROJECT_NOT_FOUND')
  for (const id of [webhook.id, WebhookId.parse(uuidV7())]) {
    await expectRefusal(webhooks.deliveries(stranger, id), 'WEBHOOK_NOT_FOUND')
    await expectRefusal(webhooks.revoke(stranger, id), 'WEBHOOK_NOT_FOUND')
  }
  for (const id of [delivery?.id ?? '', uuidV4()])
    await expectRefusal(webhooks.resend(stranger, DeliveryId.parse(id)), 'WEBHOOK_NOT_FOUND')
  expect(await webhooks.list(stranger)).toEqual([])
})
