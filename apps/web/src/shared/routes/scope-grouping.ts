import { z } from 'zod'

/** What the work items of the scope matrix stand under; the address says which. */
export const ScopeGrouping = z.enum(['discipline', 'served'])
export type ScopeGrouping = z.infer<typeof ScopeGrouping>
