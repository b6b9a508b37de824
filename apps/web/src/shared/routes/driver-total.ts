import { z } from 'zod'

/** What the drivers of an option are measured in. */
export const DriverTotal = z.enum(['weeks', 'hours'])
export type DriverTotal = z.infer<typeof DriverTotal>
