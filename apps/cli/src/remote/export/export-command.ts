import type { RecordToWrite } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import { printable } from '../../printable.ts'
import type { Terminal } from '../../terminal.ts'
import { callProcedure } from '../call-procedure.ts'
import { readServerSettings } from '../server-settings.ts'
import { toFailure } from './to-failure.ts'

const ReceivedFile = z.looseObject({ text: z.string() })

/**
 * Prints a record of a project.
 *
 * @throws {CommandFailure} `refused` when there is nothing to write yet, `unreachable`, `usage`
 */
export async function exportCommand(input: RecordToWrite, { variables, signal, output }: Terminal): Promise<void> {
  const server = readServerSettings(variables)
  const answer = await callProcedure(server, { path: 'records.get', type: 'query', input }, signal)
  if ('refusal' in answer) throw toFailure(answer.refusal)
  const file = ReceivedFile.safeParse(answer.data)
  if (!file.success)
    throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} answers with something that is not a file.`)
  // A file gets every byte; a terminal would obey control characters.
  output.write(output.columns === undefined ? file.data.text : printable(file.data.text))
}
