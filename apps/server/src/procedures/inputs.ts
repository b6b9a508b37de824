import { AuditEntryId, ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'

/** The input of every procedure that asks about one project as a whole. */
export const OfProject = z.strictObject({ projectId: ProjectId })

/** Which part of an audit log is asked for, in the words of tRPC's infinite queries. */
export const Paged = z.strictObject({
  /** The last entry that was seen; what is before it is asked for. The latest are when it is left out. */
  cursor: AuditEntryId.exactOptional(),
  /** Makes no difference: infinite queries say it. */
  direction: z.literal('forward').exactOptional(),
})
