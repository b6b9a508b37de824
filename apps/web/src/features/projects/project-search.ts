import { z } from 'zod'

/** Which active projects to show, by the state of their steps. */
export const ProjectStateFilter = z.enum(['attention', 'working', 'buildable'])
export type ProjectStateFilter = z.infer<typeof ProjectStateFilter>

/** The search parameters of the projects page. Invalid values count as missing; without any, all projects show. */
export const ProjectSearch = z.object({
  /** Words in the name or the description. */
  q: z.string().max(200).optional().catch(undefined),
  show: ProjectStateFilter.optional().catch(undefined),
})
export type ProjectSearch = z.infer<typeof ProjectSearch>
