import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProjectId, TokenSecret } from '../../domain/schemas/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { inProcessActor } from './index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import type { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'
import {
  addWordyProject,
  arriveWordy,
  findTablesWith,
  keyed,
  newWord,
  QuotingRunner,
  readTables,
  type WordyFounder,
} from './testing/wordy-founder.ts'

const runner = new QuotingRunner()
const plangate = await openTestPlangate(runner)
afterAll(() => plangate.close())
const { database, services } = plangate

const tablesWith = (text: string) => findTablesWith(plangate, text)

/** Where a founder's words are, before anything is erased. */
const ofProject = [
  'artifacts',
  'gates',
  'idempotency_keys',
  'interview_turns',
  'permits',
  'projects',
  'reviews',
  'run_events',
  'runs',
  'selections',
  'shares',
  'version_heads',
  'webhook_deliveries',
]
const ofAccount = ['api_tokens', 'users', 'webhooks']

const readRows = async (table: string, projectId: ProjectId) =>
  (await sql`select * from ${sql.table(table)} where project_id = ${projectId} order by 1, 2`.execute(database.db)).rows

/** What is set in a row: a new column that erasure forgets shows up here. */
const setIn = (row: object = {}) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
const rowOf = (table: 'projects' | 'users', id: string) =>
  sql<object>`select * from ${sql.table(table)} where id = ${id}`
    .execute(database.db)
    .then(({ rows }) => setIn(rows[0]))

async function everythingOf({ founder: { projectId } }: WordyFounder): Promise<unknown[]> {
  const tables = [
    'artifacts',
    'gates',
    'selections',
    'permits',
    'permit_refusals',
    'actuals',
    'reviews',
    'runs',
    'run_events',
    'interviews',
    'interview_turns',
    'shares',
  ]
  const logged = ['audit_log', 'idempotency_keys']
  const rows = await Promise.all([...tables, ...logged].map((table) => readRows(table, projectId)))
  return [await rowOf('projects', projectId), ...rows]
}

/** Expects that every read and decision answers as if the project did not exist. */
async function expectGone({ actor, projectId }: TestFounder): Promise<void> {
  const { erasure, projects, gates, runs } = services
  expect((await projects.list(actor)).map(({ id }) => id)).not.toContain(projectId)
  expect((await projects.overview(actor)).map(({ project }) => project.id)).not.toContain(projectId)
  for (const ask of [
    () => projects.get(actor, projectId),
    () => projects.audit(actor, projectId),
    () => runs.list(actor, projectId),
    () => gates.open(actor, projectId),
    () => services.briefs.save(actor, { projectId, brief: someBrief() }),
    () => services.plans.generate(actor, projectId),
    () => erasure.eraseProject(actor, projectId),
  ])
    await expectRefusal(ask(), 'PROJECT_NOT_FOUND')
  expect(await erasure.eraseProjectOfAnyone(projectId)).toBe(false)
}

describe('a project', () => {
  let erased: WordyFounder
  /** Another project of the same founder, and one of another founder. */
  let kept: WordyFounder[]
  let before: unknown[]
  let auditBefore: unknown[]

  beforeAll(async () => {
    erased = await arriveWordy(plangate)
    const word = newWord()
    kept = [
      { ...erased, word, founder: await addWordyProject(plangate, erased.founder.actor, word) },
      await arriveWordy(plangate),
    ]
    before = await Promise.all(kept.map(everythingOf))
    auditBefore = await readRows('audit_log', erased.founder.projectId)
    expect(await tablesWith(erased.word)).toEqual([...ofProject, ...ofAccount].sort())
    expect(await services.erasure.eraseProjectOfAnyone(erased.founder.projectId)).toBe(true)
  })

  test('leaves no word in any table, besides those of the account', async () => {
    expect(await readTables(plangate)).toEqual(expect.arrayContaining(['public.artifacts', 'pgboss.job']))
    expect(await tablesWith(erased.word)).toEqual(ofAccount)
  })

  test('leaves a row without a name', async () => {
    const { actor, projectId } = erased.founder
    const times = { created_at: expect.any(Date), worked_at: expect.any(Date), erased_at: expect.any(Date) }
    const row = { id: projectId, owner_id: actor.userId, name: '', status: 'active', ...times }
    expect(await rowOf('projects', projectId)).toEqual(row)
  })

  test('leaves the audit log as it was, and adds that it was erased', async () => {
    const { actor, projectId } = erased.founder
    const log = await readRows('audit_log', projectId)
    expect(log.slice(0, -1)).toEqual(auditBefore)
    const ids = { user_id: actor.userId, project_id: projectId, token_id: null, request_id: null }
    expect(log.at(-1)).toMatchObject({ action: 'projects.erase', subject: {}, ...ids })
  })

  test('leaves the ids of its runs in the audit log alone, so no job either', async () => {
    const runIds = [...JSON.stringify(auditBefore).matchAll(/"runId":"([^"]+)"/g)].flatMap(([, id]) => id ?? [])
    expect(runIds).toHaveLength(7)
    for (const runId of runIds) expect(await tablesWith(runId)).toEqual(['audit_log'])
  })

  test('answers like a project that does not exist', () => expectGone(erased.founder))

  test("changes nothing of the owner's other projects, or of other people", async () => {
    expect(await Promise.all(kept.map(everythingOf))).toEqual(before)
    for (const { founder } of kept) expect(await founder.selected()).toMatchObject({ stale: false })
  })

  test('is refused to other people', async () => {
    const [mine, theirs] = kept
    if (!mine || !theirs) throw new Error('There are two.')
    await expectRefusal(
      services.erasure.eraseProject(theirs.founder.actor, mine.founder.projectId),
      'PROJECT_NOT_FOUND',
    )
  })
})

test('erases answers that an earlier version kept, which name no project', async () => {
  const { word, founder } = await arriveWordy(plangate)
  await sql`update idempotency_keys set project_id = null where owner_id = ${founder.actor.userId}`.execute(database.db)
  await services.erasure.eraseProject(founder.actor, founder.projectId)
  expect(await tablesWith(word)).toEqual(ofAccount)
})

describe('an account', () => {
  let erased: WordyFounder
  let other: WordyFounder
  let before: unknown[]
  let secret: TokenSecret
  let auditBefore: string[]
  const readAudit = async (userId: string) => {
    const log = sql<object>`select * from audit_log where user_id = ${userId} order by position`
    return (await log.execute(database.db)).rows.map((row) => JSON.stringify(row))
  }

  beforeAll(async () => {
    erased = await arriveWordy(plangate)
    other = await arriveWordy(plangate)
    const { actor } = erased.founder
    await addWordyProject(plangate, actor, erased.word)
    secret = (await services.tokens.create(actor, { name: 'CI', scope: 'plan', expiresInDays: 7 })).secret
    await services.tokens.recognise(secret, erased.account.issuer)
    auditBefore = await readAudit(actor.userId)
    before = await everythingOf(other)
    expect(await tablesWith(erased.word)).toEqual([...ofProject, ...ofAccount].sort())
    expect(await services.erasure.eraseAccount(erased.account)).toBe(2)
  })

  test('leaves no word in any table', async () => {
    expect(await tablesWith(erased.word)).toEqual([])
  })

  test('leaves its id to projects, tokens and the audit log, and nothing else', async () => {
    const { userId } = erased.founder.actor
    expect(await tablesWith(userId)).toEqual(['api_tokens', 'audit_log', 'projects', 'users'])
    const times = { created_at: expect.any(Date), erased_at: expect.any(Date) }
    expect(await rowOf('users', userId)).toEqual({ id: userId, tier: 'founder', ...times })
  })

  test('ends its tokens, and leaves nothing of their secrets', async () => {
    await expectRefusal(services.tokens.recognise(secret, erased.account.issuer), 'UNAUTHENTICATED')
    expect(await tablesWith(createHash('sha256').update(secret).digest('hex'))).toEqual([])
  })

  test('leaves the audit log as it was, and adds an entry for the account and for each project', async () => {
    const log = await readAudit(erased.founder.actor.userId)
    expect(log.slice(0, -3)).toEqual(auditBefore)
    expect(log.slice(-3).filter((entry) => entry.includes('"action":"accounts.erase"'))).toHaveLength(3)
  })

  test('answers like projects that do not exist, and refuses a caller who was signed in before', async () => {
    const { founder, account } = erased
    await expectGone(founder)
    await expectRefusal(services.projects.create(founder.actor, { name: 'Again' }), 'UNAUTHENTICATED')
    await expectRefusal(services.tokens.create(founder.actor, { name: 'Again', scope: 'read' }), 'UNAUTHENTICATED')
    expect(await services.tokens.revokeAll(account)).toBeNull()
    expect(await services.users.setTier(account, 'cto')).toBeNull()
    expect(await services.erasure.eraseAccount(account)).toBeNull()
  })

  test('makes its person a new user at the next sign-in, also in a process that knew the old one', async () => {
    const userId = await services.users.recognise(erased.account)
    expect(userId).not.toBe(erased.founder.actor.userId)
    expect(await services.projects.list(inProcessActor(userId))).toEqual([])
    expect(await services.erasure.eraseAccount(erased.account)).toBe(0)
  })

  test('changes nothing of other people', async () => {
    expect(await everythingOf(other)).toEqual(before)
  })

  test('that has never signed in is not erased', async () => {
    expect(await services.erasure.eraseAccount({ ...erased.account, subject: 'nobody' })).toBeNull()
  })
})

describe('an active run', () => {
  test('ends: who waits for it is refused, and its worker stores nothing', async () => {
    const { word, founder } = await arriveWordy(plangate)
    const working = await plangate.servicesWith(runner)
    runner.block()
    const { actor, projectId } = founder
    const before = runner.requests.length
    const waiting = expectRefusal(working.plans.generate(actor, projectId), 'PROJECT_NOT_FOUND')
    await runner.reached(before + 1)
    await services.erasure.eraseProject(actor, projectId)
    await waiting
    runner.release()
    await working.stop(20_000)
    expect(await tablesWith(word)).toEqual(ofAccount)
    expect(working.log).toEqual([])
  })

  test('of a project that is erased while other decisions are under way leaves no word', async () => {
    for (let round = 0; round < 5; round++) {
      const { word, founder, account } = await arriveWordy(plangate)
      const { actor } = founder
      const decisions = [
        founder.saveBrief(`Other ${word}.`),
        founder.generate(),
        services.projects.create(keyed(actor, word), { name: word }),
        services.tokens.create(actor, { name: word, scope: 'read' }),
        services.erasure.eraseAccount(account),
        founder.regenerate(`Less ${word}.`),
        services.projects.create(keyed(actor, word), { name: word }),
      ]
      await Promise.allSettled(decisions)
      expect(await tablesWith(word)).toEqual([])
    }
  })
})
