import { AuditEntryId, ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'

/** The input of every procedure about one project. */
export const OfProject = z.strictObject({ projectId: ProjectId })

/** A page of an audit log, with the parameters of tRPC's infinite queries. */
export const Paged = z.strictObject({
  /** The last entry that the client has: the page before it. The latest page when left out. */
  cursor: AuditEntryId.exactOptional(),
  /** Ignored; infinite queries send it. */
  direction: z.literal('forward').exactOptional(),
})
