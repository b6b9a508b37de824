import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import { ResearchFake } from '@plangate/core/runner/research-fake'
import { AuditAction, type RunId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { everywhere, failToDeliver, type Ids, inputOf, madeUpIds } from './inputs.ts'
import { accessOf, procedures, send } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

/** Feedback that makes the Runner wait forever. */
const endless = 'Take all the time there is.'

const draft: Runner['draft'] = (request, signal, observer) =>
  new RunnerFake(request.regeneration?.feedback === endless ? 'timeout' : 'happy_path').draft(request, signal, observer)

const runner: Runner = Object.assign(new ResearchFake(), { draft })

/** What the operator decides on, with a command: no procedure does it. */
const operatorActions = ['projects.erase', 'accounts.erase'] as const
/** What is logged besides a decision: `permits.db.test.ts` of the services tests them. */
const consequences = ['builds.refuse', 'builds.end'] as const
const ProcedureAction = AuditAction.exclude([...operatorActions, ...consequences])

/** Brings a founder to the point where each decision can be taken. Returns the ids that it needs besides the project's. */
const prepare: Record<z.infer<typeof ProcedureAction>, (founder: Founder) => Promise<Partial<Ids>>> = {
  'projects.create': async () => ({}),
  'projects.unpark': async (founder) => {
    await founder.saveBrief()
    await founder.decide('park')
    return {}
  },
  'projects.setWeights': async () => ({}),
  'projects.rename': async () => ({}),
  'projects.duplicate': async () => ({}),
  'projects.archive': async () => ({}),
  'projects.restore': async ({ client, ofProject }) => {
    await client.projects.archive.mutate(ofProject)
    return {}
  },
  'projects.delete': async () => ({}),
  'assumptions.save': async () => ({}),
  'briefs.save': async () => ({}),
  'briefs.sort': async () => ({}),
  'briefs.revise': async (founder) => {
    await founder.saveBrief()
    await founder.decide('narrow')
    return {}
  },
  'briefs.acceptRevision': async (founder) => {
    await founder.saveBrief()
    await founder.decide('narrow')
    const { runId } = await founder.client.briefs.revise.mutate(founder.ofProject)
    await waitForEnd(founder, runId)
    return { runId }
  },
  'interviews.start': async () => ({}),
  'interviews.answer': async (founder) => ({ interviewId: await beginInterview(founder) }),
  'interviews.back': async (founder) => {
    const interviewId = await beginInterview(founder)
    await founder.answerNext()
    return { interviewId }
  },
  'interviews.finish': async (founder) => ({ interviewId: await beginInterview(founder) }),
  'gates.decide': async (founder) => {
    await founder.saveBrief()
    return {}
  },
  'gates.open': async (founder) => {
    await founder.saveBrief()
    return {}
  },
  'gates.resolve': async (founder) => {
    await founder.saveBrief()
    const { id: gateId } = await founder.client.gates.open.mutate(founder.ofProject)
    return { gateId }
  },
  'plans.generate': async (founder) => {
    await founder.saveBrief()
    await founder.decide('proceed')
    return {}
  },
  'plans.regenerate': async (founder) => everywhere((await founder.plan()).recommendedId),
  'plans.deepResearch': async (founder) => {
    await founder.readyForResearch(database)
    return {}
  },
  'plans.submit': async (founder) => {
    await founder.saveBrief()
    await founder.decide('proceed')
    return {}
  },
  'plans.select': async (founder) => {
    const { id: planSetId, recommendedId } = await founder.plan()
    return { planSetId, ...everywhere(recommendedId) }
  },
  'builds.authorize': async (founder) => {
    await founder.choose()
    return {}
  },
  'builds.revoke': async (founder) => {
    await founder.choose()
    const { id: permitId } = await founder.client.builds.authorize.mutate(founder.ofProject)
    return { permitId }
  },
  'actuals.record': async (founder) => {
    await founder.choose()
    return {}
  },
  'assumptions.markFalse': async (founder) => {
    await founder.choose()
    return {}
  },
  'reviews.confirm': async (founder) => {
    await founder.overrun()
    return {}
  },
  'runs.cancel': async (founder) => ({ runId: await beginEndlessRun(founder) }),
  'tokens.create': async () => ({}),
  'tokens.revoke': async ({ client }) => {
    const { id: tokenId } = await client.tokens.create.mutate({ name: 'CI', scope: 'read' })
    return { tokenId }
  },
  'webhooks.create': async () => ({}),
  'webhooks.resend': failToDeliver,
  'webhooks.revoke': failToDeliver,
  'shares.create': async () => ({}),
  'shares.revoke': async ({ client, ofProject }) => {
    const { id: shareId } = await client.shares.create.mutate({ ...ofProject, withNotes: false })
    return { shareId }
  },
}

async function waitForEnd({ client }: Founder, runId: RunId): Promise<void> {
  while ((await client.runs.get.query({ runId })).endedAt === null) await sleep(10)
}

async function beginInterview(founder: Founder): Promise<string> {
  await founder.plan()
  const { id } = await founder.client.interviews.start.mutate(founder.ofProject)
  return id
}

async function beginEndlessRun(founder: Founder): Promise<string> {
  await founder.plan()
  const { client, ofProject } = founder
  client.plans.regenerate.mutate({ ...ofProject, feedback: endless }).catch(() => {})
  for (;;) {
    const [latest, first] = await client.runs.list.query(ofProject)
    if (latest !== undefined && first !== undefined) return latest.id
    await sleep(10)
  }
}

/** The mutation that is declared to write nothing: it reads a document. */
const readOnly = { 'briefs.read': 200 }

/** The mutation that only counts: its readers have no account, so none of them decides anything. */
const counting = ['shares.read']

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner, signIn: signInByHeader }))
})
afterAll(() => stack.disposeAsync())

