import { Currency, ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'
import { PassageMove } from './passage-moves.ts'

/** What a founder has brought and not continued with yet. */
export const NewDocument = z.object({
  text: z.string(),
  moves: z.array(PassageMove),
  /** Null: as the document has it. */
  name: z.string().nullable(),
  description: z.string().nullable(),
  /** What the founder chose to count in. Null: as the document has it. Drafts that an older version kept lack it. */
  currency: Currency.nullable().default(null),
  /** The project that was created for it, when what came after failed. */
  projectId: ProjectId.nullable(),
})
export type NewDocument = z.infer<typeof NewDocument>

export const noDocument: NewDocument = {
  text: '',
  moves: [],
  name: null,
  description: null,
  currency: null,
  projectId: null,
}
