import type { AnyProcedure } from '@trpc/server'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readPaths } from '../http/read-paths.ts'
import { appRouter } from '../router.ts'
import { Budget } from '../trpc.ts'

/** The calls of a request, by its path. */
export interface Calls {
  all: number
  /** Calls that generate plans, each by its weight. */
  plans: number
  /** Calls that read documents. */
  documents: number
  /** Calls that read shared plans. */
  shares: number
  /** True when the calls need neither an identified caller nor the database. */
  needNothing: boolean
  /** True when a call is a subscription, whose answer stays open. */
  isStream: boolean
}

const ProcedureMeta = z.object({ access: z.string(), budget: Budget, weight: z.int() })

const procedures = new Map(
  Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, procedure]) => {
    if (!isProcedure(procedure)) return []
    return [[path, { type: procedure._def.type, ...ProcedureMeta.parse(procedure._def.meta) }]]
  }),
)

/** Returns the calls of a request. A mutation that is not posted will be refused and costs nothing. */
export function readCalls(request: FastifyRequest): Calls {
  // "plans.get,gates.current": the calls of a batch.
  const called = readPaths(request).split(',')
  const known = called.flatMap((path) => procedures.get(path) ?? [])
  const countOf = (wanted: Budget) =>
    request.method === 'POST' ? sumOf(known.filter(({ budget }) => budget === wanted)) : 0
  return {
    all: called.length,
    plans: countOf('plans'),
    documents: countOf('documents'),
    shares: countOf('shares'),
    needNothing: called.every((path) => isFree(procedures.get(path))),
    isStream: known.some(({ type }) => type === 'subscription'),
  }
}

/** Open procedures that read the database have a limit of their own. */
function isFree(procedure: z.infer<typeof ProcedureMeta> | undefined): boolean {
  return procedure?.access === 'open' && procedure.budget === 'calls'
}

function sumOf(calls: readonly { weight: number }[]): number {
  return calls.reduce((sum, { weight }) => sum + weight, 0)
}

function isProcedure(value: unknown): value is AnyProcedure {
  return typeof value === 'function' && '_def' in value
}
