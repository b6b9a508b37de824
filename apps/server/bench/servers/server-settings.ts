import { z } from 'zod'

/** The settings of the bare and the stock server, passed as JSON in their one command-line argument. */
export const ServerSettings = z.strictObject({
  databaseUrl: z.string(),
  /** The user that every request comes from. */
  ownerId: z.string(),
})
