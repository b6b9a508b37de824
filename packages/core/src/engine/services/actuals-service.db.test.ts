import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type ActualsToRecord, TokenId, WorkItemId } from '../../domain/schemas/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

interface Chosen {
  founder: TestFounder
  itemId: WorkItemId
  /** Person-hours. */
  p80: number
}

async function chosen(): Promise<Chosen> {
  const founder = await TestFounder.ready(services)
  const { recommendedId, options } = await founder.generate()
  await founder.select({ optionId: recommendedId })
  const option = options.find(({ id }) => id === recommendedId)
  const [itemId] = option?.workItemIds ?? []
  if (option === undefined || itemId === undefined) throw new Error('an option has work')
  return { founder, itemId, p80: option.estimate.hours.p80 }
}

const record = ({ actor, projectId }: TestFounder, recorded: Omit<ActualsToRecord, 'projectId'>) =>
  services.actuals.record(actor, { projectId, ...recorded })
const progressOf = ({ actor, projectId }: TestFounder) => services.actuals.current(actor, projectId)
const ofProject = ({ projectId }: TestFounder) => ({ projectId })
const today = new Date().toISOString().slice(0, 10)

describe('records', () => {
  test('are numbered and kept; the latest word about an item counts', async () => {
    const { founder, itemId } = await chosen()
    expect(await progressOf(founder)).toMatchObject({ items: [], totals: null, outcome: null, reviews: [] })
    await record(founder, { items: [{ workItemId: itemId, state: 'open', hours: 3 }] })
    const second = await record(founder, { items: [{ workItemId: itemId, state: 'open', hours: 2 }] })
    expect(second).toMatchObject({ number: 2, on: today, tokenId: null, outcome: { state: 'running', paidHours: 2 } })
    const listed = await services.actuals.list(founder.actor, founder.projectId)
    expect(listed.map(({ number, items }) => [number, items[0]?.hours])).toEqual([
      [2, 2],
      [1, 3],
    ])
    expect(await progressOf(founder)).toMatchObject({ items: [{ workItemId: itemId, hours: 2, on: today }] })
    const [page] = await services.actuals.list(founder.actor, founder.projectId, { cursor: second.id })
    expect(page?.number).toBe(1)
    const { entries } = await services.projects.audit(founder.actor, founder.projectId)
    expect(entries[0]).toMatchObject({ action: 'actuals.record', subject: { recordNumber: 2 } })
  })

  test('of every item finish a plan, and are scored against its forecast', async () => {
    const { founder, itemId } = await chosen()
    const { outcome } = await record(founder, { items: [{ workItemId: itemId, state: 'done', hours: 5 }] })
    expect(outcome).toMatchObject({ state: 'finished', score: { actual: 5 } })
    const { plans, record: all } = await services.ledger.get(founder.actor)
    expect(plans).toMatchObject([{ projectName: 'Street library', abandoned: false, outcome: { state: 'finished' } }])
    expect(all).toMatchObject({ plans: 1, calibration: null })
  })

  test('can be totals, which a later record takes back', async () => {
    const { founder, itemId } = await chosen()
    expect(await record(founder, { totals: { cost: 1_700, weeks: 2 } })).toMatchObject({
      outcome: { state: 'finished', paidHours: 10, weeks: 2 },
    })
    const back = await record(founder, { totals: null, items: [{ workItemId: itemId, state: 'open', hours: 1 }] })
    expect(back.outcome).toMatchObject({ state: 'running', paidHours: 1 })
    expect(await progressOf(founder)).toMatchObject({ totals: null })
  })

  test('go on when the same option is chosen again, and are left behind by another one', async () => {
    const { founder, itemId } = await chosen()
    await record(founder, { items: [{ workItemId: itemId, state: 'open', hours: 3 }] })
    const { planSetId, selectedOption } = await founder.selected()
    await founder.select({ optionId: selectedOption.id, reason: 'Again.' })
    expect(await progressOf(founder)).toMatchObject({ items: [{ hours: 3 }] })
    const { options } = await services.plans.get(founder.actor, founder.projectId)
    const other = options.find(({ id }) => id !== selectedOption.id)
    await founder.select({ planSetId, optionId: other?.id ?? selectedOption.id, reason: 'The other one.' })
    expect(await progressOf(founder)).toMatchObject({ items: [], outcome: null })
    const { plans, record: all } = await services.ledger.get(founder.actor)
    expect(plans).toMatchObject([{ abandoned: true, outcome: { state: 'running' } }])
    expect(all.plans).toBe(0)
  })

  test('are refused for what was not selected, a day in the future, or nothing', async () => {
    const { founder, itemId } = await chosen()
    const items = [{ workItemId: WorkItemId.parse(`${itemId}-not`), state: 'open', hours: 1 } as const]
    const refused = (issues: { path: string; message: string }[]) => ({ refusal: { details: { issues } } })
    const message = 'is not an item of what was selected'
    await expect(record(founder, { items })).rejects.toMatchObject(refused([{ path: 'items.0.workItemId', message }]))
    await expect(record(founder, { totals: null, on: '2999-01-01' })).rejects.toMatchObject(
      refused([{ path: 'on', message: 'is in the future' }]),
    )
    const tooMany = [{ path: 'totals', message: 'comes to more than a million hours' }]
    await expect(record(founder, { totals: { cost: 1e12 } })).rejects.toMatchObject(refused(tooMany))
    await expect(record(founder, {})).rejects.toMatchObject(refused([{ path: '', message: 'records nothing' }]))
    await expectRefusal(record(await TestFounder.arrive(services), { totals: null }), 'SELECTION_NOT_FOUND')
    const stranger = new TestFounder(services, newActor(), founder.projectId)
    await expectRefusal(record(stranger, { totals: null }), 'PROJECT_NOT_FOUND')
    await expectRefusal(progressOf(stranger), 'PROJECT_NOT_FOUND')
  })

  test('at the same moment are numbered without gaps', async () => {
    const { founder } = await chosen()
    await Promise.all(Array.from({ length: 10 }, () => record(founder, { totals: { hours: 1 } })))
    const numbers = (await services.actuals.list(founder.actor, founder.projectId)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, each) => 10 - each))
  })
})

