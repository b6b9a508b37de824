import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { IdempotencyKey } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** The actor of a request that was sent with a key. */
const withKey = (actor: Actor, key: string, input: object): Actor => ({
  ...actor,
  requestId: 'a request',
  idempotency: { key: IdempotencyKey.parse(key), input },
})
const shop = { name: 'Corner shop' }
const createShop = (actor: Actor, input: object = shop) => services.projects.create(withKey(actor, 'shop', input), shop)
const namesOf = async (actor: Actor) => (await services.projects.list(actor)).map(({ name }) => name)

/** Makes the keys of a user as old as `interval`. */
const age = (actor: Actor, interval: string) =>
  database.db
    .updateTable('idempotency_keys')
    .set({ created_at: sql<Date>`clock_timestamp() - ${interval}::interval` })
    .where('owner_id', '=', actor.userId)
    .execute()

const keysOf = (actor: Actor) =>
  database.db.selectFrom('idempotency_keys').select('key').where('owner_id', '=', actor.userId).execute()

describe('an idempotency key', () => {
  test('gets the first answer when it is sent again, without a second effect', async () => {
    const actor = newActor()
    const first = await createShop(actor)
    expect(await createShop(actor)).toEqual(first)
    expect(await services.projects.list(actor)).toEqual([first])
  })

  test('belongs to its user: the same key from another user is a different one', async () => {
    const [one, other] = [newActor(), newActor()]
    expect((await createShop(one)).id).not.toBe((await createShop(other)).id)
  })

  test('stays free after a refusal', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const keyed = withKey(actor, 'gate', { projectId })
    await expectRefusal(services.gates.open(keyed, projectId), 'BRIEF_NOT_FOUND')
    expect(await keysOf(actor)).toEqual([])
    await new TestFounder(services, actor, projectId).saveBrief()
    const gate = await services.gates.open(keyed, projectId)
    expect(await services.gates.open(keyed, projectId)).toEqual(gate)
  })

  test('is refused with another input', async () => {
    const actor = newActor()
    await createShop(actor)
    await expectRefusal(createShop(actor, { name: 'Another shop' }), 'IDEMPOTENCY_MISMATCH')
    expect(await namesOf(actor)).toEqual([shop.name])
  })

  test('is refused in another procedure', async () => {
    const actor = newActor()
    const { id } = await createShop(actor)
    await expectRefusal(services.projects.unpark(withKey(actor, 'shop', shop), id), 'IDEMPOTENCY_MISMATCH')
  })

  test('has the fingerprint of its procedure and input, which earlier versions have stored', async () => {
    const actor = newActor()
    await createShop(actor)
    const kept = database.db.selectFrom('idempotency_keys').select('fingerprint').where('owner_id', '=', actor.userId)
    // printf '{"input":{"name":"Corner shop"},"procedure":"projects.create"}' | sha256sum
    expect(await kept.execute()).toEqual([
      { fingerprint: 'e61536cdf9b9e5a9e79c79ae20efb9550ded3510ac1f96f2e92b22652c674c71' },
    ])
  })

  test('does not depend on the order of the keys in the input', async () => {
    const actor = newActor()
    const first = await createShop(actor, { a: 1, b: 2 })
    expect(await createShop(actor, { b: 2, a: 1 })).toEqual(first)
  })
})

describe('after a day', () => {
  test('a key expires, and not before', async () => {
    const actor = newActor()
    const first = await createShop(actor)
    await age(actor, '23 hours 59 minutes')
    expect(await createShop(actor)).toEqual(first)
    await age(actor, '24 hours')
    const second = await createShop(actor)
    expect(second.id).not.toBe(first.id)
    expect(await createShop(actor)).toEqual(second)
  })

  test('a key is free for another request', async () => {
    const actor = newActor()
    await createShop(actor)
    await age(actor, '24 hours')
    const other = { name: 'Another shop' }
    await services.projects.create(withKey(actor, 'shop', other), other)
    await expectRefusal(createShop(actor), 'IDEMPOTENCY_MISMATCH')
    expect(await namesOf(actor)).toEqual(['Another shop', 'Corner shop'])
  })

  test('keys are removed as new ones arrive, and younger ones stay', async () => {
    const [gone, young, next] = [newActor(), newActor(), newActor()]
    for (const actor of [gone, young]) await createShop(actor)
    await age(gone, '25 hours')
    await age(young, '23 hours')
    await createShop(next)
    expect([await keysOf(gone), await keysOf(young), await keysOf(next)]).toMatchObject([[], [{}], [{}]])
  })
})

test('a repeated request for a plan set gets that of the first run, even after changes', async () => {
  const founder = await TestFounder.ready(services)
  const { actor, projectId } = founder
  const keyed = withKey(actor, 'plan', { projectId })
  const planSet = await services.plans.generate(keyed, projectId)
  await founder.saveBrief('Something else.')
  await founder.decide('narrow')
  expect(await services.plans.generate(keyed, projectId)).toEqual(planSet)
  expect(await services.runs.list(actor, projectId)).toHaveLength(1)
})

test('a cancelled run stays cancelled when it is requested again with its key', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const { actor, projectId } = await TestFounder.ready(services)
  const keyed = withKey(actor, 'plan', { projectId })
  const canceled = expectRefusal(slow.plans.generate(keyed, projectId), 'RUN_CANCELED')
  await runner.reached(1)
  const [run] = await slow.runs.list(actor, projectId)
  if (run === undefined) throw new Error('there is no run')
  await slow.runs.cancel(actor, run.id)
  runner.release()
  await canceled
  await expectRefusal(slow.plans.generate(keyed, projectId), 'RUN_CANCELED')
  expect(await slow.runs.list(actor, projectId)).toHaveLength(1)
})
