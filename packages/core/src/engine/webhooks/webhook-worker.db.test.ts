import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { openJobQueue } from '@plangate/database/queue'
import { sql } from 'kysely'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { type Delivery, type IssuedWebhook, WebhookEvent, WebhookMessage } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'
import { deleteOldDeliveries } from '../data/webhook-deliveries.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import { testWebhooks } from '../services/testing/test-signing.ts'
import { type Received, Receiver } from './testing/receiver.ts'
import { WebhookWorker, type WebhookWorkerParts } from './webhook-worker.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { db } = database
const { webhooks } = services

/** Starts a worker until the test ends. */
async function work(settings: Partial<WebhookWorkerParts> = {}) {
  const errors: unknown[] = []
  const report = (error: unknown) => void errors.push(error)
  const shared = { works: true, concurrency: 5, attemptSeconds: 60, pollMillis: 50, report }
  const queue = await openJobQueue<Tables>(database, { ...shared, name: randomUUID() })
  const parts = { db, queue, listen: database.listen, pollMillis: 50, report, ...testWebhooks }
  const worker = new WebhookWorker({ ...parts, ...settings })
  await worker.start()
  const stop = async () => {
    await worker.stop()
    await queue.stop(0)
  }
  onTestFinished(stop)
  return { errors, stop }
}

async function receive(port?: number): Promise<Receiver> {
  const receiver = await Receiver.open(port)
  onTestFinished(() => receiver[Symbol.asyncDispose]())
  return receiver
}

/** A founder with a webhook, which is revoked when the test ends. */
async function subscribe(url: string, events: WebhookEvent[] = ['gate.decided']) {
  const founder = await TestFounder.arrive(services)
  const webhook = await webhooks.create(founder.actor, { url, events })
  onTestFinished(async () => void (await webhooks.revoke(founder.actor, webhook.id)))
  return { founder, webhook }
}

type Subscribed = Awaited<ReturnType<typeof subscribe>>

async function decideGate({ founder }: Subscribed): Promise<void> {
  await founder.saveBrief()
  await founder.decide('proceed')
}

/** Waits until the latest delivery is as wanted. */
async function untilLatest({ founder, webhook }: Subscribed, isWanted: (delivery: Delivery) => boolean) {
  for (;;) {
    const [latest] = await webhooks.deliveries(founder.actor, webhook.id)
    if (latest !== undefined && isWanted(latest)) return latest
    await sleep(10)
  }
}

/** Verifies a message as a receiver does, and reads it. */
function open({ secret }: IssuedWebhook, { headers, body }: Received): WebhookMessage {
  return WebhookMessage.parse(new Verifier(secret).verify(body, headers))
}

test('reports everything that happens to a project, signed by the standard, each event once', async () => {
  const { errors } = await work()
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url, WebhookEvent.options)
  const { founder, webhook } = subscribed
  await decideGate(subscribed)
  const planSet = await founder.generate()
  await founder.select({ optionId: planSet.recommendedId })
  const permit = await founder.authorize({ commit: 'c1', environment: 'production' })
  await founder.authorize({ commit: 'c1', environment: 'production' })
  await services.actuals.record(founder.actor, { projectId: founder.projectId, totals: { hours: 100_000 } })
  const received = await receiver.waitFor(6)
  const messages = received.map((message) => open(webhook, message))
  const about = { projectId: founder.projectId }
  const { contentHash } = permit
  const bound = { planSetId: planSet.id, optionId: planSet.recommendedId, contentHash }
  const of = { permitId: permit.id, number: 1 }
  expect(new Map(messages.map(({ type, data }) => [type, data]))).toEqual(
    new Map<string, object>([
      ['gate.decided', { ...about, gateId: planSet.gateId, decision: 'proceed' }],
      ['plan.ready', { ...about, planSetId: planSet.id, version: 1 }],
      ['plan.selected', { ...about, number: 1, ...bound }],
      ['permit.given', { ...about, ...of, contentHash, commit: 'c1', environment: 'production' }],
      ['permit.ended', { ...about, ...of, cause: 'review' }],
      ['review.due', { ...about, reviewId: expect.any(String), selectionId: permit.selection.id, cause: 'hours' }],
    ]),
  )
  await untilLatest(subscribed, ({ state }) => state === 'delivered')
  expect(receiver.received).toHaveLength(6)
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(6)
  expect(errors).toEqual([])
})

test('a message with another body, or signed with another secret, does not verify', async () => {
  await work()
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  const { webhook: other } = await subscribe(receiver.url)
  await decideGate(subscribed)
  const [message] = await receiver.waitFor(1)
  if (message === undefined) throw new Error('nothing came')
  expect(() => open(subscribed.webhook, { ...message, body: message.body.replace('proceed', 'park') })).toThrow()
  expect(() => open(other, message)).toThrow()
  expect(open(subscribed.webhook, message).type).toBe('gate.decided')
})

test('tries again, with the same id, until a receiver that was down is back', async () => {
  await work({ retrySeconds: [0, ...Array<number>(10_000).fill(0.05)] })
  const { port, url } = await closed()
  const subscribed = await subscribe(url)
  await decideGate(subscribed)
  const before = await untilLatest(subscribed, ({ attempts }) => attempts >= 2)
  expect(before).toMatchObject({ state: 'waiting', last: { status: null, problem: 'connection' } })
  const receiver = await receive(port)
  const [message] = await receiver.waitFor(1)
  if (message === undefined) throw new Error('nothing came')
  expect(message.headers['webhook-id']).toBe(before.id)
  expect(open(subscribed.webhook, message).data.projectId).toBe(subscribed.founder.projectId)
  expect(await untilLatest(subscribed, ({ state }) => state === 'delivered')).toMatchObject({
    id: before.id,
    last: { status: 204, problem: null },
    nextAt: null,
  })
})

