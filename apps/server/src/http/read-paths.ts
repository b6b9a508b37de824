import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const Called = z.object({ path: z.string().default('') })

/** Returns the procedures that a request calls, as they stand in its path: "plans.get,gates.current". */
export function readPaths({ params }: FastifyRequest): string {
  return Called.parse(params).path
}
