import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const Called = z.object({ path: z.string().default('') })

/** The procedures that a request calls, as its address names them: "plans.get,gates.current". */
export function readPaths({ params }: FastifyRequest): string {
  return Called.parse(params).path
}
