import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  type Account,
  BriefSection,
  IdempotencyKey,
  type Passage,
  type ProjectId,
} from '../../../domain/schemas/index.ts'
import type { DraftRequest } from '../../../planning/runner/index.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import { type Actor, inProcessActor, type Services } from '../index.ts'
import { answerTo, questionIn } from './interviewed-founder.ts'
import { BlockedRunner } from './one-item-runner.ts'
import { TestFounder } from './test-founder.ts'
import type { TestPlangate } from './test-services.ts'

/** Quotes the brief in what it drafts. Writes at once, unless it is blocked. */
export class QuotingRunner extends BlockedRunner {
  constructor() {
    super()
    this.release()
  }

  override async draft(request: DraftRequest): Promise<unknown> {
    const draft = JSON.stringify(await super.draft(request))
    const { valueProp } = request.brief
    return JSON.parse(draft.replaceAll('ne shelf', `ne ${valueProp}`).replaceAll('screws', valueProp))
  }
}

/** A founder whose every text has the same unique word in it. */
export interface WordyFounder {
  word: string
  account: Account
  founder: TestFounder
}

export const newWord = (): string => `canary${randomUUID().replaceAll('-', '')}`

/** Adds a user with an API token and a project. */
export async function arriveWordy({ services }: Pick<TestPlangate, 'services'>): Promise<WordyFounder> {
  const word = newWord()
  const account = { issuer: 'https://id.example', subject: `auth0|${word}` }
  const actor = inProcessActor(await services.users.recognise(account))
  await services.tokens.create(actor, { name: `Token of ${word}`, scope: 'plan' })
  await services.webhooks.create(actor, { url: `https://${word}.example/`, events: ['gate.decided'] })
  const charge = { account: `user:${actor.userId}`, calls: 1, windowSeconds: 60, limit: 10, isExact: true }
  await services.limits.count([charge])
  return { word, account, founder: await addWordyProject({ services }, actor, word) }
}

/** Sent with a key, so that the answer is kept. */
export function keyed(actor: Actor, input: unknown): Actor {
  return { ...actor, idempotency: { key: IdempotencyKey.parse(randomUUID()), input } }
}

/** Adds a project with a text in every field of every step up to a selection. */
export async function addWordyProject(
  { services }: Pick<TestPlangate, 'services'>,
  actor: Actor,
  word: string,
): Promise<TestFounder> {
  const { projects, briefs, gates, selections, builds, webhooks, actuals, reviews } = services
  const { id: projectId } = await projects.create(keyed(actor, 1), { name: `Shop of ${word}`, description: word })
  const brief = wordyBrief(word)
  for (const input of [2, 'unchanged'])
    await briefs.save(keyed(actor, input), { projectId, brief, passages: wordyPassages(word) })
  const decide = async (decision: 'narrow' | 'proceed') => {
    const { id: gateId } = await gates.open(actor, projectId)
    await gates.resolve(keyed(actor, gateId), { gateId, decision, actionText: `Only ${word}.`, note: `Note ${word}.` })
  }
  await decide('narrow')
  await writeBriefs(services, actor, projectId, word)
  await beInterviewed(services, actor, projectId, word)
  await decide('proceed')
  const founder = new TestFounder(services, actor, projectId)
  await webhooks.create(actor, { url: `https://${word}.example/`, events: ['permit.given'], projectId })
  await services.shares.create(actor, { projectId, withNotes: true, name: `For ${word}` })
  await founder.generate()
  const { recommendedId: optionId } = await founder.regenerate(`More ${word}.`)
  await selections.select(keyed(actor, 3), { projectId, optionId, reason: `Because of ${word}.` })
  const { id: permitId } = await founder.authorize({ environment: word })
  await builds.revoke(keyed(actor, 7), { permitId, reason: `Not for ${word}.` })
  await actuals.record(keyed(actor, 8), { projectId, totals: { hours: 100_000 } })
  await reviews.confirm(keyed(actor, 9), { projectId, reason: `Still ${word}.` })
  return founder
}

/** Leaves runs behind whose input or result has the word in it. */
async function writeBriefs(services: Services, actor: Actor, projectId: ProjectId, word: string): Promise<void> {
  const { briefWriting, runs } = services
  const requested = [
    await briefWriting.revise(keyed(actor, 4), projectId),
    await briefWriting.sort(keyed(actor, 5), { projectId, document: `A document about ${word}.` }),
  ]
  for (const { runId } of requested) while ((await runs.get(actor, runId)).endedAt === null) await sleep(10)
}

/** Leaves a finished interview behind, with the word in its answers, and an open one. */
async function beInterviewed(services: Services, actor: Actor, projectId: ProjectId, word: string): Promise<void> {
  const { interviews } = services
  const interview = await interviews.start(actor, projectId)
  const { id: interviewId } = interview
  const question = questionIn(interview)
  const answer = answerTo(question, `An answer with ${word}.`)
  await interviews.answer(keyed(actor, 6), { interviewId, questionId: question.id, answer })
  await interviews.finish(actor, interviewId)
  await interviews.start(actor, projectId)
}

function wordyPassages(word: string): Passage[] {
  return [{ text: word, lines: [1, 1], went: { kind: 'need', needId: word }, why: `Says ${word}.` }]
}

function wordyBrief(word: string) {
  const sections = BriefSection.options.map((section) => {
    const text = `${section} of ${word}`
    return [section, Array.isArray(someBrief()[section]) ? [text] : text] as const
  })
  return { ...someBrief(), ...Object.fromEntries(sections) }
}

/** Every table of every schema, with those of the queue. */
export async function readTables({ database }: Pick<TestPlangate, 'database'>): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(database.db)
  return found.rows.map(({ name }) => name)
}

/** Returns the tables with rows that contain the text. */
export async function findTablesWith({ database }: Pick<TestPlangate, 'database'>, text: string): Promise<string[]> {
  const tables: string[] = []
  for (const table of await readTables({ database })) {
    const rows = sql`select from ${sql.raw(table)} as t where position(${text} in t::text) > 0 limit 1`
    if ((await rows.execute(database.db)).rows.length > 0) tables.push(table.replace('public.', ''))
  }
  return tables.sort()
}
