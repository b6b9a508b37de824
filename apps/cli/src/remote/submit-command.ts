import type { ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { printable } from '../printable.ts'
import { cannotRead, readBytes } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'
import { callProcedure, type RemoteRefusal } from './call-procedure.ts'
import { exitCodeOf, explainRemoteRefusal } from './explain-remote-refusal.ts'
import { readServerSettings } from './server-settings.ts'

export interface SubmitRequest {
  projectId: ProjectId
  /** Path of the file with the draft, relative to the user's directory; "-" means standard input. */
  path: string
  /** The version that the draft was made from; 0 for the first plan. */
  baseVersion?: number
  /** The version that was edited; the plan names it. */
  editedFrom?: number
  /** The name of the agent that wrote the draft. */
  author?: string
  json: boolean
}

/** A plan is priced in a second, and longer only while many others wait for their turn. */
const timeoutMillis = 60_000

/** The parts of the stored plan that this program uses. */
const StoredPlan = z.looseObject({
  version: z.int(),
  recommendedId: z.string(),
  options: z.array(z.looseObject({ id: z.string(), name: z.string() })),
})
type StoredPlan = z.infer<typeof StoredPlan>

/**
 * Sends a draft to a server, and prints the version that it became.
 *
 * @throws {CommandFailure} `badInput` with one "path: message" per issue, `refused` with the reason, `unreachable`, `usage`
 */
export async function submitCommand({ path, json, ...request }: SubmitRequest, terminal: Terminal): Promise<void> {
  const server = readServerSettings(terminal.variables)
  const input = { ...request, draft: await readDraft(path, terminal) }
  const call = { path: 'plans.submit', type: 'mutation', input } as const
  const answer = await callProcedure(server, call, terminal.signal, timeoutMillis)
  if (json) terminal.output.write(`${JSON.stringify('data' in answer ? answer.data : answer.refusal)}\n`)
  if ('refusal' in answer) throw new CommandFailure(exitCodeOf(answer.refusal), explain(answer.refusal))
  const plan = StoredPlan.safeParse(answer.data)
  if (!plan.success)
    throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} answers with something that is not a plan.`)
  if (!json) terminal.output.write(`${printable(describePlan(plan.data))}\n`)
}

const PrintedPlan = z.looseObject({ draft: z.unknown() })

/** The server checks the draft. What `plangate plan --json` prints has it beside the numbers. */
async function readDraft(path: string, terminal: Terminal): Promise<unknown> {
  const json = parseJson(path, await readBytes(path, terminal))
  const printed = PrintedPlan.safeParse(json)
  return printed.success && printed.data.draft !== undefined ? printed.data.draft : json
}

function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw cannotRead(path, 'it is not JSON', cause)
  }
}

function describePlan({ version, options, recommendedId }: StoredPlan): string {
  const recommended = options.find(({ id }) => id === recommendedId)
  return `Stored as version ${version}. Recommended: "${recommended?.name ?? recommendedId}".`
}

/** Paths start inside the draft, as in its file. */
function explain(refusal: RemoteRefusal): string {
  const inDraft = (path: string) => path.replace(/^draft\.?/, '') || 'draft'
  return explainRemoteRefusal(refusal, inDraft)
}
