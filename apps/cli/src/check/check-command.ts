import type { BuildToAuthorize } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { printable } from '../printable.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import type { Terminal } from '../terminal.ts'
import { askForPermit, type ReceivedPermit, type ServerVerdict } from './ask-for-permit.ts'
import { describeRefusal } from './describe-refusal.ts'

export interface CheckRequest {
  question: BuildToAuthorize
  json: boolean
}

/**
 * Asks a server whether a project may be built now, and prints the permit.
 *
 * @throws {CommandFailure} `refused` with the reason, `unreachable`, `usage`
 */
export async function checkCommand({ question, json }: CheckRequest, terminal: Terminal): Promise<void> {
  const verdict = await askForPermit(readServerSettings(terminal.variables), question, terminal.signal)
  if (json) terminal.output.write(`${JSON.stringify(toJson(verdict))}\n`)
  if (!verdict.permitted) throw new CommandFailure(exitCodes.refused, describeRefusal(verdict.refusal))
  if (!json) terminal.output.write(`${printable(describePermit(verdict.permit))}\n`)
}

function describePermit({ number, selectedOption }: ReceivedPermit): string {
  return `Permit ${number}: build "${selectedOption.name}".`
}

function toJson(verdict: ServerVerdict): object {
  if (verdict.permitted) return verdict
  const { reason, message, details } = verdict.refusal
  return { permitted: false, reason, message, details }
}
