import { readActualsCsv } from '@plangate/core/progress'
import { type ActualsToRecord, type ItemActual, PlanOutcome } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { printable } from '../printable.ts'
import { cannotRead, readBytes } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'
import { callProcedure } from './call-procedure.ts'
import { exitCodeOf, explainRemoteRefusal } from './explain-remote-refusal.ts'
import { readServerSettings } from './server-settings.ts'

export interface RecordRequest extends ActualsToRecord {
  items: ItemActual[]
  /** Path of a CSV file with more items, relative to the user's directory; "-" means standard input. */
  path?: string
  json: boolean
}

/** The parts of the stored record that this program uses. */
const { state, passed } = PlanOutcome.shape
const StoredRecord = z.looseObject({ number: z.int(), outcome: z.looseObject({ state, passed }) })
type StoredRecord = z.infer<typeof StoredRecord>

/**
 * Sends what work has taken to a server, and prints what that makes of the plan.
 *
 * @throws {CommandFailure} `badInput` with one line per issue, `refused` with the reason, `unreachable`, `usage`
 */
export async function recordCommand({ path, json, ...request }: RecordRequest, terminal: Terminal): Promise<void> {
  const server = readServerSettings(terminal.variables)
  const items = path === undefined ? request.items : [...(await readItems(path, terminal)), ...request.items]
  const call = { path: 'actuals.record', type: 'mutation', input: { ...request, items } } as const
  const answer = await callProcedure(server, call, terminal.signal)
  if (json) terminal.output.write(`${JSON.stringify('data' in answer ? answer.data : answer.refusal)}\n`)
  if ('refusal' in answer) {
    const explained = explainRemoteRefusal(answer.refusal, (field) => nameOf(field, items))
    throw new CommandFailure(exitCodeOf(answer.refusal), explained)
  }
  const record = StoredRecord.safeParse(answer.data)
  if (!record.success)
    throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} answers with something that is not a record.`)
  if (!json) terminal.output.write(`${printable(describeRecord(record.data))}\n`)
}

/** The server knows which items were selected. */
async function readItems(path: string, terminal: Terminal): Promise<ItemActual[]> {
  const { items, issues } = readActualsCsv(decode(path, await readBytes(path, terminal)), null)
  if (issues.length === 0) return items
  const lines = issues.map(({ line, message }) => `line ${line}: ${message}`)
  throw new CommandFailure(exitCodes.badInput, lines.join('\n'))
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw cannotRead(path, 'it is not UTF-8', cause)
  }
}

/** Items are known by their ids, not by their places in the record. */
function nameOf(path: string, items: readonly ItemActual[]): string {
  const [, place] = /^items\.(\d+)\b/.exec(path) ?? []
  return items[Number(place)]?.workItemId ?? (path || 'record')
}

function describeRecord({ number, outcome }: StoredRecord): string {
  const figures = new Intl.ListFormat('en').format(outcome.passed)
  const review = figures === '' ? '' : ` The P80 of its ${figures} is passed; builds wait for a review.`
  return `Stored as record ${number}. The plan is ${outcome.state}.${review}`
}
