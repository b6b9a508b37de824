import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { answersWithPlan } from '@plangate/runners/testing/good-model'
import { ModelServer } from '@plangate/runners/testing/model-server'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Canaries, headersOfBrowser } from './canaries.ts'
import { everywhere, type Ids, inputOf } from './inputs.ts'
import { permanentlyFailingModels, temporarilyFailingModels } from './leaking-models.ts'
import { LocalIssuer, newKey, type SigningKey, signToken } from './local-issuer.ts'
import { accessOf, procedures, type RawAnswer, rawCall } from './raw-call.ts'
import { operationsOf, type Program, startProgram } from './start-program.ts'
import { proxyPostgres, type TcpProxy } from './tcp-proxy.ts'
import { beInterviewed, writeBriefs, writeInWords } from './use-intake.ts'
import { getPermit } from './use-permits.ts'
import { shareProject } from './use-shares.ts'
import { Issued, makeWebhook } from './use-webhooks.ts'

const canaries = new Canaries()
const apiKey = canaries.of('the key of the provider')
const databasePassword = canaries.of('the password of the database')
const audience = 'https://plangate.example'

/** Every answer, by who asked for it. */
const answered: { who: 'the owner' | 'others'; text: string }[] = []

/** The headers of callers other than the owner. */
const strangers: Record<string, string>[] = [{}]

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let proxy: TcpProxy
let model: ModelServer
let program: Program
let url: string
let signingKey: SigningKey
let issuer: LocalIssuer
let owner: Record<string, string>
let owned: Ids
/** What the port of operators answers at the end. */
let metrics: string

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  database = stack.use(await openDatabase<Tables>(location, migrations))
  const role = `canary_${Date.now()}`
  await database.run(`create role ${role} login superuser password '${databasePassword}'`)
  const proxied = await proxyPostgres(location.url)
  proxy = stack.use(proxied.proxy)
  const databaseUrl = Object.assign(new URL(proxied.url), { username: role, password: databasePassword })
  signingKey = await newKey()
  issuer = stack.use(await LocalIssuer.start(signingKey))
  model = stack.use(await ModelServer.start(answersWithPlan))
  program = stack.use(startProgram({ env: settings(databaseUrl.href) }))
  url = await program.url
  owner = { ...(await signIn('ann')), ...headersOfBrowser(canaries) }
  await useEverything()
  await causeFailures()
  await callAsOthers()
  await loseTheDatabase()
  metrics = await (await fetch(`${await operationsOf(program)}/metrics`)).text()
  await program.stop('SIGINT')
})

afterAll(() => stack.disposeAsync())

const settings = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  PLANGATE_KEYS_SECRET: `It is ${canaries.of('the secret of the signing keys')}`,
  PLANGATE_RUNNER: 'openai-compatible',
  PLANGATE_MODEL: 'some-model',
  PLANGATE_BASE_URL: model.baseUrl,
  OPENAI_API_KEY: apiKey,
  ANTHROPIC_API_KEY: canaries.of('the key of another provider'),
  PLANGATE_RUN_DEADLINE_SECONDS: '100',
  PLANGATE_AUTH: 'oidc',
  PLANGATE_OIDC_ISSUER: issuer.url,
  PLANGATE_OIDC_AUDIENCE: audience,
  PLANGATE_OIDC_CLIENT_ID: 'web',
  PLANGATE_OPERATIONS_PORT: '0',
  LOG_LEVEL: 'trace',
})

/** Returns headers with a token of the provider, which contains an e-mail address. */
async function signIn(subject: string): Promise<{ authorization: string }> {
  const now = Math.floor(Date.now() / 1_000)
  const email = `${canaries.of(`the e-mail address of ${subject}`)}@plangate.example`
  const claims = { iss: issuer.url, aud: audience, sub: subject, iat: now, exp: now + 900, email }
  const token = await signToken(signingKey, claims)
  canaries.adopt(`the signature of the token of ${subject}`, token.split('.')[2] ?? token)
  return { authorization: `Bearer ${token}` }
}

async function call(path: string, input: unknown, headers: Record<string, string>): Promise<RawAnswer> {
  const procedure = procedures.find((known) => known.path === path)
  if (procedure === undefined) throw new Error(`${path} is not a procedure`)
  const answer = await rawCall(url, procedure, input, headers)
  answered.push({ who: strangers.includes(headers) ? 'others' : 'the owner', text: JSON.stringify(answer) })
  return answer
}

async function succeed<T extends z.ZodType>(path: string, input: unknown, data: T): Promise<z.output<T>> {
  const { status, body } = await call(path, input, owner)
  if (status !== 200) throw new Error(`${path} was refused: ${JSON.stringify(body)}`)
  return data.parse(Answer.parse(body).result.data)
}

