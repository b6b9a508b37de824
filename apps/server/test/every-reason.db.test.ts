import type { ErrorDetails, RefusalReason } from '@plangate/core/errors'
import { migrations } from '@plangate/core/migrations'
import { type FakeScenario, RunnerFake } from '@plangate/core/runner/fake'
import { GateId, InterviewId, OptionId, PermitId, ProjectId, RunId, TokenId, WebhookId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, clientOf } from './identities.ts'
import { webhookToNowhere } from './inputs.ts'
import { refusalOf } from './refusal-of.ts'
import { whileRunning } from './while-running.ts'

/** What a client cannot provoke alone, such as a lost database; and reasons of links: `shares.db.test.ts` has them. */
type NotByClient =
  | Extract<RefusalReason, `${string}SHARE${string}`>
  | 'FORBIDDEN'
  | 'KEYS_SECRET_MISSING'
  | 'INTERNAL'
  | 'OVERLOADED'
  | 'DATABASE_UNAVAILABLE'
  | 'IDENTITY_UNAVAILABLE'

type Cases = {
  [R in Exclude<RefusalReason, NotByClient>]: {
    status: number
    details: ErrorDetails[R] | object
    /** Rejects with the refusal. */
    provoke(founder: Founder): Promise<unknown>
  }
}

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startServer('happy_path'))
})

afterAll(() => stack.disposeAsync())

const startServer = (scenario: FakeScenario) =>
  startTestServer({
    database,
    runner: new RunnerFake(scenario),
    authenticate: authenticateByHeader,
    runnerTimeoutSeconds: scenario === 'timeout' ? 0.05 : 30,
    // Before a model that asks for a pause of 30 seconds can be tried again.
    runDeadlineSeconds: 20,
  })

/** Generates a plan on a server whose Runner plays `scenario`. */
const generateWith = (scenario: FakeScenario) => async (founder: Founder) => {
  await founder.saveBrief()
  await founder.decide('proceed')
  await using other = await startServer(scenario)
  await clientOf(other.url, founder.userId).plans.generate.mutate(founder.ofProject)
}

const archive = ({ client, ofProject }: Founder) => client.projects.archive.mutate(ofProject)
const createNamed = ({ client }: Founder, name: string) => client.projects.create.mutate({ name })
const some = <Id>(kind: { parse(id: string): Id }) => kind.parse(uuidv7())
const repeat = async (times: number, act: () => Promise<unknown>) => {
  for (let done = 0; done < times; done++) await act()
}
const noWebhook = () => ({ webhookId: some(WebhookId) })

