import type { BuildToAuthorize } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { callProcedure, type RemoteRefusal } from '../remote/call-procedure.ts'
import type { RemoteServer } from '../remote/server-settings.ts'

/** The parts of a permit that this program uses, with all the others that the server sent. */
const ReceivedPermit = z.looseObject({ number: z.int(), selectedOption: z.looseObject({ name: z.string() }) })
export type ReceivedPermit = z.infer<typeof ReceivedPermit>

/** What the server says to "may this be built now?". */
export type ServerVerdict = { permitted: true; permit: ReceivedPermit } | { permitted: false; refusal: RemoteRefusal }

/**
 * Asks a server for the permit.
 *
 * @throws {CommandFailure} `usage` when the server does not accept the question or the token, `unreachable` when it does
 *   not answer it
 */
export async function askForPermit(
  server: RemoteServer,
  question: BuildToAuthorize,
  signal: AbortSignal,
): Promise<ServerVerdict> {
  const call = { path: 'builds.authorize', type: 'mutation', input: question } as const
  const answer = await callProcedure(server, call, signal)
  if ('refusal' in answer) return { permitted: false, refusal: requireVerdict(answer.refusal) }
  const permit = ReceivedPermit.safeParse(answer.data)
  if (permit.success) return { permitted: true, permit: permit.data }
  throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} answers with something that is not a permit.`)
}

/** 409 means that the state of the project forbids it. That is a verdict; everything else says nothing about it. */
function requireVerdict(refusal: RemoteRefusal): RemoteRefusal {
  const { status, message } = refusal
  if (status === 409) return refusal
  const isTemporary = status >= 500 || status === 429
  throw new CommandFailure(isTemporary ? exitCodes.unreachable : exitCodes.usage, message)
}
