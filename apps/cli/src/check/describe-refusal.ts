import { basisPartNouns } from '@plangate/core/gate'
import { BasisPart } from '@plangate/core/schemas'
import { z } from 'zod'
import type { RemoteRefusal } from '../remote/call-procedure.ts'

const Changed = z.object({ changed: z.array(BasisPart).nonempty() })

/** Explains why the permit is refused, in the server's words, and what changed since the selection. */
export function describeRefusal({ message, details }: Pick<RemoteRefusal, 'message' | 'details'>): string {
  const { changed } = Changed.safeParse(details).data ?? {}
  const sentence = `Do not build. ${message}`
  if (changed === undefined) return sentence
  const parts = new Intl.ListFormat('en').format(changed.map((part) => basisPartNouns[part]))
  return `${sentence}\nChanged since the selection: ${parts}.`
}
