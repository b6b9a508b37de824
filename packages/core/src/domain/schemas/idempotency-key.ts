import { z } from 'zod'

/** Chosen by the client, a new one for each request that is to have an effect of its own; a UUID does well. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x20-\x7e]{1,200}$/, '1 to 200 printable ASCII characters')
  .brand<'IdempotencyKey', 'inout'>()
export type IdempotencyKey = z.infer<typeof IdempotencyKey>
