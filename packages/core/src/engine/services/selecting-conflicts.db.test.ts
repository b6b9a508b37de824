import { afterAll, describe, expect, test } from 'vitest'
import { IdempotencyKey, type OptionToSelect, type PlanSet, type SelectionReceipt } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { SelectionService } from './selection-service.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { PauseAfter } from './testing/pause-after.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const withKey = (actor: Actor, input: object): Actor => ({
  ...actor,
  idempotency: { key: IdempotencyKey.parse('select'), input },
})

async function plan(): Promise<{ founder: TestFounder; planSet: PlanSet }> {
  const founder = await TestFounder.ready(services)
  return { founder, planSet: await founder.generate() }
}

/** Selects, and has `change` happen after the state was read and before the selection is stored. */
async function selectDuring(
  { projectId, actor }: TestFounder,
  toSelect: Omit<OptionToSelect, 'projectId'>,
  change: () => Promise<unknown>,
  selector: Actor = actor,
): Promise<SelectionReceipt> {
  const afterReading = new PauseAfter(1)
  const slow = new SelectionService(database.db.withPlugin(afterReading))
  const selecting = slow.select(selector, { projectId, ...toSelect })
  // It may be refused before anyone waits for it.
  selecting.catch(() => {})
  await afterReading.reached
  await change()
  afterReading.resume()
  return selecting
}

const countSelections = async ({ projectId }: TestFounder) =>
  (await database.db.selectFrom('selections').select('id').where('project_id', '=', projectId).execute()).length

const auditOf = async ({ actor, projectId }: TestFounder) => {
  const { entries } = await services.projects.audit(actor, projectId)
  return entries.map(({ action }) => action)
}

describe('a selection during which', () => {
  test('a gate is opened is bound to the new gate', async () => {
    const { founder, planSet } = await plan()
    const open = () => services.gates.open(founder.actor, founder.projectId)
    const { message } = await selectDuring(founder, { optionId: planSet.recommendedId }, open)
    expect(message).toContain('the direction is not decided as proceed')
    expect(await founder.selected()).toMatchObject({ changed: [], selection: { basis: { gate: { decision: null } } } })
    expect((await auditOf(founder)).slice(0, 2)).toEqual(['plans.select', 'gates.open'])
  })

  test('a gate is decided is bound to the decision', async () => {
    const { founder, planSet } = await plan()
    const { id: gateId } = await services.gates.open(founder.actor, founder.projectId)
    const decide = () => services.gates.resolve(founder.actor, { gateId, decision: 'proceed' })
    await selectDuring(founder, { optionId: planSet.recommendedId }, decide)
    expect(await founder.authorize()).toMatchObject({ selection: { basis: { gate: { decision: 'proceed' } } } })
  })

  test('a brief is saved says that it has changed', async () => {
    const { founder, planSet } = await plan()
    const save = () => founder.saveBrief('Something else.')
    const { message } = await selectDuring(founder, { optionId: planSet.recommendedId }, save)
    expect(message).toContain('the brief has changed since it was made')
    expect(await founder.selected()).toMatchObject({ message, changed: ['brief'] })
  })

  test('another one is made needs a reason, and replaces it', async () => {
    const { founder, planSet } = await plan()
    const { recommendedId: optionId } = planSet
    const details = { selectedOptionId: optionId }
    await expectRefusal(
      selectDuring(founder, { optionId }, () => founder.select({ optionId })),
      'PLAN_ALREADY_SELECTED',
      details,
    )
    const again = () => founder.select({ optionId, reason: 'First.' })
    await selectDuring(founder, { optionId, reason: 'Last.' }, again)
    expect(await founder.selected()).toMatchObject({ selection: { number: 3, reason: 'Last.' } })
  })

  test('the plan is regenerated names an option of the new plan set, unless it names the plan set', async () => {
    const { founder, planSet } = await plan()
    const { recommendedId: optionId, id: planSetId } = planSet
    const regenerate = () => founder.regenerate('Again.')
    await expectRefusal(selectDuring(founder, { optionId }, regenerate), 'OPTION_NOT_FOUND')
    await selectDuring(founder, { optionId, planSetId }, regenerate)
    expect(await founder.selected()).toMatchObject({ planSetId, selection: { number: 1 } })
  })

  test('the project is erased finds no project', async () => {
    const { founder, planSet } = await plan()
    const erase = () => services.erasure.eraseProject(founder.actor, founder.projectId)
    await expectRefusal(selectDuring(founder, { optionId: planSet.recommendedId }, erase), 'PROJECT_NOT_FOUND')
    expect(await countSelections(founder)).toBe(0)
  })
})

describe('an idempotency key', () => {
  test('that is used for the same selection meanwhile gets its answer', async () => {
    const { founder, planSet } = await plan()
    const toSelect = { projectId: founder.projectId, optionId: planSet.recommendedId, reason: 'Now.' }
    const keyed = withKey(founder.actor, toSelect)
    const answers: SelectionReceipt[] = []
    const select = async () => answers.push(await services.selections.select(keyed, toSelect))
    answers.push(await selectDuring(founder, toSelect, select, keyed))
    expect(answers[1]).toEqual(answers[0])
    expect(await countSelections(founder)).toBe(1)
    expect((await auditOf(founder)).filter((action) => action === 'plans.select')).toHaveLength(1)
  })

  test('that is used for something else meanwhile is refused, and nothing is selected', async () => {
    const { founder, planSet } = await plan()
    const shop = { name: 'Corner shop' }
    const create = () => services.projects.create(withKey(founder.actor, shop), shop)
    const toSelect = { optionId: planSet.recommendedId }
    const keyed = withKey(founder.actor, { projectId: founder.projectId, ...toSelect })
    await expectRefusal(selectDuring(founder, toSelect, create, keyed), 'IDEMPOTENCY_MISMATCH')
    expect(await countSelections(founder)).toBe(0)
  })

  test('gets the first answer of a selection when it is sent again, even after changes', async () => {
    const { founder, planSet } = await plan()
    const toSelect = { projectId: founder.projectId, optionId: planSet.recommendedId }
    const keyed = withKey(founder.actor, toSelect)
    const receipt = await services.selections.select(keyed, toSelect)
    await founder.saveBrief('Something else.')
    expect(await services.selections.select(keyed, toSelect)).toEqual(receipt)
    const other = { ...toSelect, reason: 'Another.' }
    await expectRefusal(services.selections.select(withKey(founder.actor, other), other), 'IDEMPOTENCY_MISMATCH')
    expect(await countSelections(founder)).toBe(1)
  })

  test('stays free when a selection is refused', async () => {
    const { founder, planSet } = await plan()
    await founder.select({ optionId: planSet.recommendedId })
    const toSelect = { projectId: founder.projectId, optionId: planSet.recommendedId }
    const keyed = withKey(founder.actor, toSelect)
    const details = { selectedOptionId: planSet.recommendedId }
    await expectRefusal(services.selections.select(keyed, toSelect), 'PLAN_ALREADY_SELECTED', details)
    const keys = database.db.selectFrom('idempotency_keys').select('key').where('owner_id', '=', founder.actor.userId)
    expect(await keys.execute()).toEqual([])
  })
})
