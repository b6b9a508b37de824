import { z } from 'zod'

/** How a process of `worker.ts` is started: as JSON, in its one argument. */
export const WorkerSettings = z.strictObject({
  url: z.string(),
  runnerMillis: z.number(),
  /** For runs under way, when it gets SIGTERM. */
  graceMillis: z.number().default(0),
})
export type WorkerSettings = z.input<typeof WorkerSettings>
