import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { PermitEndCause, PermitId, TokenId } from '../../domain/schemas/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate, type TestServices } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** A founder who may build. */
async function permitted(): Promise<TestFounder> {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  return founder
}

const inRequest = ({ actor, projectId }: TestFounder, requestId: string) =>
  new TestFounder(services, { ...actor, requestId }, projectId)
const permitsOf = ({ actor, projectId }: TestFounder) => services.builds.permits(actor, projectId)
const auditOf = async ({ actor, projectId }: TestFounder) => (await services.projects.audit(actor, projectId)).entries
const optionOf = async (founder: TestFounder) => (await founder.selected()).selection.optionId

describe('the same question', () => {
  test('gets the same permit, which has one entry in the audit log', async () => {
    const founder = await permitted()
    const first = await inRequest(founder, 'r1').authorize()
    expect(first).toMatchObject({ number: 1, commit: null, environment: null, userId: founder.actor.userId })
    expect(await inRequest(founder, 'r2').authorize()).toEqual(first)
    const { planSetId, optionId } = first.selection
    const subject = { permitId: first.id, permitNumber: 1, planSetId, optionId }
    const [entry, before] = await auditOf(founder)
    expect(entry).toMatchObject({ action: 'builds.authorize', subject, requestId: 'r1', tokenId: null })
    expect(before).toMatchObject({ action: 'plans.select' })
  })

  test('of another asker, commit or environment gets the next permit', async () => {
    const founder = await permitted()
    const { id } = await services.tokens.create(founder.actor, { name: 'CI', scope: 'plan' })
    const token = new TestFounder(services, { ...founder.actor, tokenId: TokenId.parse(id) }, founder.projectId)
    const ask = () => [
      founder.authorize(),
      token.authorize(),
      founder.authorize({ commit: 'c1' }),
      founder.authorize({ environment: 'c1' }),
      founder.authorize({ commit: 'c1', environment: 'live' }),
    ]
    for (const permit of ask()) await permit
    const again = await Promise.all(ask())
    expect(new Set(again.map(({ number }) => number)).size).toBe(5)
    expect(await permitsOf(founder)).toHaveLength(5)
  })

  test('at the same moment gets one permit, and others are numbered without gaps', async () => {
    const founder = await permitted()
    const same = await Promise.all(Array.from({ length: 20 }, () => founder.authorize({ commit: 'c0' })))
    expect(new Set(same.map(({ id }) => id)).size).toBe(1)
    await Promise.all(Array.from({ length: 20 }, (_, each) => founder.authorize({ commit: `c${each + 1}` })))
    const numbers = (await permitsOf(founder)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, each) => 21 - each))
  })
})

/** What ends a permit, by a decision in the request `r1`. */
const endings: Record<PermitEndCause, (founder: TestFounder, permitId: PermitId) => Promise<unknown>> = {
  brief: (founder) => founder.saveBrief('Other words.'),
  gate: ({ actor, projectId }) => services.gates.open(actor, projectId),
  selection: async (founder) => founder.select({ optionId: await optionOf(founder), reason: 'Again.' }),
  // No decision of today parks a project without opening a gate first.
  parked: ({ actor: { userId }, projectId }) =>
    database.db.transaction().execute(async (trx) => {
      await trx.updateTable('projects').set({ status: 'parked' }).where('id', '=', projectId).execute()
      const entry = { action: 'gates.resolve', subject: '{}', project_id: projectId, user_id: userId } as const
      await trx
        .insertInto('audit_log')
        .values({ ...entry, token_id: null, request_id: 'r1' })
        .execute()
    }),
  archived: ({ actor, projectId }) => services.projects.archive(actor, projectId),
  review: ({ actor, projectId }) => services.actuals.record(actor, { projectId, totals: { hours: 100_000 } }),
  assumptions: (founder) => founder.saveAssumptions({ rate: { low: 90, high: 110 } }),
  revoked: ({ actor }, permitId) => services.builds.revoke(actor, { permitId, reason: '  The key leaked. ' }),
}