const cases: Cases = {
  UNAUTHENTICATED: { status: 401, details: null, provoke: () => clientOf(server.url, null).projects.list.query() },
  UPGRADE_REQUIRED: {
    status: 402,
    details: { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' },
    provoke: async (founder) => {
      await founder.plan()
      await founder.client.plans.deepResearch.mutate(founder.ofProject)
    },
  },
  PROJECT_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: ({ client }) => client.projects.get.query({ projectId: some(ProjectId) }),
  },
  BRIEF_NOT_FOUND: { status: 404, details: null, provoke: (f) => f.client.briefs.get.query(f.ofProject) },
  BRIEF_TOO_THIN: {
    status: 422,
    details: { missing: ['need'] },
    provoke: async (founder) => {
      await founder.saveBrief({ needs: [], keyConstraints: [] })
      await founder.decide('proceed')
      await founder.client.plans.generate.mutate(founder.ofProject)
    },
  },
  GATE_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: (f) => f.client.gates.resolve.mutate({ gateId: some(GateId), decision: 'proceed' }),
  },
  PLAN_NOT_FOUND: { status: 404, details: null, provoke: (f) => f.client.plans.get.query(f.ofProject) },
  OPTION_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: async (founder) => {
      await founder.plan()
      await founder.client.plans.select.mutate({ ...founder.ofProject, optionId: some(OptionId) })
    },
  },
  SELECTION_NOT_FOUND: { status: 404, details: null, provoke: (f) => f.client.plans.selected.query(f.ofProject) },
  RUN_NOT_FOUND: { status: 404, details: null, provoke: (f) => f.client.runs.get.query({ runId: some(RunId) }) },
  TOKEN_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: (f) => f.client.tokens.revoke.mutate({ tokenId: some(TokenId) }),
  },
  INTERVIEW_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: (f) => f.client.interviews.back.mutate({ interviewId: some(InterviewId) }),
  },
  PERMIT_NOT_FOUND: {
    status: 404,
    details: null,
    provoke: (f) => f.client.builds.revoke.mutate({ permitId: some(PermitId), reason: 'Not yet.' }),
  },
  TOO_MANY_TOKENS: {
    status: 409,
    details: { limit: 50 },
    provoke: ({ client }) => repeat(51, () => client.tokens.create.mutate({ name: 'CI', scope: 'read' })),
  },
  WEBHOOK_NOT_FOUND: { status: 404, details: null, provoke: (f) => f.client.webhooks.revoke.mutate(noWebhook()) },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    details: { limit: 20 },
    provoke: ({ client }) => repeat(21, () => client.webhooks.create.mutate(webhookToNowhere)),
  },
  RUNNER_CANNOT: {
    status: 501,
    details: { ability: 'deep_research' },
    provoke: async (founder) => {
      await founder.readyForResearch(database)
      await founder.client.plans.deepResearch.mutate(founder.ofProject)
    },
  },
  GATE_UNRESOLVED: { status: 409, details: null, provoke: (f) => f.client.plans.generate.mutate(f.ofProject) },
  GATE_NOT_PROCEED: {
    status: 409,
    details: { decision: 'narrow' },
    provoke: async (founder) => {
      await founder.saveBrief()
      await founder.decide('narrow')
      await founder.client.plans.generate.mutate(founder.ofProject)
    },
  },
  NO_REVISION_DUE: {
    status: 409,
    details: { decision: 'proceed' },
    provoke: async (founder) => {
      await founder.saveBrief()
      await founder.decide('proceed')
      await founder.client.briefs.revise.mutate(founder.ofProject)
    },
  },
  GATE_ALREADY_OPEN: {
    status: 409,
    details: null,
    provoke: async (founder) => {
      await founder.saveBrief()
      await founder.client.gates.open.mutate(founder.ofProject)
      await founder.client.gates.open.mutate(founder.ofProject)
    },
  },
  GATE_ALREADY_DECIDED: {
    status: 409,
    details: null,
    provoke: async (founder) => {
      await founder.saveBrief()
      const { id: gateId } = await founder.decide('proceed')
      await founder.client.gates.resolve.mutate({ gateId, decision: 'park' })
    },
  },
  PLAN_NOT_SELECTED: {
    status: 409,
    details: null,
    provoke: async (founder) => {
      await founder.plan()
      await founder.client.builds.authorize.mutate(founder.ofProject)
    },
  },
  PLAN_ALREADY_SELECTED: {
    status: 409,
    details: { selectedOptionId: expect.any(String) },
    provoke: async (founder) => {
      const { optionId } = await founder.choose()
      await founder.client.plans.select.mutate({ ...founder.ofProject, optionId })
    },
  },
  SELECTION_STALE: {
    status: 409,
    details: { changed: ['brief'] },
    provoke: async (founder) => {
      await founder.choose()
      await founder.saveBrief({ valueProp: 'Something else altogether.' })
      await founder.client.builds.authorize.mutate(founder.ofProject)
    },
  },
  REVIEW_DUE: { status: 409, details: { passed: ['hours'] }, provoke: (founder) => founder.buildOverrun() },
  VERSION_CONFLICT: {
    status: 409,
    details: { currentVersion: 1 },
    provoke: async (founder) => {
      const { brief } = await founder.saveBrief()
      await founder.client.briefs.save.mutate({ ...founder.ofProject, brief, baseVersion: 0 })
    },
  },
  PROJECT_NOT_PARKED: { status: 409, details: null, provoke: (f) => f.client.projects.unpark.mutate(f.ofProject) },
  PROJECT_NOT_ARCHIVED: { status: 409, details: null, provoke: (f) => f.client.projects.restore.mutate(f.ofProject) },
  PROJECT_ARCHIVED: { status: 409, details: null, provoke: async (f) => [await archive(f), await archive(f)] },
  RUN_IN_PROGRESS: {
    status: 409,
    details: { runId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    provoke: (founder) =>
      whileRunning(database, founder, async (client) => {
        await client.plans.regenerate.mutate({ ...founder.ofProject, feedback: 'Another wish.' })
      }),
  },
  RUN_CANCELED: {
    status: 409,
    details: null,
    provoke: (founder) =>
      whileRunning(database, founder, async (client, waiting) => {
        const [run] = await client.runs.list.query(founder.ofProject)
        if (run) await client.runs.cancel.mutate({ runId: run.id })
        await waiting
      }),
  },
  FEEDBACK_REQUIRED: {
    status: 422,
    details: null,
    provoke: async (founder) => {
      await founder.plan()
      await founder.client.plans.regenerate.mutate({ ...founder.ofProject, feedback: '  ' })
    },
  },
  ACTION_TEXT_REQUIRED: {
    status: 422,
    details: { decision: 'pivot' },
    provoke: async (founder) => {
      await founder.saveBrief()
      const { id: gateId } = await founder.client.gates.open.mutate(founder.ofProject)
      await founder.client.gates.resolve.mutate({ gateId, decision: 'pivot', actionText: ' ' })
    },
  },
  INVALID_INPUT: {
    status: 400,
    details: { issues: [{ path: 'name', message: expect.any(String) }] },
    provoke: (f) => createNamed(f, ' '),
  },
  INVALID_TEXT: { status: 422, details: { path: 'name' }, provoke: (f) => createNamed(f, 'Shop\0') },
  IDEMPOTENCY_MISMATCH: {
    status: 422,
    details: null,
    provoke: async ({ userId }) => {
      const client = clientOf(server.url, userId, { 'idempotency-key': 'one of a kind' })
      await client.projects.create.mutate({ name: 'Corner shop' })
      await client.projects.create.mutate({ name: 'Another shop' })
    },
  },
  RATE_LIMITED: {
    status: 429,
    details: { retryAfterSeconds: expect.any(Number) },
    provoke: async ({ userId }) => {
      await using limited = await startTestServer({
        database,
        runner: new RunnerFake(),
        authenticate: authenticateByHeader,
        limits: { user: 2 },
      })
      const client = clientOf(limited.url, userId)
      for (let asked = 0; asked < 3; asked++) await client.projects.list.query()
    },
  },
  RUNNER_OUTPUT_INVALID: {
    status: 502,
    details: { issues: expect.arrayContaining([{ path: expect.any(String), message: expect.any(String) }]) },
    provoke: generateWith('malformed_output'),
  },
  RUNNER_FAILED: { status: 502, details: { kind: 'server' }, provoke: generateWith('llm_failure') },
  RUNNER_OVERLOADED: { status: 503, details: { retryAfterSeconds: 30 }, provoke: generateWith('rate_limited') },
  RUNNER_TIMEOUT: { status: 504, details: { afterSeconds: 0.05 }, provoke: generateWith('timeout') },
}

it.each(Object.entries(cases))('%s', async (reason, { status, details, provoke }) => {
  const refusal = await refusalOf(provoke(await Founder.signUp(server.url)))
  expect(refusal).toMatchObject({ reason, httpStatus: status, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(refusal.details).toEqual(details)
})
