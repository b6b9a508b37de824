import { sql } from 'kysely'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { RunId } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services, database } = plangate
const arrive = () => TestFounder.arrive(services)

describe('the table', () => {
  const insert = (request: object, more: object, { projectId, actor }: TestFounder) =>
    sql`insert into runs ${sql.raw(`(id, project_id, request, request_hash, created_by, deadline_at, ${Object.keys(more).join(', ')})`)}
        values (gen_random_uuid(), ${projectId}, ${JSON.stringify(request)}, ${contentHash(request)}, ${actor.userId},
          now() + interval '1 hour', ${sql.join(Object.values(more))})`.execute(database.db)

  test('refuses a second active run of a family, whatever its kind', async () => {
    const founder = await arrive()
    await insert({ kind: 'generate' }, { attempts: 0 }, founder)
    await insert({ kind: 'write_brief' }, { attempts: 0 }, founder)
    await expect(insert({ kind: 'regenerate' }, { attempts: 0 }, founder)).rejects.toThrow('runs_one_active')
    await expect(insert({ kind: 'write_brief' }, { attempts: 0 }, founder)).rejects.toThrow('runs_one_active')
    await insert({ kind: 'revise_brief' }, { attempts: 0 }, founder)
  })

  test('refuses input of a run that writes a plan set', async () => {
    const founder = await arrive()
    await expect(insert({ kind: 'generate' }, { input: '{}' }, founder)).rejects.toThrow('runs_leave_what_they_write')
  })

  test('refuses to change the input or the result of a run', async () => {
    const founder = await arrive()
    const sorted = { projectId: founder.projectId, document: 'Neighbours lend tools.' }
    const { runId } = await services.briefWriting.sort(founder.actor, sorted)
    await vi.waitFor(async () => expect((await services.runs.get(founder.actor, runId)).endedAt).not.toBeNull(), 60_000)
    for (const column of ['input', 'result'])
      await expect(
        sql`update runs set ${sql.id(column)} = '{}' where id = ${runId}`.execute(database.db),
      ).rejects.toThrow(/may not|never|refuse|append/i)
  })
})

test('a process that does not know the kind of a run leaves it to another, and counts no attempt', async () => {
  const founder = await arrive()
  const id = RunId.parse('01990000-0000-7000-8000-00000000abcd')
  const request = { kind: 'write_song', briefVersion: 1 }
  await database.db.transaction().execute(async (trx) => {
    await sql`insert into runs (id, project_id, request, request_hash, created_by, deadline_at)
      values (${id}, ${founder.projectId}, ${JSON.stringify(request)}, ${contentHash(request)}, ${founder.actor.userId},
        now() + interval '1 hour')`.execute(trx)
    await services.queue.enqueue(trx, id, 0)
  })
  await vi.waitFor(() => expect(services.log.join('\n')).toContain('write_brief'), 60_000)
  const rows = await sql<object>`select status, attempts, refusal from runs where id = ${id}`.execute(database.db)
  expect(rows.rows).toEqual([{ status: 'queued', attempts: 0, refusal: null }])
})