const Answer = z.object({ result: z.object({ data: z.unknown() }) })
const Kept = z.object({ id: z.string() })
const Planned = z.object({ id: z.string(), recommendedId: z.string() })

/** Uses every feature, with canaries as all texts of the founder. */
async function useEverything(): Promise<void> {
  const words = (what: string) => `Words, ${canaries.of(what)}`
  const project = { name: words('the name of a project'), description: words('its description') }
  const { id: projectId } = await succeed('projects.create', project, Kept)
  const ofProject = { projectId }
  const webhookId = await makeWebhook(url, owner, canaries)
  const brief = await writeInWords(words)
  await succeed('briefs.save', { projectId, brief }, z.unknown())
  const { id: narrowed } = await succeed('gates.open', ofProject, Kept)
  const narrow = { gateId: narrowed, decision: 'narrow', actionText: words('what to narrow to') }
  await succeed('gates.resolve', narrow, z.unknown())
  await writeBriefs(succeed, projectId, words('a document'))
  const { id: gateId } = await succeed('gates.open', ofProject, Kept)
  await succeed('gates.resolve', { gateId, decision: 'proceed', note: words('a note') }, z.unknown())
  await succeed('plans.generate', ofProject, z.unknown())
  const feedback = { projectId, feedback: words('feedback') }
  const { id: planSetId, recommendedId: optionId } = await succeed('plans.regenerate', feedback, Planned)
  await succeed('plans.select', { projectId, optionId, reason: words('a reason') }, z.unknown())
  const permitId = await getPermit(succeed, projectId, words)
  const [run] = await succeed('runs.list', ofProject, z.array(Kept))
  const interviewId = await beInterviewed(succeed, projectId, words('an answer'))
  const tokenId = await makeTokens()
  const [delivery] = await succeed('webhooks.deliveries', { webhookId }, z.array(Kept))
  const shareId = await shareProject(url, owner, projectId, canaries)
  const reported = { shareId, webhookId, deliveryId: delivery?.id ?? '' }
  const chosen = { ...reported, planSetId, ...everywhere(optionId) }
  owned = { projectId, permitId, interviewId, gateId, runId: run?.id ?? '', tokenId, ...chosen }
}

async function makeTokens(): Promise<string> {
  let last = ''
  for (const scope of ['read', 'plan']) {
    // Not `call`, which records answers: this one contains a secret.
    const create = { path: 'tokens.create', type: 'mutation' } as const
    const { body } = await rawCall(url, create, { name: canaries.of('the name of a token'), scope }, owner)
    const { id, secret } = Issued.parse(body).result.data
    canaries.adopt(`the secret of a ${scope} token`, secret)
    await call('projects.list', undefined, { authorization: `Bearer ${secret}` })
    last = id
  }
  return last
}

async function causeFailures(): Promise<void> {
  for (const behave of permanentlyFailingModels(canaries)) {
    model.behave = behave
    expect((await call('plans.generate', { projectId: owned.projectId }, owner)).status).toBe(502)
  }
  // Temporary failures are retried until the run is cancelled.
  for (const behave of temporarilyFailingModels(canaries)) {
    model.behave = behave
    await cancelOnceFailed()
  }
  model.behave = answersWithPlan
  await sendInvalidInput()
  await breakBrief()
}

async function cancelOnceFailed(): Promise<void> {
  const before = program.printed.split('attempt failed').length
  const asked = call('plans.generate', { projectId: owned.projectId }, owner)
  while (program.printed.split('attempt failed').length === before) await sleep(20)
  const [run] = await succeed('runs.list', { projectId: owned.projectId }, z.array(Kept))
  await call('runs.cancel', { runId: run?.id }, owner)
  await asked
}

async function sendInvalidInput(): Promise<void> {
  const invalid = canaries.of('an invalid input')
  for (const { path } of procedures) {
    await call(path, { ...inputOf(path, owned), [invalid]: 1 }, owner)
    await call(path, invalid, owner)
    await call(path, { ...inputOf(path, owned), projectId: invalid, gateId: `${invalid}\0` }, owner)
  }
  const key = { ...owner, 'idempotency-key': canaries.of('an idempotency key') }
  await call('projects.create', { name: 'once' }, key)
  await call('projects.create', { name: 'twice' }, key)
  await call('projects.list', undefined, { authorization: `Bearer ${canaries.of('an invalid token')}` })
  await call('projects.list', undefined, { authorization: `Basic ${canaries.of('a password')}` })
  const json = { ...owner, 'content-type': 'application/json' }
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    ask(path, { method: 'POST', headers, body })
  await post('/trpc/projects.create', `{"name": ${canaries.of('invalid JSON')}`)
  await post('/trpc/projects.create', canaries.of('a form'), { ...json, 'content-type': 'text/plain' })
  await ask(`/trpc/${canaries.of('an unknown procedure')}`)
  await ask(`/${canaries.of('a path')}/%ZZ`)
  await ask(`/${canaries.of('a page')}?token=${canaries.of('a query')}`)
  await ask(`/trpc/projects.list?connectionParams=${canaries.of('connection parameters')}`)
  await post('/trpc/projects.list', '{}', { ...json, origin: `https://${canaries.of('another origin')}.example` })
}

