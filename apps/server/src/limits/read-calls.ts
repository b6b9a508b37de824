import type { AnyProcedure } from '@trpc/server'
import { z } from 'zod'
import { appRouter } from '../router.ts'
import { Budget } from '../trpc.ts'

/** What a request asks for, as far as its address tells. */
export interface Calls {
  all: number
  /** Those that have plans written. */
  plans: number
  /** True when the answer stays open. */
  isStream: boolean
}

const Stated = z.object({ budget: Budget })

const procedures = new Map(
  Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, procedure]) => {
    if (!isProcedure(procedure)) return []
    return [[path, { type: procedure._def.type, ...Stated.parse(procedure._def.meta) }]]
  }),
)

/** @param paths "plans.get,gates.current": the calls of a batch have commas between them */
export function readCalls(paths: string): Calls {
  const called = paths.split(',')
  const known = called.flatMap((path) => procedures.get(path) ?? [])
  return {
    all: called.length,
    plans: known.filter(({ budget }) => budget === 'plans').length,
    isStream: known.some(({ type }) => type === 'subscription'),
  }
}

function isProcedure(value: unknown): value is AnyProcedure {
  return typeof value === 'function' && '_def' in value
}