test.each(PermitEndCause.options)('%s ends all permits that are valid, or the one that is named', async (cause) => {
  const founder = await permitted()
  const [first] = [await founder.authorize(), await founder.authorize({ commit: 'c1' })]
  await endings[cause](inRequest(founder, 'r1'), first.id)
  const end = { cause, reason: cause === 'revoked' ? 'The key leaked.' : null, at: expect.any(String) }
  const other = cause === 'revoked' ? null : end
  expect(await permitsOf(founder)).toMatchObject([
    { number: 2, commit: 'c1', end: other },
    { number: 1, end },
  ])
  const entries = await auditOf(founder)
  const ends = entries.filter(({ action }) => action === 'builds.end' || action === 'builds.revoke')
  expect(ends.map(({ subject }) => subject.permitNumber).sort()).toEqual(cause === 'revoked' ? [1] : [1, 2])
  expect(ends.every(({ requestId }) => requestId === 'r1')).toBe(true)
  if (cause !== 'revoked') expect(ends.every(({ subject }) => subject.cause === cause)).toBe(true)
})

test('a permit that has ended stays ended: the next question gets the next number', async () => {
  const founder = await permitted()
  const first = await founder.authorize()
  const { brief } = await services.briefs.get(founder.actor, founder.projectId)
  await founder.saveBrief('Other words.')
  await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
  await founder.saveBrief(brief.valueProp)
  expect(await founder.authorize()).toMatchObject({ number: 2, selection: first.selection })
  expect(await permitsOf(founder)).toMatchObject([
    { number: 2, end: null },
    { number: 1, end: { cause: 'brief' } },
  ])
})

test('a brief that is saved unchanged ends nothing', async () => {
  const founder = await permitted()
  const first = await founder.authorize()
  const { brief } = await services.briefs.get(founder.actor, founder.projectId)
  await founder.saveBrief(brief.valueProp)
  expect(await founder.authorize()).toEqual(first)
})

test('a change that is not in the audit log cannot end a permit', async () => {
  const founder = await permitted()
  await founder.authorize()
  const park = database.db.updateTable('projects').set({ status: 'parked' }).where('id', '=', founder.projectId)
  await expect(park.execute()).rejects.toMatchObject({ code: '23000' })
  expect(await permitsOf(founder)).toMatchObject([{ end: null }])
})

test('a decision that is refused ends nothing', async () => {
  const founder = await permitted()
  const first = await founder.authorize()
  await expectRefusal(founder.select({ optionId: await optionOf(founder) }), 'PLAN_ALREADY_SELECTED', {
    selectedOptionId: first.selection.optionId,
  })
  expect(await founder.authorize()).toEqual(first)
})

describe('a refusal', () => {
  const timesOf = async ({ projectId }: TestFounder) => {
    const rows = database.db.selectFrom('permit_refusals').select('times').where('project_id', '=', projectId)
    return (await rows.orderBy('first_at').execute()).map(({ times }) => times)
  }

  test('is in the audit log once for each cause, and counted when it is repeated', async () => {
    const founder = await TestFounder.ready(services)
    for (const requestId of ['r1', 'r2', 'r3'])
      await expectRefusal(inRequest(founder, requestId).authorize(), 'PLAN_NOT_SELECTED')
    await founder.decide('narrow')
    for (const requestId of ['r4', 'r5'])
      await expectRefusal(inRequest(founder, requestId).authorize({ commit: requestId }), 'GATE_NOT_PROCEED', {
        decision: 'narrow',
      })
    const refused = (await auditOf(founder)).filter(({ action }) => action === 'builds.refuse')
    expect(refused.map(({ subject, requestId }) => [subject, requestId])).toEqual([
      [{ refusal: 'GATE_NOT_PROCEED', decision: 'narrow' }, 'r4'],
      [{ refusal: 'PLAN_NOT_SELECTED' }, 'r1'],
    ])
    expect(await timesOf(founder)).toEqual([3, 2])
  })

  test('on another state of the project is another cause', async () => {
    const founder = await permitted()
    for (const words of ['One.', 'Two.']) {
      await founder.saveBrief(words)
      await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
    }
    expect(await timesOf(founder)).toEqual([1, 1])
  })

  test('at the same moment is in the audit log once', async () => {
    const founder = await TestFounder.ready(services)
    await Promise.all(Array.from({ length: 10 }, () => expectRefusal(founder.authorize(), 'PLAN_NOT_SELECTED')))
    expect(await timesOf(founder)).toEqual([10])
    expect((await auditOf(founder)).filter(({ action }) => action === 'builds.refuse')).toHaveLength(1)
  })

  test('of a stranger leaves no trace', async () => {
    const founder = await permitted()
    const stranger = new TestFounder(services, newActor(), founder.projectId)
    await expectRefusal(stranger.authorize(), 'PROJECT_NOT_FOUND')
    expect(await timesOf(founder)).toEqual([])
  })
})