/** A port on which nobody listens. */
async function closed() {
  const receiver = await Receiver.open()
  const { port, url } = receiver
  await receiver[Symbol.asyncDispose]()
  return { port, url }
}

test('gives up after the last attempt, and sends again on request', async () => {
  await work({ retrySeconds: [0] })
  const receiver = await receive()
  receiver.answer = (_, response) => response.writeHead(500).end()
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  const failed = await untilLatest(subscribed, ({ state }) => state === 'failed')
  expect(failed).toMatchObject({ attempts: 2, last: { status: 500, problem: 'status' }, nextAt: null })
  receiver.answer = (_, response) => response.writeHead(204).end()
  const again = await webhooks.resend(subscribed.founder.actor, failed.id)
  expect(again).toMatchObject({ id: failed.id, state: 'waiting', attempts: 0 })
  expect(await untilLatest(subscribed, ({ state }) => state === 'delivered')).toMatchObject({ attempts: 1 })
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([failed.id]))
})

test('sends at once on request what waits for its next attempt', async () => {
  await work({ retrySeconds: [3_600] })
  const receiver = await receive()
  receiver.answer = (_, response) => response.writeHead(503).end()
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  const waiting = await untilLatest(subscribed, ({ attempts }) => attempts === 1)
  expect(waiting).toMatchObject({ state: 'waiting', nextAt: expect.any(String) })
  receiver.answer = (_, response) => response.writeHead(204).end()
  await webhooks.resend(subscribed.founder.actor, waiting.id)
  await untilLatest(subscribed, ({ state }) => state === 'delivered')
  expect(receiver.received).toHaveLength(2)
})

test('reports nothing of a transaction that was rolled back', async () => {
  await work()
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  const { founder } = subscribed
  await founder.saveBrief()
  const { id } = await services.gates.open(founder.actor, founder.projectId)
  const undone = db.transaction().execute(async (trx) => {
    await sql`update gates set decision = 'park', decided_at = now(), decided_by = opened_by where id = ${id}`.execute(
      trx,
    )
    const { rows } = await sql`select from webhook_deliveries where data ->> 'gateId' = ${id}`.execute(trx)
    expect(rows).toHaveLength(1)
    throw new Error('rolled back')
  })
  await expect(undone).rejects.toThrow('rolled back')
  await services.gates.resolve(founder.actor, { gateId: id, decision: 'proceed' })
  await untilLatest(subscribed, ({ state }) => state === 'delivered')
  const messages = receiver.received.map((message) => open(subscribed.webhook, message))
  expect(messages).toMatchObject([{ data: { decision: 'proceed' } }])
})

test('what happened while no worker ran is sent by the next one', async () => {
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  expect(receiver.received).toEqual([])
  await work()
  await receiver.waitFor(1)
})

test('two workers send each event once', async () => {
  await work()
  await work()
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  const { founder } = subscribed
  await founder.saveBrief()
  for (let decided = 1; decided <= 8; decided++) await founder.decide('proceed')
  for (;;) {
    const deliveries = await webhooks.deliveries(founder.actor, subscribed.webhook.id)
    if (deliveries.filter(({ state }) => state === 'delivered').length === 8) break
    await sleep(10)
  }
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(8)
  expect(receiver.received).toHaveLength(8)
})

test('sends nothing to this machine unless the operator allows it', async () => {
  await work({ networks: [], retrySeconds: [] })
  const receiver = await receive()
  const subscribed = await subscribe(`http://localhost:${receiver.port}/`)
  await decideGate(subscribed)
  const failed = await untilLatest(subscribed, ({ state }) => state === 'failed')
  expect(failed).toMatchObject({ last: { status: null, problem: 'address' } })
  expect(receiver.received).toEqual([])
})

test('sends nothing that it cannot sign', async () => {
  await work({ keysSecret: 'another secret of more than 32 characters', retrySeconds: [] })
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  expect(await untilLatest(subscribed, ({ state }) => state === 'failed')).toMatchObject({
    last: { problem: 'secret' },
  })
  expect(receiver.received).toEqual([])
})

test('a worker that stops leaves its message to the next one', async () => {
  const first = await work()
  const receiver = await receive()
  receiver.answer = () => {}
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  await receiver.waitFor(1)
  await first.stop()
  expect(await untilLatest(subscribed, () => true)).toMatchObject({ state: 'waiting', attempts: 0 })
})

test('deletes what ended more than 30 days ago', async () => {
  await work()
  const receiver = await receive()
  const subscribed = await subscribe(receiver.url)
  await decideGate(subscribed)
  const { id } = await untilLatest(subscribed, ({ state }) => state === 'delivered')
  await sql`update webhook_deliveries set at = now() - interval '31 days' where id = ${id}`.execute(db)
  await deleteOldDeliveries(db, 30)
  expect(await webhooks.deliveries(subscribed.founder.actor, subscribed.webhook.id)).toEqual([])
})
