import { z } from 'zod'
import { Decision } from './gate.ts'
import { ContentHash, GateId } from './ids.ts'
import { ReviewCause } from './review.ts'
import { SelectionBasis } from './selection.ts'

const BriefFacts = z.object({ version: z.int(), contentHash: ContentHash })

const GateFacts = z
  .object({ id: GateId, decision: Decision.nullable() })
  .transform(({ id, decision }) =>
    decision === null ? { id, status: 'pending' as const } : { id, status: 'decided' as const, decision },
  )

const PlanFacts = z.object({
  version: z.int(),
  briefVersion: z.int(),
  briefHash: ContentHash,
  optionNames: z.array(z.string()),
})

const ChoiceFacts = z.object({
  selection: z.object({ basis: SelectionBasis, contentHash: ContentHash }),
  optionName: z.string(),
  planVersion: z.int(),
  hasOtherAssumptions: z.boolean(),
  /** Causes of the reviews that are due. */
  reviewDue: z.array(ReviewCause),
})

/** What the state of a project follows from, as of one moment, as a query reads it. Null where there is nothing yet. */
export const StoredFacts = z.object({
  brief: BriefFacts.nullable(),
  gate: GateFacts.nullable(),
  plan: PlanFacts.nullable(),
  choice: ChoiceFacts.nullable(),
})
export type StoredFacts = z.infer<typeof StoredFacts>