async function ask(path: string, init: RequestInit = { headers: owner }): Promise<void> {
  const response = await fetch(`${url}${path}`, init)
  answered.push({ who: 'the owner', text: JSON.stringify([[...response.headers], await response.text()]) })
}

/** Reads a malformed row, whose error from the database or the schema must not reach anyone. */
async function breakBrief(): Promise<void> {
  const { id: projectId } = await succeed('projects.create', { name: 'Broken' }, Kept)
  const { id: userId } = await succeed('session.user', undefined, Kept)
  await database.run(
    `insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
     values ($1, $2, 'idea_brief', 1, $3, repeat('0', 64), $4)`,
    [uuidv7(), projectId, JSON.stringify({ [canaries.of('a broken row')]: 'x' }), userId],
  )
  expect(await call('briefs.get', { projectId }, owner)).toMatchObject({ status: 500 })
}

/** Calls every procedure on the owner's things, as others. */
async function callAsOthers(): Promise<void> {
  const stranger = await signIn('eve')
  strangers.push(stranger)
  for (const headers of strangers)
    for (const { path } of procedures) {
      const answer = await call(path, inputOf(path, owned), headers)
      if (accessOf(path) !== 'open' && headers !== stranger) expect(answer.status).toBe(401)
    }
  for (const path of ['/', '/healthz', '/readyz', '/plan'])
    answered.push({ who: 'others', text: await (await fetch(`${url}${path}`)).text() })
}

async function loseTheDatabase(): Promise<void> {
  proxy.cut()
  for (const { path, type } of procedures) if (type !== 'subscription') await call(path, inputOf(path, owned), owner)
  await ask('/readyz')
  proxy.restore()
}

it('has used at least 30 canaries', () => {
  expect(canaries.count).toBeGreaterThanOrEqual(30)
  expect(canaries.in(`${apiKey} and ${Buffer.from(databasePassword).toString('base64url')}`)).toHaveLength(2)
})

it('prints and logs none of them at the most detailed level', () => {
  for (const happened of [
    'INVALID_INPUT',
    'RUNNER_FAILED',
    'RUNNER_OUTPUT_INVALID',
    'DATABASE_UNAVAILABLE',
    'INTERNAL',
  ])
    expect(program.printed).toContain(`"reason":"${happened}"`)
  expect(canaries.in(program.printed)).toEqual([])
})

it('counts all of it without any of them, and without an id', () => {
  for (const reason of ['INVALID_INPUT', 'RUNNER_FAILED', 'DATABASE_UNAVAILABLE', 'INTERNAL', 'UNAUTHENTICATED'])
    expect(metrics).toContain(`reason="${reason}"`)
  expect(metrics).toContain('procedure="unknown"')
  expect(canaries.in(metrics)).toEqual([])
  expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
})

it('sends none of them to others', () => {
  const answers = answered.filter(({ who }) => who === 'others')
  expect(answers.length).toBeGreaterThan(2 * procedures.length)
  expect(canaries.in(answers.map(({ text }) => text).join('\n'))).toEqual([])
})

it('sends secrets to nobody, not even to the owner', () => {
  const sent = canaries.in(answered.map(({ text }) => text).join('\n'))
  expect(sent.filter((what) => /key of|password|token|e-mail|cookie/.test(what))).toEqual([])
  expect(sent).toContain('a note')
})

describe.each([
  ['job', 'select * from pgboss.job', 1],
  ['refusal of a run', 'select refusal from runs where refusal is not null', 10],
  [
    'event of a run that failed',
    "select event from run_events where event->>'type' in ('failed', 'retry', 'repair')",
    10,
  ],
  ['audit entry', 'select * from audit_log', 5],
  ['token', 'select secret_hash, scope from api_tokens', 2],
])('no %s', (_, query, atLeast) => {
  it('holds one', async () => {
    const { rows } = await database.run(query)
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
    expect(canaries.in(JSON.stringify(rows))).toEqual([])
  })
})
