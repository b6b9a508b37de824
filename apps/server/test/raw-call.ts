import type { AnyProcedure } from '@trpc/server'
import { appRouter } from '../src/router.ts'

export interface ProcedureName {
  /** "plans.get" */
  path: string
  type: 'query' | 'mutation' | 'subscription'
}

/** Every procedure of the router, as the router itself tells. */
export const procedures: ProcedureName[] = Object.entries<unknown>(appRouter._def.procedures).map(
  ([path, procedure]) => {
    if (!isProcedure(procedure)) throw new Error(`${path} is no procedure`)
    return { path, type: procedure._def.type }
  },
)

function isProcedure(value: unknown): value is AnyProcedure {
  return typeof value === 'function' && '_def' in value
}

export interface RawAnswer {
  status: number
  /** Without the request id, which no two answers share. */
  body: unknown
}

/** Calls a procedure as any HTTP client can, schemas or not. */
export async function rawCall(
  url: string,
  { path, type }: ProcedureName,
  input: unknown,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const json = JSON.stringify(input)
  const query = type === 'query' && json !== undefined ? `?input=${encodeURIComponent(json)}` : ''
  const post = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: json ?? null }
  const response = await fetch(`${url}/trpc/${path}${query}`, type === 'query' ? { headers } : post)
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text.replace(/,?"requestId":"[^"]*"/, '')) }
}
