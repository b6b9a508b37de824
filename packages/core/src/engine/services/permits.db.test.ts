import { type RawBuilder, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate, servicesOver } from './testing/test-services.ts'

const plangate = await openTestPlangate()
const { services } = plangate
/** Another process, which has read nothing yet. */
const another = await servicesOver(plangate.database, undefined, { works: false })
afterAll(async () => {
  await another.stop(0)
  await plangate.close()
})

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

const tamperings = [
  ['options', 'option', sql`replace(content::text, '"timeToShip": "', '"timeToShip": "at most ')::jsonb`],
  ['assumptions', 'assumptions', sql`jsonb_set(content, '{assumptions,focusedHoursPerWeek}', '60')`],
] as const

/** Changes a stored plan set as a superuser can: without triggers. */
const tamper = (planSetId: string, content: RawBuilder<unknown>) =>
  plangate.database.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await sql`update artifacts set content = ${content} where id = ${planSetId}`.execute(trx)
  })

/** A founder whose plan set some process has stored, and who asks this one. */
async function planned(asked: typeof services) {
  const writing = await TestFounder.ready(services)
  const planSet = await writing.generate()
  return { founder: new TestFounder(asked, writing.actor, writing.projectId), planSet }
}

describe.each([
  ['that the process has not read', another, async () => {}],
  ['that is in the cache', services, (founder: TestFounder) => services.plans.get(founder.actor, founder.projectId)],
] as const)('a stored plan set %s', (_, asked, warm) => {
  test.each(tamperings)('whose %s were tampered with gives no permit', async (_, part, tampered) => {
    const { founder, planSet } = await planned(asked)
    const { id: planSetId, recommendedId: optionId } = planSet
    await founder.select({ optionId })
    await founder.authorize()
    await warm(founder)
    await tamper(planSetId, tampered)
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: [part] })
    expect(await founder.selected()).toMatchObject({ stale: true, changed: [part] })
    await warm(founder)
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: [part] })
  })

  test.each(tamperings)('whose %s were tampered with is selected as it is stored', async (_, part, tampered) => {
    const { founder, planSet } = await planned(asked)
    const { id: planSetId, recommendedId: optionId, options, assumptions } = planSet
    await warm(founder)
    await tamper(planSetId, tampered)
    await founder.select({ optionId })
    const { optionHash, assumptionsHash } = (await founder.selected()).selection.basis
    const before = contentHash(part === 'option' ? options.find(({ id }) => id === optionId) : assumptions)
    expect(part === 'option' ? optionHash : assumptionsHash).not.toBe(before)
  })
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
