import { isConfirmedBy } from '@plangate/core/decision-record'
import { type PermitClaims, verifyPastPermit } from '@plangate/core/permit'
import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import { printable } from '../../printable.ts'
import type { Terminal } from '../../terminal.ts'
import { describePermitFault, readSignedPermit, type SignedPermitFiles } from '../read-signed-permit.ts'
import { readServerSettings } from '../server-settings.ts'
import { readBinding } from './read-binding.ts'

export interface OfflineVerification extends SignedPermitFiles {
  recordPath: string
}

/**
 * Compares a record with a signed permit, and asks no server. A signature that has expired still shows on what the permit
 * was given.
 *
 * @throws {CommandFailure} `refused` when the record was altered, or the permit is not genuine or not on what the record
 *   says; `usage` when a file cannot be read
 */
export async function verifyOfflineCommand(request: OfflineVerification, terminal: Terminal): Promise<void> {
  const binding = await readBinding(request.recordPath, terminal)
  const { origin: issuer } = readServerSettings(terminal.variables).url
  const { jws, keys } = await readSignedPermit(request, terminal)
  const verified = await verifyPastPermit(jws, { projectId: binding.projectId, issuer, keys })
  if ('fault' in verified) throw refused(describePermitFault(verified.fault))
  if (!isConfirmedBy(binding, verified.claims)) throw refused('This permit was not given on what this record says.')
  terminal.output.write(`${printable(describe(verified.claims))}\n`)
}

function refused(message: string): CommandFailure {
  return new CommandFailure(exitCodes.refused, message)
}

function describe({ permit, iat, commit, environment }: PermitClaims): string {
  const to = environment === undefined ? '' : `, to ${environment}`
  const build = commit === undefined ? to : `, for commit ${commit}${to}`
  return `Permit ${permit} was given on the hashes in this record${build}. Signed at ${new Date(iat * 1_000).toISOString()}.`
}