it('covers every mutation of the router: it leaves an audit entry, is read-only, or only counts', () => {
  const mutations = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path)
  expect([...ProcedureAction.options, ...Object.keys(readOnly), ...counting].sort()).toEqual(mutations.sort())
})

/** Reads the whole log, of all users. */
const readLog = () => database.db.selectFrom('audit_log').selectAll().orderBy('position').execute()

/** Sends a mutation, and reads the audit entries that it leaves. */
async function sendAndAudit(path: string, founder: Founder, ids: Partial<Ids>, headers: Record<string, string>) {
  const input = inputOf(path, { ...madeUpIds(), ...founder.ofProject, ...ids })
  const before = await readLog()
  const answer = await send(server.url, { path, type: 'mutation' }, input, headers)
  await answer.body?.cancel()
  const requestId = answer.headers.get('x-request-id')
  return { status: answer.status, requestId, entries: (await readLog()).slice(before.length) }
}

/** Tokens that plan or build may take some decisions for their user; a person may take them all. */
const cases = ProcedureAction.options.flatMap((action) =>
  [null, 'plan' as const, 'build' as const]
    .filter((scope) => scope === null || accessOf(action) === scope)
    .map((scope) => ({ action, scope, who: scope === null ? 'a sign-in' : 'a token' })),
)

it.each(cases)('logs $action by $who once, with user, token and request', async ({ action, scope }) => {
  const founder = await Founder.signUp(server.url)
  const { id: userId } = await founder.client.session.user.query()
  const token = scope === null ? null : await founder.client.tokens.create.mutate({ name: 'CI', scope })
  const headers = token === null ? headersOf(founder.userId) : { authorization: `Bearer ${token.secret}` }
  const { status, requestId, entries } = await sendAndAudit(action, founder, await prepare[action](founder), headers)
  expect(status).toBe(200)
  const [newest] = await founder.client.projects.list.query()
  // A deleted project is not listed any more.
  const projectId = /^(tokens|webhooks)\./.test(action) ? null : (newest ?? founder.project).id
  const who = { user_id: userId, token_id: token?.id ?? null }
  expect(entries).toMatchObject([{ action, project_id: projectId, request_id: requestId, ...who }])
  expect(requestId).toMatch(/\S/)
})

it.each(Object.entries(readOnly))('writes nothing for %s', async (path, expectedStatus) => {
  const founder = await Founder.signUp(server.url)
  await founder.choose()
  const before = await readEverything(database)
  const { status, entries } = await sendAndAudit(path, founder, {}, headersOf(founder.userId))
  expect(status).toBe(expectedStatus)
  expect(entries).toEqual([])
  expect(await readEverything(database)).toEqual(before)
})
