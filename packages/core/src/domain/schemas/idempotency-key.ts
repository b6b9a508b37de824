import { z } from 'zod'

/** Chosen by the client: a new one, such as a UUID, for each request that should have its own effect. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x20-\x7e]{1,200}$/, '1 to 200 printable ASCII characters')
  .brand<'IdempotencyKey', 'inout'>()
export type IdempotencyKey = z.infer<typeof IdempotencyKey>
