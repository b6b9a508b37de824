import { z } from 'zod'

/** The settings of a `worker.ts` process, passed as JSON in its one command-line argument. */
export const WorkerSettings = z.strictObject({
  url: z.string(),
  runnerMillis: z.number(),
  /** Milliseconds that runs under way are given after SIGTERM. */
  graceMillis: z.number().default(0),
})
export type WorkerSettings = z.input<typeof WorkerSettings>
