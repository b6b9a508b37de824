import { PageLimit, ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'

/** The input of every procedure about one project. */
export const OfProject = z.strictObject({ projectId: ProjectId })

/**
 * Which page of a list to answer, with the parameters of tRPC's infinite queries. All are optional: without them, it is the
 * first page.
 */
export const paged = <Cursor extends z.ZodType>(cursor: Cursor) =>
  z.strictObject({
    /** The last entry that the client has: the page of older ones follows it. */
    cursor: cursor.exactOptional(),
    limit: PageLimit.exactOptional(),
    /** Ignored; infinite queries send it. */
    direction: z.literal('forward').exactOptional(),
  })

/** The same for a list of one project. */
export const pagedOfProject = <Cursor extends z.ZodType>(cursor: Cursor) =>
  z.strictObject({ ...OfProject.shape, ...paged(cursor).shape })
