import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { expectRefusal } from './testing/expect-refusal.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate

test('DCSN-03: records who decided and selected, and when, before a permit is given', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await expectRefusal(founder.authorize(), 'PLAN_NOT_SELECTED')
  await founder.select({ optionId })
  const gate = await services.gates.current(founder.actor, founder.projectId)
  const { selection } = await founder.selected()
  expect(gate).toMatchObject({ decision: 'proceed', decidedBy: founder.actor.userId })
  expect(selection).toMatchObject({ selectedBy: founder.actor.userId, basis: { gate: { id: gate?.id } } })
  const decidedAt = gate?.status === 'decided' ? gate.decidedAt : 'never'
  expect(decidedAt <= selection.selectedAt).toBe(true)
  expect(await founder.authorize()).toMatchObject({ selection })
})

test.each([
  ['options', 'option', sql`replace(content::text, '"timeToShip": "', '"timeToShip": "at most ')::jsonb`],
  ['assumptions', 'assumptions', sql`jsonb_set(content, '{assumptions,focusedHoursPerWeek}', '60')`],
] as const)('gives no permit for a stored plan set whose %s were tampered with', async (_, part, tampered) => {
  const founder = await TestFounder.ready(services)
  const { id: planSetId, recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  await founder.authorize()
  await plangate.database.db.transaction().execute(async (trx) => {
    // As a superuser can: without triggers.
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await sql`update artifacts set content = ${tampered} where id = ${planSetId}`.execute(trx)
  })
  await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: [part] })
})

test('the remedy in the message of a stale selection leads to a permit', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  for (const decision of ['narrow', 'pivot'] as const) {
    await founder.decide(decision)
    const { message } = await founder.select({ optionId, reason: 'Still this one.' })
    expect(message).toContain('decide the direction first, then select again')
  }
  await founder.decide('proceed')
  expect((await founder.selected()).message).toContain('look again, then select again')
  const { message } = await founder.select({ optionId, reason: 'As told.' })
  expect(message).toBe('"Slow and sure" of plan version 1 is selected.')
  expect(await founder.authorize()).toMatchObject({ selection: { number: 4 } })
})