describe('the table of records refuses', () => {
  test.each([
    ['update', sql`update actuals set number = number`],
    ['update of nothing', sql`update actuals set number = number where false`],
    ['delete', sql`delete from actuals`],
    ['truncate', sql`truncate actuals cascade`],
  ])('%s', async (_, query) => {
    const { founder } = await chosen()
    await record(founder, { totals: { hours: 1 } })
    await expect(query.execute(database.db)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('a review', () => {
  const passed = (p80: number) => ({ totals: { hours: Math.ceil(p80) + 1 } })

  test('comes due once per passing of the P80, and ends the permits', async () => {
    const { founder, p80 } = await chosen()
    await record(founder, { totals: { hours: Math.max(0.1, p80) } })
    const first = await founder.authorize()
    await record(founder, passed(p80))
    await expectRefusal(founder.authorize(), 'REVIEW_DUE', { passed: ['hours'] })
    await record(founder, passed(p80 * 2))
    expect((await progressOf(founder)).reviews).toMatchObject([{ cause: 'hours', end: null }])
    const [permit] = await services.builds.permits(founder.actor, founder.projectId)
    expect(permit).toMatchObject({ id: first.id, end: { cause: 'review' } })
  })

  test('that is confirmed does not come back before the next passing', async () => {
    const { founder, p80 } = await chosen()
    await record(founder, passed(p80))
    const confirmed = await services.reviews.confirm(founder.actor, {
      ...ofProject(founder),
      reason: ' It is worth it. ',
    })
    expect(confirmed).toMatchObject([{ cause: 'hours', end: { kind: 'confirmed', reason: 'It is worth it.' } }])
    await founder.authorize()
    await record(founder, passed(p80 * 2))
    await founder.authorize()
    await record(founder, { totals: { hours: 0.1 } })
    await record(founder, passed(p80))
    await expectRefusal(founder.authorize(), 'REVIEW_DUE', { passed: ['hours'] })
  })

  test('is withdrawn by a correction, and left behind by another choice', async () => {
    const { founder, p80 } = await chosen()
    await record(founder, passed(p80))
    await record(founder, { totals: { hours: 0.1 } })
    expect((await progressOf(founder)).reviews).toMatchObject([{ end: { kind: 'withdrawn', reason: null } }])
    await founder.authorize()
    await record(founder, passed(p80))
    const { selection } = await founder.selected()
    await founder.select({ optionId: selection.optionId, reason: 'Still the best one.' })
    await founder.authorize()
  })

  test('is not withdrawn by a token, and stays the only one', async () => {
    const { founder, p80 } = await chosen()
    const { id } = await services.tokens.create(founder.actor, { name: 'An agent', scope: 'plan' })
    const agent = new TestFounder(services, { ...founder.actor, tokenId: TokenId.parse(id) }, founder.projectId)
    await record(founder, passed(p80))
    await record(agent, { totals: { hours: 0.1 } })
    await expectRefusal(founder.authorize(), 'REVIEW_DUE', { passed: ['hours'] })
    await record(agent, passed(p80))
    expect((await progressOf(founder)).reviews).toMatchObject([{ cause: 'hours', end: null }])
  })

  test('that is not due cannot be confirmed, which changes nothing', async () => {
    const { founder } = await chosen()
    const first = await founder.authorize()
    expect(await services.reviews.confirm(founder.actor, { ...ofProject(founder), reason: 'All is well.' })).toEqual([])
    expect(await founder.authorize()).toEqual(first)
    const stranger = { ...ofProject(founder), reason: 'Mine.' }
    await expectRefusal(services.reviews.confirm(newActor(), stranger), 'PROJECT_NOT_FOUND')
  })

  test('shows in the choice and in lists of projects', async () => {
    const { founder, p80 } = await chosen()
    expect(await founder.selected()).not.toHaveProperty('reviewDue')
    await record(founder, passed(p80))
    expect(await founder.selected()).toMatchObject({ stale: false, reviewDue: ['hours'] })
    expect(await services.projects.overview(founder.actor, { state: 'attention' })).toMatchObject([
      { mayBuild: false, selection: { reviewDue: ['hours'] } },
    ])
    expect(await services.projects.overview(founder.actor, { state: 'buildable' })).toEqual([])
    await services.reviews.confirm(founder.actor, { ...ofProject(founder), reason: 'We go on.' })
    expect(await services.projects.counts(founder.actor)).toMatchObject({ attention: 0, buildable: 1 })
  })
})

describe('an assumption that is marked false', () => {
  const mark = ({ actor, projectId }: TestFounder, assumption: string) =>
    services.reviews.markFalse(actor, { projectId, assumption })

  test('makes a review due once per selection', async () => {
    const { founder } = await chosen()
    await founder.authorize()
    const { brief } = await services.briefs.get(founder.actor, founder.projectId)
    const [assumption = ''] = brief.assumptions
    const review = await mark(founder, assumption)
    expect(review).toMatchObject({ cause: 'assumption', assumption, end: null })
    await expectRefusal(founder.authorize(), 'REVIEW_DUE', { passed: ['assumption'] })
    await services.reviews.confirm(founder.actor, { ...ofProject(founder), reason: 'It matters little.' })
    expect(await mark(founder, assumption)).toMatchObject({ id: review.id, end: { kind: 'confirmed' } })
    await founder.authorize()
  })

  test('has to be one of the current brief, and something has to be selected', async () => {
    const { founder } = await chosen()
    const issues = [{ path: 'assumption', message: 'is not an assumption of the current brief' }]
    await expect(mark(founder, 'The moon is cheese.')).rejects.toMatchObject({ refusal: { details: { issues } } })
    await expectRefusal(mark(await TestFounder.ready(services), 'The moon is cheese.'), 'SELECTION_NOT_FOUND')
  })
})

describe('the next plan', () => {
  const planOf = async (founder: TestFounder) => {
    const { id } = await services.projects.create(founder.actor, { name: 'The next one' })
    const next = new TestFounder(services, founder.actor, id)
    await next.saveBrief()
    await next.decide('proceed')
    return { next, planSet: await next.generate() }
  }

  test('rests on the finished ones of its founder, and on nobody else', async () => {
    const { founder, p80 } = await chosen()
    const before = (await planOf(founder)).planSet
    expect(before.assumptions).not.toHaveProperty('ledger')
    await record(founder, { totals: { hours: p80 * 2 } })
    const { next, planSet: after } = await planOf(founder)
    expect(after.assumptions.ledger).toMatchObject({ plans: 1 })
    expect(after.workItems).toEqual(before.workItems)
    const factor = after.assumptions.ledger?.factor ?? 0
    expect(factor).toBeGreaterThan(1.5)
    const [hours, hoursBefore] = [after, before].map(({ options: [option] }) => option?.estimate.hours.p50 ?? 0)
    expect((hours ?? 0) / (hoursBefore ?? 1)).toBeCloseTo(factor, 1)
    expect((await planOf(await TestFounder.arrive(services))).planSet.assumptions).toEqual(before.assumptions)
    await next.select({ optionId: after.recommendedId })
    expect(await next.authorize()).toMatchObject({ number: 1 })
  })

  test('leaves them out where the founder wants that, which the selection is bound to', async () => {
    const { founder } = await chosen()
    await record(founder, { totals: { hours: 90 } })
    const { next, planSet } = await planOf(founder)
    await next.select({ optionId: planSet.recommendedId })
    await next.saveAssumptions({ usesHistory: false })
    await expectRefusal(next.authorize(), 'SELECTION_STALE', { changed: ['assumptions'] })
    const { recommendedId, assumptions } = await next.generate()
    expect(assumptions).toMatchObject({ usesHistory: false })
    expect(assumptions).not.toHaveProperty('ledger')
    await next.select({ optionId: recommendedId, reason: 'Without history.' })
    await next.authorize()
  })
})
