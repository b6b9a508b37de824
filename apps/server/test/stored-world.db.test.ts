import { applyAdjustments } from '@plangate/core/analysis'
import { contentHash } from '@plangate/core/content-hash'
import { estimateFrom, replay } from '@plangate/core/estimate'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import {
  Adjustments,
  ExecutionOption,
  normalizeTexts,
  OptionId,
  PlanSetContent,
  SelectionBasis,
} from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { testDatabaseKind } from '@plangate/database/testing'
import { restoreDatabase } from '@plangate/database/testing/restore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { readEverything } from './read-everything.ts'
import {
  answersFile,
  ask,
  Call,
  CallStep,
  hashRows,
  headersOfWho,
  Row,
  readLines,
  readSecrets,
  rowsFile,
  signInByName,
  storedWorld,
  withCurrentMessage,
} from './stored-world.ts'

const allCalls = await readLines(answersFile, Call)
/** Permits are kept and audited today: they are asked for last. */
const calls = allCalls.filter(({ path }) => path !== 'builds.authorize')
const questions = allCalls.filter(({ path }) => path === 'builds.authorize')
const storedRows = await readLines(rowsFile, Row)
const secrets = await readSecrets()
const runner = new RunnerFake()

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
/** Reads every row, without the times at which tokens were last used, which the calls may change. */
const readKept = () => readEverything(database, ['last_used_at'])
let before: Record<string, unknown[]>

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const { location, remove } = await restoreDatabase(storedWorld)
  stack.defer(remove)
  database = stack.use(await openDatabase<Tables>(location, migrations))
  // Kept answers expire after a day. This test is about their content.
  await database.run('update idempotency_keys set created_at = clock_timestamp()')
  server = stack.use(await startTestServer({ database, runner, signIn: signInByName }))
  before = await readKept()
})

afterAll(() => stack.disposeAsync())

it('has every row unchanged', async () => {
  expect(await hashRows(database)).toEqual(storedRows)
})

/** Read first, and calls by a token last, because they may store when the token was used. */
const steps = {
  read: 'is answered',
  kept: 'gets the answer that is kept for its idempotency key,',
  unchanged: 'adds no version when a brief is saved unchanged, and is answered',
  token: 'is answered for a token',
} satisfies Record<CallStep, string>

describe.each(CallStep.options)('%s', (step) => {
  const cases = calls.filter((call) => call.step === step).map((call) => [nameOf(call), call] as const)

  it.each(cases)(`%s ${steps[step]} byte for byte`, async (_, { status, body, ...question }) => {
    expect(await ask(server.url, question, headersOfWho(question.who, secrets))).toEqual({
      status,
      body: withCurrentMessage(body),
    })
  })
})

const unchanged = calls.filter(({ step }) => step === 'unchanged').map((call) => [nameOf(call), call] as const)

it.each(unchanged)(
  "%s adds no version when its words are saved in today's bytes",
  async (_, { status, body, ...saved }) => {
    const input = z.json().parse(normalizeTexts(saved.input))
    expect(await ask(server.url, { ...saved, input }, headersOfWho(saved.who, secrets))).toEqual({ status, body })
  },
)

const asked = questions.map((call) => [nameOf(call), call] as const)

it.each(asked)('%s is answered byte for byte, besides fields of later versions', async (_, call) => {
  const { status, body, ...question } = call
  const answer = { status, body: withCurrentMessage(body) }
  expect(await ask(server.url, question, headersOfWho(question.who, secrets))).toEqual(answer)
})

it('has changed and planned nothing after all of these calls, besides giving permits', async () => {
  const { permits: _permits, permit_refusals: _refusals, audit_log: log = [], ...rest } = await readKept()
  const { permits: _none, permit_refusals: _no, audit_log: logBefore = [], ...restBefore } = before
  expect(rest).toEqual(restBefore)
  // Permits that were asked for are kept.
  expect(log.filter((entry) => !/"builds\.(authorize|refuse)"/.test(JSON.stringify(entry)))).toEqual(logBefore)
  expect(runner.requests).toEqual([])
})

function nameOf({ who, path, input = null, key }: Call): string {
  return `${path} of ${who} ${key ?? JSON.stringify(input).slice(0, 120)}`
}

const Artifact = z.object({ id: z.string(), type: z.string(), content: z.unknown(), content_hash: z.string() })

