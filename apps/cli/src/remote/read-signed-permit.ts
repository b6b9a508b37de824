import { type PermitFault, PublicJwk } from '@plangate/core/permit'
import { z } from 'zod'
import { cannotRead, readBytes } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'

/** Where a signed permit is, and the keys of a server, as it publishes them. */
export interface SignedPermitFiles {
  permitPath: string
  keysPath: string
}

const KeySet = z.object({ keys: z.array(PublicJwk) })

export interface SignedPermit {
  jws: string
  keys: z.infer<typeof KeySet>
}

/** @throws {CommandFailure} `usage` when a file cannot be read, or the keys are none */
export async function readSignedPermit(
  { permitPath, keysPath }: SignedPermitFiles,
  terminal: Terminal,
): Promise<SignedPermit> {
  const keys = parseKeys(keysPath, await readText(keysPath, terminal))
  return { keys, jws: (await readText(permitPath, terminal)).trim() }
}

async function readText(path: string, terminal: Terminal): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, terminal))
}

function parseKeys(path: string, text: string): SignedPermit['keys'] {
  try {
    return KeySet.parse(JSON.parse(text))
  } catch (cause) {
    throw cannotRead(path, 'it is not a set of keys', cause)
  }
}

const sentences: Record<PermitFault, string> = {
  malformed: 'This is not a signed permit. The file has to hold the "jws" of a permit.',
  signature:
    'None of the keys signed this permit. Get the keys from /.well-known/jwks.json again; if none of those signed it either, do not trust it.',
  expired: 'The signature of this permit has expired. Ask the server for a newer one.',
  issuer:
    'This permit was issued by another Plangate. Set PLANGATE_URL to the PLANGATE_PUBLIC_URL of the server that issued it.',
  project: 'This permit is for another project.',
  commit: 'This permit is for another commit.',
  environment: 'This permit is for another environment.',
}

/** Explains in one sentence why a signed permit is not accepted. */
export function describePermitFault(fault: PermitFault): string {
  return sentences[fault]
}