describe('a revocation', () => {
  test('of a permit that has ended changes nothing', async () => {
    const founder = await permitted()
    const { id: permitId } = await founder.authorize()
    const revoked = await services.builds.revoke(founder.actor, { permitId, reason: 'No.' })
    expect(await services.builds.revoke(founder.actor, { permitId, reason: 'Really no.' })).toEqual(revoked)
    expect((await auditOf(founder)).filter(({ action }) => action === 'builds.revoke')).toHaveLength(1)
  })

  test('needs a reason, and a permit of the founder', async () => {
    const founder = await permitted()
    const { id: permitId } = await founder.authorize()
    const unsaid = services.builds.revoke(founder.actor, { permitId, reason: ' ' })
    await expect(unsaid).rejects.toMatchObject({ refusal: { details: { issues: [{ path: 'reason' }] } } })
    await expectRefusal(services.builds.revoke(newActor(), { permitId, reason: 'Mine.' }), 'PERMIT_NOT_FOUND')
    const unknown = PermitId.parse(uuidV7())
    await expectRefusal(services.builds.revoke(founder.actor, { permitId: unknown, reason: 'No.' }), 'PERMIT_NOT_FOUND')
    expect(await permitsOf(founder)).toMatchObject([{ end: null }])
  })
})

test('permits are listed page by page, the newest first', async () => {
  const founder = await permitted()
  for (const commit of ['c1', 'c2', 'c3']) await founder.authorize({ commit })
  const list = (options: Parameters<TestServices['builds']['permits']>[2]) =>
    services.builds.permits(founder.actor, founder.projectId, options)
  const [third, second] = await list({ limit: 2 })
  expect([third?.commit, second?.commit]).toEqual(['c3', 'c2'])
  expect(await list({ cursor: second?.id ?? null })).toMatchObject([{ commit: 'c1', optionName: expect.any(String) }])
  expect(await list({ cursor: PermitId.parse(uuidV7()) })).toEqual([])
  await expectRefusal(services.builds.permits(newActor(), founder.projectId), 'PROJECT_NOT_FOUND')
})

describe('the table of permits refuses', () => {
  const restricted = expect.objectContaining({ code: '23001' })

  test.each([
    ['another commit', sql`update permits set "commit" = 'c9'`],
    ['a deletion', sql`delete from permits`],
    ['a deletion of nothing', sql`delete from permits where false`],
    ['to be emptied', sql`truncate permits`],
  ])('%s', async (_, query) => {
    const founder = await permitted()
    await founder.authorize()
    await expect(query.execute(database.db)).rejects.toEqual(restricted)
  })

  test('to give back what has ended', async () => {
    const founder = await permitted()
    const { id: permitId } = await founder.authorize()
    await services.builds.revoke(founder.actor, { permitId, reason: 'No.' })
    const back = sql`update permits set ended_at = null, end_cause = null, end_reason = null where id = ${permitId}`
    await expect(back.execute(database.db)).rejects.toEqual(restricted)
  })
})
