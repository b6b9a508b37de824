import { type PermitFault, PublicJwk, verifyPermit } from '@plangate/core/permit'
import type { BuildToAuthorize } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { printable } from '../printable.ts'
import { cannotRead, readBytes } from '../read-bytes.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import type { Terminal } from '../terminal.ts'

export interface OfflineRequest {
  question: BuildToAuthorize
  /** Path of the file with the signed permit. */
  permitPath: string
  /** Path of the file with the keys, as the server publishes them. */
  keysPath: string
  json: boolean
}

const KeySet = z.object({ keys: z.array(PublicJwk) })

/**
 * Checks a signed permit with keys that were fetched before, and asks no server.
 *
 * @throws {CommandFailure} `refused` with the reason, `usage` when a file cannot be read
 */
export async function offlineCommand(request: OfflineRequest, terminal: Terminal): Promise<void> {
  const { question, permitPath, keysPath, json } = request
  const { origin: issuer } = readServerSettings(terminal.variables).url
  const keys = parseKeys(keysPath, await readText(keysPath, terminal))
  const jws = (await readText(permitPath, terminal)).trim()
  const verified = await verifyPermit(jws, { ...question, issuer, keys })
  if (json) terminal.output.write(`${JSON.stringify({ permitted: 'claims' in verified, ...verified })}\n`)
  if ('fault' in verified) throw new CommandFailure(exitCodes.refused, `Do not build. ${sentences[verified.fault]}`)
  const { permit, option } = verified.claims
  if (!json) terminal.output.write(`${printable(`Permit ${permit}: build "${option.name}".`)}\n`)
}

const sentences: Record<PermitFault, string> = {
  malformed: 'This is not a signed permit.',
  signature: 'None of the keys has signed this permit.',
  expired: 'The signature of this permit has expired. Ask the server for a newer one.',
  issuer: 'This permit is of another Plangate than the one at PLANGATE_URL.',
  project: 'This permit is for another project.',
  commit: 'This permit is for another commit.',
  environment: 'This permit is for another environment.',
}

async function readText(path: string, terminal: Terminal): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, terminal))
}

function parseKeys(path: string, text: string): z.infer<typeof KeySet> {
  try {
    return KeySet.parse(JSON.parse(text))
  } catch (cause) {
    throw cannotRead(path, 'it is not a set of keys', cause)
  }
}
