import { ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'

/** The input of every procedure that asks about one project as a whole. */
export const OfProject = z.strictObject({ projectId: ProjectId })
