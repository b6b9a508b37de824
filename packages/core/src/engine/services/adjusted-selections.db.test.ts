import { type RawBuilder, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { whatIf } from '../../domain/analysis/index.ts'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import {
  Adjustments,
  CurrentSelection,
  type ExecutionOption,
  Permit,
  type PlanSet,
  SelectionReceipt,
  WorkItemId,
} from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services } = plangate

/** A founder with a plan set, and its largest option. */
async function plan(
  tried = services,
): Promise<{ founder: TestFounder; planSet: PlanSet; option: ExecutionOption; last: WorkItemId }> {
  const founder = await TestFounder.ready(tried)
  const planSet = await founder.generate()
  const option = planSet.options.toSorted((a, b) => b.workItemIds.length - a.workItemIds.length)[0]
  const last = planSet.workItems.find(({ id }) => planSet.workItems.every((item) => !item.dependsOn.includes(id)))?.id
  if (!option || !last) throw new Error('the plan is too small')
  return { founder, planSet, option, last }
}

const changesOf = ({ id }: ExecutionOption, last: WorkItemId): Adjustments =>
  Adjustments.parse({
    rate: { low: 80, high: 100 },
    focusedHoursPerWeek: 30,
    options: [{ optionId: id, engineers: 4, takeOut: [last] }],
  })

describe('a selection with adjustments', () => {
  test('shows, stores and permits the numbers that what-if computes from the stored plan set', async () => {
    const { founder, planSet, option, last } = await plan()
    const changes = changesOf(option, last)
    const result = whatIf(planSet, changes)
    const asked = 'issues' in result ? [] : result.options.map((changed) => changed.option)
    const selectedOption = asked.find(({ id }) => id === option.id)
    expect(selectedOption).toMatchObject({ engineers: 4, name: option.name })
    expect(selectedOption?.estimate).not.toEqual(option.estimate)
    const receipt = await founder.select({ optionId: option.id, changes })
    const message = `"${option.name}" of plan version 1, with your changes, is selected.`
    expect(receipt).toEqual({ selectedOption, changes, planSetId: planSet.id, message })
    expect(CurrentSelection.parse(await founder.selected())).toMatchObject({ ...receipt, stale: false, changed: [] })
    const permit = Permit.parse(await founder.authorize())
    expect(permit).toMatchObject({ selectedOption, selection: { changes, optionId: option.id } })
    const stored = await services.plans.get(founder.actor, founder.projectId)
    expect(stored).toEqual({ ...planSet, selectedOptionId: option.id })
  })

  test('is bound to them: other adjustments, or none, make another basis', async () => {
    const { founder, planSet, option, last } = await plan()
    const hashes = []
    for (const changes of [undefined, changesOf(option, last), { focusedHoursPerWeek: 30 }]) {
      await founder.select({ optionId: option.id, reason: 'Look again.', ...(changes && { changes }) })
      hashes.push((await founder.selected()).selection.basis)
    }
    expect(hashes[0]).toMatchObject({
      optionHash: contentHash(option),
      assumptionsHash: contentHash(planSet.assumptions),
    })
    expect(new Set(hashes.map(({ optionHash }) => optionHash)).size).toBe(3)
    expect(new Set(hashes.map(({ assumptionsHash }) => assumptionsHash)).size).toBe(3)
  })

  test('can be replaced by the option as planned, and both selections are kept', async () => {
    const { founder, option, last } = await plan()
    await founder.select({ optionId: option.id, changes: changesOf(option, last) })
    await founder.select({ optionId: option.id, reason: 'As it was.' })
    expect(await founder.selected()).toMatchObject({ selectedOption: option, changes: null, selection: { number: 2 } })
    const { db } = plangate.database
    const rows = await db
      .selectFrom('selections')
      .select('changes')
      .where('project_id', '=', founder.projectId)
      .execute()
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({ changes: changesOf(option, last) })
  })
})

