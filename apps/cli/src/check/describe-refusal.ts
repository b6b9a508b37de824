import { basisPartNouns } from '@plangate/core/gate'
import { BasisPart } from '@plangate/core/schemas'
import { z } from 'zod'
import type { RemoteRefusal } from '../remote/call-procedure.ts'

const Changed = z.object({ changed: z.array(BasisPart).nonempty() })

/** Says why there is no permit, in the words of the server, and what has changed since the selection. */
export function describeRefusal({ message, details }: Pick<RemoteRefusal, 'message' | 'details'>): string {
  const { changed } = Changed.safeParse(details).data ?? {}
  const sentence = `Do not build. ${message}`
  if (changed === undefined) return sentence
  const parts = new Intl.ListFormat('en').format(changed.map((part) => basisPartNouns[part]))
  return `${sentence}\nChanged since the selection: ${parts}.`
}
