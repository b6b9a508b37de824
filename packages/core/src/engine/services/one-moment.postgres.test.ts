import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { GateId } from '../../domain/schemas/index.ts'
import { BuildService } from './build-service.ts'
import { PauseAfter } from './testing/pause-after.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

// PGlite has one connection, so transactions cannot overlap there.
const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

test('no permit is given on a gate and a selection that have changed since they were read', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  const afterFirstQuery = new PauseAfter(1)
  const slow = new BuildService(database.db.withPlugin(afterFirstQuery), services.signer)

  const permit = slow.authorize(founder.actor, { projectId: founder.projectId })
  await afterFirstQuery.reached
  await founder.services.gates.open(founder.actor, founder.projectId)
  await founder.select({ optionId, reason: 'Bound to a gate that nobody has decided.' })
  afterFirstQuery.resume()

  await expect(permit).rejects.toMatchObject({ reason: 'GATE_UNRESOLVED' })
  expect(await services.builds.permits(founder.actor, founder.projectId)).toEqual([])
  await expect(founder.authorize()).rejects.toMatchObject({ reason: 'GATE_UNRESOLVED' })
})

/** Resolves once a statement of this database waits for a lock. */
const untilBlocked = () =>
  vi.waitFor(
    async () => {
      const waiting = await sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
      expect(waiting.rows).toHaveLength(1)
    },
    { timeout: 60_000 },
  )

test('a selection that waits for another change is made from the state after it', async () => {
  const founder = await TestFounder.ready(services)
  const { actor, projectId } = founder
  const { recommendedId: optionId } = await founder.generate()
  const { id: pending } = await services.gates.open(actor, projectId)
  const selecting = await database.db.transaction().execute(async (trx) => {
    await sql`select from projects where id = ${projectId} for no key update`.execute(trx)
    await sql`update gates set decision = 'park', decided_at = now(), decided_by = opened_by
      where id = ${pending}`.execute(trx)
    const receipt = founder.select({ optionId })
    await untilBlocked()
    return { receipt }
  })
  await selecting.receipt
  const { selection, stale } = await founder.selected()
  expect(selection.basis.gate).toEqual({ id: GateId.parse(pending), decision: 'park' })
  expect(stale).toBe(false)
})
