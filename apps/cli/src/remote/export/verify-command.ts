import type { RecordBinding } from '@plangate/core/decision-record'
import { maxPageLimit } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import { printable } from '../../printable.ts'
import type { Terminal } from '../../terminal.ts'
import { callProcedure } from '../call-procedure.ts'
import { type RemoteServer, readServerSettings } from '../server-settings.ts'
import { readBinding } from './read-binding.ts'
import { toFailure } from './to-failure.ts'

/** The parts of a permit that this program uses. */
const ReceivedPermit = z.looseObject({
  id: z.string(),
  number: z.int(),
  contentHash: z.string(),
  end: z.looseObject({ cause: z.string(), at: z.string() }).nullable(),
})
type ReceivedPermit = z.infer<typeof ReceivedPermit>

/**
 * Checks a record against itself, and compares it with the permits of its project.
 *
 * @param path the file of the record; "-" means standard input
 * @throws {CommandFailure} `refused` when it was altered, or no permit was given on what it says; `unreachable`, `usage`
 */
export async function verifyCommand(path: string, terminal: Terminal): Promise<void> {
  const binding = await readBinding(path, terminal)
  const permit = await findPermit(readServerSettings(terminal.variables), binding, terminal.signal)
  if (permit === null)
    throw new CommandFailure(
      exitCodes.refused,
      'No permit was given for the hashes in this record. Ask for a permit, or export the record again.',
    )
  terminal.output.write(`${printable(describePermit(permit))}\n`)
}

/** Returns the newest permit with the same content hash; null when there is none. */
async function findPermit(
  server: RemoteServer,
  { projectId, contentHash }: RecordBinding,
  signal: AbortSignal,
): Promise<ReceivedPermit | null> {
  let page: ReceivedPermit[] = []
  do {
    const after = page.at(-1)
    const input = { projectId, limit: maxPageLimit, ...(after && { cursor: after.id }) }
    const answer = await callProcedure(server, { path: 'builds.permits', type: 'query', input }, signal)
    if ('refusal' in answer) throw toFailure(answer.refusal)
    const permits = z.array(ReceivedPermit).safeParse(answer.data)
    if (!permits.success)
      throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} does not answer with a list.`)
    page = permits.data
    const found = page.find((permit) => permit.contentHash === contentHash)
    if (found !== undefined) return found
  } while (page.length === maxPageLimit)
  return null
}

function describePermit({ number, end }: ReceivedPermit): string {
  const given = `Permit ${number} was given on the hashes in this record`
  return end === null ? `${given}, and is valid.` : `${given}. It ended at ${end.at} (${end.cause}).`
}
