import { z } from 'zod'
import { TokenId } from './ids.ts'
import { line } from './text.ts'

/** The name of the program that wrote a draft, as its sender gives it. */
const agent = line.exactOptional()

/** Who submitted a plan set that no Runner wrote: a person who had signed in, or an app with an API token. */
export const PlanAuthor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), agent }),
  /** The token with the name that it had then. */
  z.strictObject({ kind: z.literal('app'), tokenId: TokenId, tokenName: line, agent }),
])
export type PlanAuthor = z.infer<typeof PlanAuthor>
