import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { IdempotencyKey, UserId } from '../../domain/schemas/index.ts'
import type { KeyedRequest } from './once.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { Founder, unaborted } from './testing/founder.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const newOwner = () => UserId.parse(uuidV7())
const keyedBy = (key: string, input: object): KeyedRequest => ({
  key: IdempotencyKey.parse(key),
  input,
  requestId: 'a request',
  tokenId: null,
})
const toCreate = (input: { name: string }) => keyedBy('shop', input)
const shop = { name: 'Corner shop' }
const createShop = (owner: UserId) => services.projects.create(owner, shop, toCreate(shop))
const namesOf = async (owner: UserId) => (await services.projects.list(owner)).map(({ name }) => name)

/** Makes the keys of `owner` as old as that. */
const age = (owner: UserId, interval: string) =>
  database.db
    .updateTable('idempotency_keys')
    .set({ created_at: sql<Date>`clock_timestamp() - ${interval}::interval` })
    .where('owner_id', '=', owner)
    .execute()

const keysOf = (owner: UserId) =>
  database.db.selectFrom('idempotency_keys').select('key').where('owner_id', '=', owner).execute()

describe('a key', () => {
  test('that comes again gets the answer of the first time, and nothing else happens', async () => {
    const owner = newOwner()
    const first = await createShop(owner)
    expect(await createShop(owner)).toEqual(first)
    expect(await services.projects.list(owner)).toEqual([first])
  })

  test('belongs to its owner: from somebody else it is another one', async () => {
    const [one, other] = [newOwner(), newOwner()]
    expect((await createShop(one)).id).not.toBe((await createShop(other)).id)
  })

  test('is not used up by a refusal', async () => {
    const { owner, projectId } = await Founder.arrive(services)
    const keyed = keyedBy('gate', { projectId })
    await expectRefusal(services.gates.open(owner, projectId, keyed), 'BRIEF_NOT_FOUND')
    expect(await keysOf(owner)).toEqual([])
    await new Founder(services, owner, projectId).saveBrief()
    const gate = await services.gates.open(owner, projectId, keyed)
    expect(await services.gates.open(owner, projectId, keyed)).toEqual(gate)
  })

  test('that comes with another body is refused', async () => {
    const owner = newOwner()
    await createShop(owner)
    const another = services.projects.create(owner, shop, toCreate({ name: 'Another shop' }))
    await expectRefusal(another, 'IDEMPOTENCY_MISMATCH')
    expect(await namesOf(owner)).toEqual([shop.name])
  })

  test('that comes to another procedure is refused', async () => {
    const owner = newOwner()
    const { id } = await createShop(owner)
    await expectRefusal(services.projects.unpark(owner, id, toCreate(shop)), 'IDEMPOTENCY_MISMATCH')
  })

  test('stays the same whatever the order of the members of the body', async () => {
    const owner = newOwner()
    const request = (input: object) => ({ ...toCreate(shop), input })
    const first = await services.projects.create(owner, shop, request({ a: 1, b: 2 }))
    expect(await services.projects.create(owner, shop, request({ b: 2, a: 1 }))).toEqual(first)
  })
})

describe('a day', () => {
  test('is how long a key is known, and no less', async () => {
    const owner = newOwner()
    const first = await createShop(owner)
    await age(owner, '23 hours 59 minutes')
    expect(await createShop(owner)).toEqual(first)
    await age(owner, '24 hours')
    const second = await createShop(owner)
    expect(second.id).not.toBe(first.id)
    expect(await createShop(owner)).toEqual(second)
  })

  test('later a key is free for another request, too', async () => {
    const owner = newOwner()
    await createShop(owner)
    await age(owner, '24 hours')
    const other = { name: 'Another shop' }
    await services.projects.create(owner, other, toCreate(other))
    await expectRefusal(createShop(owner), 'IDEMPOTENCY_MISMATCH')
    expect(await namesOf(owner)).toEqual(['Another shop', 'Corner shop'])
  })

  test('later keys are removed as new ones come, and younger ones are not', async () => {
    const [gone, young, next] = [newOwner(), newOwner(), newOwner()]
    for (const owner of [gone, young]) await createShop(owner)
    await age(gone, '25 hours')
    await age(young, '23 hours')
    await createShop(next)
    expect([await keysOf(gone), await keysOf(young), await keysOf(next)]).toMatchObject([[], [{}], [{}]])
  })
})

test('a plan set that is asked for again is the one of the first run, whatever has changed since', async () => {
  const founder = await Founder.ready(services)
  const { owner, projectId } = founder
  const keyed = keyedBy('plan', { projectId })
  const planSet = await services.plans.generate(owner, projectId, unaborted, keyed)
  await founder.saveBrief('Something else.')
  await founder.decide('narrow')
  expect(await services.plans.generate(owner, projectId, unaborted, keyed)).toEqual(planSet)
  expect(await services.runs.list(owner, projectId)).toHaveLength(1)
})

test('a run that was cancelled stays so for whoever asks for it again', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const { owner, projectId } = await Founder.ready(services)
  const keyed = keyedBy('plan', { projectId })
  const canceled = expectRefusal(slow.plans.generate(owner, projectId, unaborted, keyed), 'RUN_CANCELED')
  await runner.reached(1)
  const [run] = await slow.runs.list(owner, projectId)
  if (run === undefined) throw new Error('there is no run')
  await slow.runs.cancel(owner, run.id)
  runner.release()
  await canceled
  await expectRefusal(slow.plans.generate(owner, projectId, unaborted, keyed), 'RUN_CANCELED')
  expect(await slow.runs.list(owner, projectId)).toHaveLength(1)
})
