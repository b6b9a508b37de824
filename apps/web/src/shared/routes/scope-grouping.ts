import { z } from 'zod'

/** What the work items of the scope matrix stand under; the address says which. */
export const ScopeGrouping = z.enum(['served', 'discipline'])
export type ScopeGrouping = z.infer<typeof ScopeGrouping>
