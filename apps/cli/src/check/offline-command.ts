import { verifyPermit } from '@plangate/core/permit'
import type { BuildToAuthorize } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { printable } from '../printable.ts'
import { describePermitFault, readSignedPermit, type SignedPermitFiles } from '../remote/read-signed-permit.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import type { Terminal } from '../terminal.ts'

export interface OfflineRequest extends SignedPermitFiles {
  question: BuildToAuthorize
  json: boolean
}

/**
 * Checks a signed permit with keys that were fetched before, and asks no server.
 *
 * @throws {CommandFailure} `refused` with the reason, `usage` when a file cannot be read
 */
export async function offlineCommand(request: OfflineRequest, terminal: Terminal): Promise<void> {
  const { question, json } = request
  const { origin: issuer } = readServerSettings(terminal.variables).url
  const { jws, keys } = await readSignedPermit(request, terminal)
  const verified = await verifyPermit(jws, { ...question, issuer, keys })
  if (json) terminal.output.write(`${JSON.stringify({ permitted: 'claims' in verified, ...verified })}\n`)
  if ('fault' in verified)
    throw new CommandFailure(exitCodes.refused, `Do not build. ${describePermitFault(verified.fault)}`)
  const { permit, option } = verified.claims
  if (!json) terminal.output.write(`${printable(`Permit ${permit}: build "${option.name}".`)}\n`)
}