describe('adjustments', () => {
  test('that make no difference to the option are not stored', async () => {
    const { founder, planSet, option } = await plan()
    const other = planSet.options.find(({ id }) => id !== option.id) ?? option
    const { rate, focusedHoursPerWeek } = planSet.assumptions
    const options = [
      { optionId: option.id, engineers: option.engineers },
      { optionId: other.id, engineers: 9 },
    ]
    const { message } = await founder.select({ optionId: option.id, changes: { rate, focusedHoursPerWeek, options } })
    expect(message).toBe(`"${option.name}" of plan version 1 is selected.`)
    expect(await founder.selected()).toMatchObject({
      selectedOption: option,
      changes: null,
      selection: { basis: { assumptionsHash: contentHash(planSet.assumptions) } },
    })
  })

  test('with the same effect have the same basis, in any order', async () => {
    const { founder, planSet, option } = await plan()
    const leaves = planSet.workItems.filter(({ id }) => planSet.workItems.every((item) => !item.dependsOn.includes(id)))
    const takeOut = option.workItemIds.filter((id) => leaves.some((leaf) => leaf.id === id))
    expect(takeOut.length).toBeGreaterThan(1)
    const hashes = []
    for (const ids of [takeOut, takeOut.toReversed()]) {
      const changes = { options: [{ optionId: option.id, takeOut: ids }] }
      await founder.select({ optionId: option.id, changes, reason: 'Again.' })
      hashes.push((await founder.selected()).selection.contentHash)
    }
    expect(hashes[0]).toBe(hashes[1])
  })

  test('that are impossible are refused with their paths, and nothing is selected', async () => {
    const { founder, option } = await plan()
    const select = (changes: Adjustments) => founder.select({ optionId: option.id, changes })
    const needed = WorkItemId.parse('data-model')
    const moat = WorkItemId.parse('moat')
    await expectRefusal(select({ options: [{ optionId: option.id, takeOut: [needed] }] }), 'INVALID_INPUT', {
      issues: expect.arrayContaining([
        {
          path: 'changes.options.0.takeOut',
          message: '"sign-in" needs "data-model", which the option would leave out',
        },
      ]),
    })
    await expectRefusal(select({ options: [{ optionId: option.id, putIn: [moat] }] }), 'INVALID_INPUT', {
      issues: [{ path: 'changes.options.0.putIn', message: '"moat" is not a work item' }],
    })
    const stranger = (await plan()).option.id
    await expectRefusal(select({ options: [{ optionId: stranger, engineers: 2 }] }), 'INVALID_INPUT', {
      issues: [{ path: 'changes.options.0.optionId', message: 'the plan has no such option' }],
    })
    await expectRefusal(select({ focusedHoursPerWeek: 168 }), 'INVALID_INPUT', {
      issues: [{ path: 'changes.focusedHoursPerWeek', message: expect.stringContaining('Too big') }],
    })
    await expectRefusal(founder.selected(), 'SELECTION_NOT_FOUND')
  })
})

test.each<[string, RawBuilder<unknown>, string]>([
  ['changes', sql`changes = jsonb_set(changes, '{focusedHoursPerWeek}', '35')`, 'assumptions'],
  ['adjusted option', sql`adjusted_option = jsonb_set(adjusted_option, '{timeToShip}', '"under a week"')`, 'option'],
])('gives no permit for a selection whose %s was tampered with', async (_, tampering, part) => {
  await using scratch = await openTestPlangate(new RunnerFake())
  const { db } = scratch.database
  const { founder, option, last } = await plan(scratch.services)
  await founder.select({ optionId: option.id, changes: changesOf(option, last) })
  await founder.authorize()
  await scratch.services.plans.get(founder.actor, founder.projectId)
  await sql`alter table selections disable trigger selections_append_only`.execute(db)
  await sql`update selections set ${tampering}`.execute(db)
  await expect(founder.authorize()).rejects.toMatchObject({ refusal: { details: { changed: [part] } } })
})

test('reads an answer that was kept before adjustments existed', async () => {
  const { founder, option } = await plan()
  const { changes, ...earlier } = await founder.select({ optionId: option.id })
  expect(SelectionReceipt.parse(earlier)).toEqual({ ...earlier, changes: null })
  expect(changes).toBeNull()
})