const readArtifacts = async () => {
  const { rows } = await database.run('select id, type, content, content_hash from artifacts')
  return z.array(Artifact).nonempty().parse(rows)
}

async function readPlanSets(): Promise<Map<string, PlanSetContent>> {
  const plans = (await readArtifacts()).filter(({ type }) => type === 'execution_plan')
  return new Map(plans.map(({ id, content }) => [id, PlanSetContent.parse(content)] as const))
}

it('gives every brief and plan set the hash that it is stored with', async () => {
  for (const { id, content, content_hash } of await readArtifacts())
    expect({ id, hash: contentHash(content) }).toEqual({ id, hash: content_hash })
})

it('gives every run the hash of its request', async () => {
  const Run = z.object({ request: z.unknown(), request_hash: z.string() })
  const { rows } = await database.run('select request, request_hash from runs')
  for (const { request, request_hash } of z.array(Run).nonempty().parse(rows))
    expect(contentHash(request)).toBe(request_hash)
})

/** An estimate does not depend on the database: all are made again on PostgreSQL, and every fourth on PGlite. */
const stride = { pglite: 4, postgres: 1 }[testDatabaseKind()]

it('estimates the options of plan sets again, byte for byte', async () => {
  const planSets = [...(await readPlanSets()).values()].filter((_, index) => index % stride === 0)
  expect(planSets).not.toEqual([])
  for (const planSet of planSets) {
    const { simulations } = replay(planSet)
    for (const { id, estimate } of planSet.options) {
      const simulation = simulations.get(id)
      const again = simulation && estimateFrom(simulation, planSet.assumptions.rate)
      expect(JSON.stringify(again)).toBe(JSON.stringify(estimate))
    }
  }
})

it('seeds every plan set without pins with the hash of what it rests on', async () => {
  const seeded = [...(await readPlanSets()).values()].filter(({ pinned }) => pinned === undefined)
  expect(seeded).not.toEqual([])
  for (const { workItems, assumptions, seed } of seeded) expect(contentHash({ workItems, assumptions })).toBe(seed)
})

const Selected = z.object({
  plan_set_id: z.string(),
  option_id: OptionId,
  changes: Adjustments.nullable(),
  adjusted_option: ExecutionOption.nullable(),
  content_hash: z.string(),
  basis: SelectionBasis,
})

async function readSelections() {
  const { rows } = await database.run(`
    select plan_set_id, option_id, changes, adjusted_option, content_hash, jsonb_build_object(
      'brief', jsonb_build_object('version', brief_version, 'contentHash', brief_hash),
      'gate', case when gate_id is not null then jsonb_build_object('id', gate_id, 'decision', gate_decision) end,
      'optionHash', option_hash, 'assumptionsHash', assumptions_hash) as basis
    from selections`)
  const planSets = await readPlanSets()
  return z
    .array(Selected)
    .nonempty()
    .parse(rows)
    .map((selected) => ({ ...selected, ...chosenIn(planSets, selected) }))
}

function chosenIn(planSets: Map<string, PlanSetContent>, { plan_set_id, option_id }: z.infer<typeof Selected>) {
  const planSet = planSets.get(plan_set_id)
  const option = planSet?.options.find(({ id }) => id === option_id)
  if (!planSet || !option) throw new Error('a selection names an option that does not exist')
  return { planSet, option }
}

it('binds every selection to the hashes that it is stored with', async () => {
  for (const { option, planSet, changes, adjusted_option: adjusted, basis, content_hash } of await readSelections()) {
    const { assumptions } = planSet
    expect(contentHash(basis)).toBe(content_hash)
    expect(contentHash(adjusted ? { option, adjusted } : option)).toBe(basis.optionHash)
    expect(contentHash(changes ? { assumptions, changes } : assumptions)).toBe(basis.assumptionsHash)
  }
})

it('makes the same of every option that was selected with changes, byte for byte', async () => {
  const changed = (await readSelections()).filter(({ changes }) => changes !== null)
  expect(changed).not.toEqual([])
  for (const { option, planSet, changes, adjusted_option: stored } of changed) {
    const again = ExecutionOption.parse(applyAdjustments(option, changes ?? {}, replay(planSet, [option])).option)
    expect(JSON.stringify(again)).toBe(JSON.stringify(stored))
  }
})
