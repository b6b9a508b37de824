import { z } from 'zod'

/** The sheets of the console, one of which is on screen; the address says which. */
export const PlanView = z.enum(['options', 'odds', 'scope', 'drivers', 'what-if', 'push-back', 'versions'])
export type PlanView = z.infer<typeof PlanView>
