import type { AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { Access } from '../identity/authenticate.ts'
import { Budget } from '../trpc.ts'

/** A query or mutation of the router, as clients call it. */
export interface Operation {
  /** "plans.get" */
  path: string
  type: 'query' | 'mutation'
  access: Access | 'open'
  isKeyed: boolean
  /** Null for a procedure without input. */
  input: z.ZodType | null
  output: z.ZodType
}

const isSchema = z.instanceof(z.ZodType)

const Declared = z.object({
  inputs: z.tuple([isSchema]),
  output: z.custom<{ schema: z.ZodType }>((value) => typeof value === 'function' && 'schema' in value),
  meta: z.object({ access: z.enum([...Access.options, 'open']), budget: Budget, isKeyed: z.boolean() }),
})
const Typed = z.object({ type: z.enum(['query', 'mutation', 'subscription']) })

/** Returns every procedure but the streams, which OpenAPI cannot describe. */
export function listOperations(router: AnyTRPCRouter): Operation[] {
  return Object.entries<unknown>(router._def.procedures).flatMap(([path, procedure]) => {
    if (typeof procedure !== 'function' || !('_def' in procedure)) return []
    const { type } = Typed.parse(procedure._def)
    if (type === 'subscription') return []
    const { inputs, output, meta } = Declared.parse(procedure._def)
    const [input] = inputs
    const { access, isKeyed } = meta
    return [
      {
        path,
        type,
        access,
        isKeyed,
        input: input instanceof z.ZodVoid ? null : input,
        output: isSchema.parse(output.schema),
      },
    ]
  })
}
