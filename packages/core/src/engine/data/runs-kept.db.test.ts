import { type RawBuilder, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RunId } from '../../domain/schemas/index.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate, servicesOver } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const runner = new BlockedRunner()
const blocked = await servicesOver(database, runner)
afterAll(() => blocked.stop(0))

/** A project whose first run has succeeded, and another one whose run is active and has two events. */
let ended: TestFounder
let active: TestFounder
let endedRun: RunId
let activeRun: RunId

beforeAll(async () => {
  ended = await TestFounder.ready(services)
  await ended.generate()
  active = await TestFounder.ready(blocked)
  active.generate().catch(() => {})
  await runner.reached(1)
  endedRun = await runOf(ended)
  activeRun = await runOf(active)
})

const runOf = async ({ actor, projectId }: TestFounder) =>
  RunId.parse((await services.runs.list(actor, projectId))[0]?.id)
const run = (query: RawBuilder<unknown>) => query.execute(database.db)
/** The SQLSTATE of the refusal. */
const code = (expected: string) => expect.objectContaining({ code: expected })
const restricted = code('23001')
const integrityViolation = code('23000')
const foreignKeyViolation = code('23503')
const uniqueViolation = code('23505')
const checkViolation = code('23514')

describe('run events', () => {
  const insert = (number: number, projectId: string, runId: string) =>
    run(
      sql`insert into run_events (project_id, number, run_id, event) values (${projectId}, ${number}, ${runId}, '{}')`,
    )

  test.each([
    ['update', sql`update run_events set number = number`],
    ['delete', sql`delete from run_events`],
    ['truncate', sql`truncate run_events`],
  ])('refuse %s', async (_, query) => {
    await expect(run(query)).rejects.toEqual(restricted)
  })

  test.each([0, 1, 2, 4])('refuse number %i after number 2', async (number) => {
    await expect(insert(number, active.projectId, activeRun)).rejects.toEqual(integrityViolation)
  })

  test("are refused for a run that has ended, and for another project's run", async () => {
    await expect(insert(7, ended.projectId, endedRun)).rejects.toEqual(restricted)
    await expect(insert(7, ended.projectId, activeRun)).rejects.toEqual(foreignKeyViolation)
  })
})

describe('runs', () => {
  test.each([
    ['delete', sql`delete from runs`],
    ['truncate', sql`truncate runs cascade`],
  ])('refuse %s', async (_, query) => {
    await expect(run(query)).rejects.toEqual(restricted)
  })

  test.each([
    ['another end', sql`status = 'canceled', plan_set_id = null`],
    ['another attempt', sql`attempts = attempts + 1`],
    ['a new beginning', sql`status = 'queued', plan_set_id = null, ended_at = null`],
  ])('that have ended refuse %s', async (_, assignments) => {
    await expect(run(sql`update runs set ${assignments} where id = ${endedRun}`)).rejects.toEqual(restricted)
  })

  test.each([
    ['another request', sql`request = '{}'`],
    ['another project', sql`project_id = ${uuidV7()}`],
    ['a later deadline', sql`deadline_at = deadline_at + interval '1 hour'`],
  ])('refuse %s', async (_, assignments) => {
    await expect(run(sql`update runs set ${assignments} where id = ${activeRun}`)).rejects.toEqual(restricted)
  })

  test.each([
    ['an end without a time', sql`status = 'canceled'`],
    ['a time without an end', sql`ended_at = now()`],
    ['success without a plan set', sql`status = 'succeeded', ended_at = now()`],
    ['failure without a reason', sql`status = 'failed', ended_at = now()`],
    ['a reason without failure', sql`refusal = '{}'`],
    ['an unknown status', sql`status = 'asleep'`],
  ])('refuse %s', async (_, assignments) => {
    await expect(run(sql`update runs set ${assignments} where id = ${activeRun}`)).rejects.toEqual(checkViolation)
  })

  test('refuse the plan set of another run', async () => {
    const { id } = await services.plans.version(ended.actor, ended.projectId, 1)
    const succeed = sql`update runs set status = 'succeeded', ended_at = now(), plan_set_id = ${id} where id = ${activeRun}`
    await expect(run(succeed)).rejects.toEqual(uniqueViolation)
  })

  test('refuse a second active one of the same project', async () => {
    const second = sql`insert into runs (id, project_id, request, request_hash, created_by, deadline_at)
      select ${uuidV7()}, project_id, request, request_hash, created_by, deadline_at from runs where id = ${activeRun}`
    await expect(run(second)).rejects.toEqual(uniqueViolation)
  })
})
