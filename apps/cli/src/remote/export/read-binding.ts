import { type RecordBinding, type RecordFault, readRecord } from '@plangate/core/decision-record'
import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import { cannotRead, readBytes } from '../../read-bytes.ts'
import type { Terminal } from '../../terminal.ts'

/**
 * Reads what the record in a file is bound to, and checks it against itself.
 *
 * @param path "-" means standard input
 * @throws {CommandFailure} `refused` when it was altered or nothing was selected, `usage` when it is not a record
 */
export async function readBinding(path: string, terminal: Terminal): Promise<RecordBinding> {
  const read = readRecord(new TextDecoder().decode(await readBytes(path, terminal)))
  if ('fault' in read) throw toFaultFailure(path, read.fault)
  return read.binding
}

function toFaultFailure(path: string, fault: RecordFault): CommandFailure {
  switch (fault) {
    case 'unreadable':
      return cannotRead(path, 'it is not a decision record')
    case 'altered':
      return new CommandFailure(
        exitCodes.refused,
        'This record was altered: its contents do not match its hashes. Export it again.',
      )
    case 'no_selection':
      return new CommandFailure(
        exitCodes.refused,
        'No option was selected when this record was written. Export it again after the choice.',
      )
  }
}
