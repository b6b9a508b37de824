import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { messages } from '@plangate/core/errors'
import { tokenPrefix } from '@plangate/core/schemas'
import type { OpenDatabase } from '@plangate/database'
import { z } from 'zod'
import type { SignInMethod } from '../src/identity/authenticate.ts'
import { procedures, send } from './raw-call.ts'

/** The fixture that version 86293a1 wrote; see the README beside it. */
const place = new URL('../fixtures/', import.meta.url)
export const storedWorld = { archive: new URL('world.tar.gz', place), dump: new URL('world.sql', place) }
export const answersFile = new URL('answers.jsonl.gz', place)
export const rowsFile = new URL('rows.jsonl.gz', place)
export const secretsFile = new URL('secrets.json', place)

/** Callers: two people who sign in, and API tokens of the first. */
export const Who = z.enum(['founder', 'stranger', 'read', 'plan', 'revoked'])
export type Who = z.infer<typeof Who>

/** The order of the calls: calls by a token come last, because they may store when it was used. */
export const CallStep = z.enum(['read', 'kept', 'unchanged', 'token'])
export type CallStep = z.infer<typeof CallStep>

export const Question = z.strictObject({
  step: CallStep,
  who: Who,
  path: z.string(),
  input: z.json().exactOptional(),
  /** The idempotency key. */
  key: z.string().exactOptional(),
  /** The number of events to read from a stream. */
  events: z.int().exactOptional(),
})
export type Question = z.infer<typeof Question>

export const Answer = z.strictObject({ status: z.int(), body: z.string() })
export type Answer = z.infer<typeof Answer>

/** A call with the answer of 86293a1. */
export const Call = z.strictObject({ ...Question.shape, ...Answer.shape })
export type Call = z.infer<typeof Call>

/** The hash of a stored row, by table and key. */
export const Row = z.strictObject({ table: z.string(), key: z.string(), sha256: z.string() })
export type Row = z.infer<typeof Row>

/** Without their prefix, so that secret scanners do not report them. */
export const Secrets = z.strictObject({ read: z.string(), plan: z.string(), revoked: z.string() })
export type Secrets = z.infer<typeof Secrets>

export async function readLines<T>(file: URL, schema: z.ZodType<T>): Promise<T[]> {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

export async function readSecrets(): Promise<Secrets> {
  return Secrets.parse(JSON.parse(await readFile(secretsFile, 'utf8')))
}

const nameHeader = 'x-test-subject'

/** Signs in the local founder or a second person, with the issuer that the tokens require. */
export const signInByName: SignInMethod = {
  issuer: 'local',
  recognise: async ({ headers }) => ({ subject: String(headers[nameHeader] ?? 'founder'), expiresAt: null }),
}

export function headersOfWho(who: Who, secrets: Secrets): Record<string, string> {
  return who === 'founder' || who === 'stranger'
    ? { [nameHeader]: who }
    : { authorization: `Bearer ${tokenPrefix}${secrets[who]}` }
}

/** Calls over HTTP, and returns the answer as text. */
export async function ask(url: string, question: Question, headers: Record<string, string>): Promise<Answer> {
  const { path, input, key, events } = question
  if (events !== undefined) return { status: 200, body: await readEvents(url, question, headers) }
  const type = procedures.find((procedure) => procedure.path === path)?.type ?? 'query'
  const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  const response = await send(url, { path, type }, input, keyed)
  return { status: response.status, body: withoutMoment(path, response.status, await response.text()) }
}

/** Replaces what differs in every answer: the request id of a refusal, the time of a permit. */
function withoutMoment(path: string, status: number, text: string): string {
  if (status >= 400) return text.replace(/"requestId":"[^"]*"/, '"requestId":"…"')
  return path === 'builds.authorize' ? withoutLaterFields(text) : text
}

/** Keeps the part of a permit that 86293a1 knew, with its keys in their order. */
function withoutLaterFields(text: string): string {
  const later = /,"id":"[^"]*","number":\d+,.*$/
  return text.replace(/"authorizedAt":"[^"]*"/, '"authorizedAt":"…"').replace(later, '}}}')
}

const RefusedBody = z.object({ error: z.object({ message: z.string(), data: z.object({ reason: z.string() }) }) })
const currentMessages: Record<string, string> = messages

/**
 * Returns a stored answer with today's message for its reason. Messages are texts for people, which later versions may
 * improve; no refusal is stored with one. Everything else in a refusal stays the same.
 */
export function withCurrentMessage(body: string): string {
  const parsed = body.startsWith('{') ? RefusedBody.safeParse(JSON.parse(body)) : null
  if (!parsed?.success) return body
  const { message, data } = parsed.data.error
  return body.replace(JSON.stringify(message), JSON.stringify(currentMessages[data.reason] ?? message))
}

/** Returns the first events of a stream, which does not end by itself. */
async function readEvents(url: string, { path, input, events = 0 }: Question, headers: Record<string, string>) {
  const { body } = await send(url, { path, type: 'subscription' }, input, headers)
  let text = ''
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const seen = [...text.matchAll(/^data: (.*)\nid: (\d+)\n\n/gm)].map(([, data, id]) => `${id} ${data}`)
    if (seen.length >= events) return seen.join('\n')
  }
  return text
}

/** The columns to compare. Times are left out, because databases print them in their own time zones. */
const columns: Record<string, { key: string; rest: string }> = {
  projects: { key: 'id', rest: 'owner_id, name, description, status' },
  artifacts: { key: 'id', rest: 'project_id, type, version, content, content_hash, created_by' },
  gates: { key: 'id', rest: 'project_id, type, position, decision, action_text, note, opened_by, decided_by' },
  selections: {
    key: 'id',
    rest: `project_id, number, plan_set_id, option_id, reason, brief_version, brief_hash, gate_id, gate_decision,
      option_hash, assumptions_hash, content_hash, changes, adjusted_option, selected_by`,
  },
  runs: {
    key: 'id',
    rest: `project_id, request, request_hash, status, attempts, runner_name, runner_model, prompt_version,
      input_tokens, output_tokens, plan_set_id, refusal, created_by`,
  },
  run_events: { key: `project_id || '/' || number`, rest: 'run_id, event' },
  idempotency_keys: { key: `owner_id || '/' || key`, rest: 'fingerprint, answer' },
  users: { key: 'id', rest: 'issuer, subject, tier' },
  api_tokens: { key: 'id', rest: 'owner_id, name, scope, secret_hash' },
  audit_log: { key: 'id', rest: 'position, project_id, user_id, token_id, request_id, action, subject' },
}

const StoredRow = z.strictObject({ key: z.string(), row: z.string() })

/** Every row that is kept, as the hash of its text. */
export async function hashRows({ run }: Pick<OpenDatabase<unknown>, 'run'>): Promise<Row[]> {
  const hashed: Row[] = []
  for (const [table, { key, rest }] of Object.entries(columns)) {
    const { rows } = await run(`select (${key})::text as key, row(${rest})::text as row from ${table}`)
    for (const read of rows) {
      const { key: name, row } = StoredRow.parse(read)
      hashed.push({ table, key: name, sha256: createHash('sha256').update(row).digest('hex') })
    }
  }
  return hashed.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

const nameOf = ({ table, key }: Row) => `${table} ${key}`
