import { type RawBuilder, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** Two projects that each have a brief, a decided gate, a plan set and a selection. */
let mine: TestFounder
let theirs: TestFounder

beforeAll(async () => {
  mine = await withSelection()
  theirs = await withSelection()
})

async function withSelection(): Promise<TestFounder> {
  const founder = await TestFounder.ready(services)
  const { recommendedId } = await founder.generate()
  await founder.select({ optionId: recommendedId })
  return founder
}

const run = (query: RawBuilder<unknown>) => query.execute(database.db)
/** The SQLSTATE of the refusal. */
const code = (expected: string) => expect.objectContaining({ code: expected })
const restricted = code('23001')
const integrityViolation = code('23000')
const foreignKeyViolation = code('23503')
const uniqueViolation = code('23505')
const checkViolation = code('23514')

describe.each(['artifacts', 'selections'])('%s', (table) => {
  test.each([
    ['update', sql`update ${sql.table(table)} set content_hash = content_hash`],
    ['update of nothing', sql`update ${sql.table(table)} set content_hash = content_hash where false`],
    ['delete', sql`delete from ${sql.table(table)}`],
    ['truncate', sql`truncate ${sql.table(table)} cascade`],
  ])('refuse %s', async (_, query) => {
    await expect(run(query)).rejects.toEqual(restricted)
  })
})

describe('gates', () => {
  test.each([
    ['delete', sql`delete from gates`],
    ['truncate', sql`truncate gates cascade`],
    ['another decision', sql`update gates set decision = 'park'`],
    ['another note', sql`update gates set note = 'on second thoughts'`],
    ['a decision taken back', sql`update gates set decision = null, decided_at = null, decided_by = null`],
  ])('refuse %s', async (_, query) => {
    await expect(run(query)).rejects.toEqual(restricted)
  })

  test.each([
    ['a decision without a time', sql`decision = 'proceed', decided_by = opened_by`],
    ['a decision without a person', sql`decision = 'proceed', decided_at = now()`],
    ['a time without a decision', sql`decided_at = now(), decided_by = opened_by`],
    ['a note without a decision', sql`note = 'hm'`],
    ['narrow without words', sql`decision = 'narrow', decided_at = now(), decided_by = opened_by`],
    ['pivot with blank words', sql`decision = 'pivot', action_text = ' ', decided_at = now(), decided_by = opened_by`],
    ['an unknown decision', sql`decision = 'perhaps', decided_at = now(), decided_by = opened_by`],
  ])('refuse %s', async (_, assignments) => {
    const { id } = await pendingGate()
    await expect(run(sql`update gates set ${assignments} where id = ${id}`)).rejects.toEqual(checkViolation)
  })

  test('refuse to be moved to another project', async () => {
    const { id } = await pendingGate()
    const moved = run(sql`update gates set project_id = ${theirs.projectId} where id = ${id}`)
    await expect(moved).rejects.toEqual(restricted)
  })

  test('refuse a second pending one', async () => {
    const { id } = await pendingGate()
    const second = sql`insert into gates (id, project_id, type, opened_by)
      select ${uuidV7()}, project_id, type, opened_by from gates where id = ${id}`
    await expect(run(second)).rejects.toEqual(uniqueViolation)
  })

  async function pendingGate() {
    const founder = await TestFounder.arrive(services)
    await founder.saveBrief()
    return services.gates.open(founder.actor, founder.projectId)
  }
})

describe('a version', () => {
  const insert = (
    version: number,
  ) => sql`insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
    select ${uuidV7()}, project_id, type, cast(${version} as integer), content, content_hash, created_by
    from artifacts where project_id = ${mine.projectId} and type = 'execution_plan' and version = 1`

  test.each([-1, 0, 1, 3])('%i is refused after version 1', async (version) => {
    await expect(run(insert(version))).rejects.toEqual(integrityViolation)
  })

  test('2 is accepted after version 1', async () => {
    await run(insert(2))
    await mine.regenerate('Again.')
    expect(await services.plans.history(mine.actor, mine.projectId)).toMatchObject([
      { version: 3 },
      { version: 2 },
      { version: 1 },
    ])
  })
})

describe('a selection', () => {
  /** Inserts the selection of `theirs` into my project, with these assignments. */
  const insert = (changes: Record<string, RawBuilder<unknown>>) => {
    const columns = {
      id: sql`cast(${uuidV7()} as uuid)`,
      number: sql`2`,
      project_id: sql`project_id`,
      plan_set_id: sql`plan_set_id`,
      option_id: sql`option_id`,
      reason: sql`'A reason.'`,
      brief_version: sql`brief_version`,
      brief_hash: sql`brief_hash`,
      gate_id: sql`gate_id`,
      gate_decision: sql`gate_decision`,
      option_hash: sql`option_hash`,
      assumptions_hash: sql`assumptions_hash`,
      content_hash: sql`content_hash`,
      selected_by: sql`selected_by`,
      ...changes,
    }
    const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
    const values = sql.join(Object.values(columns))
    return run(
      sql`insert into selections (${names}) select ${values} from selections where project_id = ${mine.projectId} and number = 1`,
    )
  }

  test('is refused without a reason after the first', async () => {
    await expect(insert({ reason: sql`null` })).rejects.toEqual(checkViolation)
    await expect(insert({ reason: sql`' '` })).rejects.toEqual(checkViolation)
  })

  test.each([1, 3])('is refused with number %i after the first', async (number) => {
    await expect(insert({ number: sql.lit(number) })).rejects.toEqual(integrityViolation)
  })

  test('is refused for an option that is not in its plan set', async () => {
    await expect(insert({ option_id: sql`cast(${uuidV7()} as uuid)` })).rejects.toEqual(foreignKeyViolation)
  })

  test("is refused for another project's plan set", async () => {
    const { planSetId, selectedOption } = await theirs.selected()
    const foreign = { plan_set_id: sql`cast(${planSetId} as uuid)`, option_id: sql`cast(${selectedOption.id} as uuid)` }
    await expect(insert(foreign)).rejects.toEqual(foreignKeyViolation)
  })

  test('is refused for a brief in place of a plan set', async () => {
    const brief = sql`(select id from artifacts where project_id = ${mine.projectId} and type = 'idea_brief')`
    await expect(insert({ plan_set_id: brief })).rejects.toEqual(foreignKeyViolation)
  })

  test("is refused on another project's gate, and on a brief that does not exist", async () => {
    const gate = await services.gates.current(theirs.actor, theirs.projectId)
    await expect(insert({ gate_id: sql`cast(${gate?.id} as uuid)` })).rejects.toEqual(foreignKeyViolation)
    await expect(insert({ brief_version: sql`7` })).rejects.toEqual(foreignKeyViolation)
  })

  test.each([
    ['option_hash', sql`'x'`],
    ['assumptions_hash', sql`upper(assumptions_hash)`],
    ['content_hash', sql`''`],
    ['gate_decision', sql`'perhaps'`],
  ])('is refused with an invalid %s', async (column, value) => {
    await expect(insert({ [column]: value })).rejects.toEqual(checkViolation)
  })

  test('is refused with adjustments but without the adjusted option', async () => {
    await expect(insert({ changes: sql`'{}'::jsonb` })).rejects.toEqual(checkViolation)
    await expect(insert({ adjusted_option: sql`'{}'::jsonb` })).rejects.toEqual(checkViolation)
  })

  test('is refused when the brief hash is not that of its version', async () => {
    for (const hash of [sql`'nonsense'`, sql`option_hash`])
      await expect(insert({ brief_hash: hash })).rejects.toEqual(foreignKeyViolation)
  })

  test('is accepted when everything is valid', async () => {
    await insert({})
    expect(await mine.selected()).toMatchObject({ selection: { number: 2 } })
  })
})
