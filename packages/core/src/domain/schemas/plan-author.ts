import { z } from 'zod'
import { TokenId, Version } from './ids.ts'
import { line } from './text.ts'

/** The name of the program that wrote a draft, as its sender gives it. */
const agent = line.exactOptional()

/** The version of the plan that was edited, which need not be the newest. Absent from a draft that was written afresh. */
const editedFrom = Version.exactOptional()

/** Who submitted a plan set that no Runner wrote: a person who had signed in, or an app with an API token. */
export const PlanAuthor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), agent, editedFrom }),
  /** The token with the name that it had then. */
  z.strictObject({ kind: z.literal('app'), tokenId: TokenId, tokenName: line, agent, editedFrom }),
])
export type PlanAuthor = z.infer<typeof PlanAuthor>
