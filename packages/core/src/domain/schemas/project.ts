import { z } from 'zod'
import { ProjectId, Timestamp } from './ids.ts'
import { line, text } from './text.ts'

/**
 * One idea of one owner. A parked project is not worked on until it is unparked. An archived one is out of the way and
 * takes no changes until it is restored, as active or parked as it was.
 */
export const Project = z.strictObject({
  id: ProjectId,
  name: line,
  description: text(2_000).nullable(),
  status: z.enum(['active', 'parked']),
  createdAt: Timestamp,
  /** Absent unless the project is archived. */
  archivedAt: Timestamp.exactOptional(),
})
export type Project = z.infer<typeof Project>

export const NewProject = z.strictObject({ name: line, description: text(2_000).exactOptional() })
export type NewProject = z.infer<typeof NewProject>
