import type { AnyProcedure } from '@trpc/server'
import { z } from 'zod'
import { Access } from '../src/identity/authenticate.ts'
import { appRouter } from '../src/router.ts'
import { Budget, type Meta } from '../src/trpc.ts'

export interface ProcedureName {
  /** "plans.get" */
  path: string
  type: 'query' | 'mutation' | 'subscription'
}

/** Every procedure of the router. */
export const procedures: ProcedureName[] = Object.entries<unknown>(appRouter._def.procedures).map(
  ([path, procedure]) => {
    if (!isProcedure(procedure)) throw new Error(`${path} is not a procedure`)
    return { path, type: procedure._def.type }
  },
)

/** Returns the access that a procedure declares. */
export function accessOf(path: string): Meta['access'] | undefined {
  return metaOf(path)?.access
}

/** Returns the limit that a procedure declares it counts against. */
export function budgetOf(path: string): Meta['budget'] | undefined {
  return metaOf(path)?.budget
}

/** Returns whether a procedure declares that a repeat with the same key has no second effect. */
export function isKeyed(path: string): boolean | undefined {
  return metaOf(path)?.isKeyed
}

/** Returns the schema of a procedure's input. */
export function inputSchemaOf(path: string): z.ZodType {
  const procedure: unknown = Object.entries<unknown>(appRouter._def.procedures).find(([name]) => name === path)?.[1]
  if (!isProcedure(procedure)) throw new Error(`${path} is not a procedure`)
  const { inputs } = z.object({ inputs: z.tuple([z.instanceof(z.ZodType)]) }).parse(procedure._def)
  return inputs[0]
}

function metaOf(path: string): Meta | undefined {
  const procedure: unknown = Object.entries<unknown>(appRouter._def.procedures).find(([name]) => name === path)?.[1]
  return isProcedure(procedure) ? ProcedureMeta.parse(procedure._def.meta) : undefined
}

const ProcedureMeta = z.object({
  access: z.enum([...Access.options, 'open']),
  budget: Budget,
  weight: z.int(),
  isKeyed: z.boolean(),
})

function isProcedure(value: unknown): value is AnyProcedure {
  return typeof value === 'function' && '_def' in value
}

export interface RawAnswer {
  status: number
  /** Without the request id, which differs in every answer. */
  body: unknown
}

/** Sends a call over plain HTTP, with any input. */
export function send(
  url: string,
  { path, type }: ProcedureName,
  input: unknown,
  headers: Record<string, string>,
): Promise<Response> {
  const json = JSON.stringify(input)
  const query = type !== 'mutation' && json !== undefined ? `?input=${encodeURIComponent(json)}` : ''
  const post = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: json ?? null }
  return fetch(`${url}/trpc/${path}${query}`, type === 'mutation' ? post : { headers })
}

/** Sends a call like `send`, and reads the answer. */
export async function rawCall(
  url: string,
  procedure: ProcedureName,
  input: unknown,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const response = await send(url, procedure, input, headers)
  const text = (await response.text()).replace(/,?"requestId":"[^"]*"/, '')
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
  return isStream ? readRefusal(text) : { status: response.status, body: JSON.parse(text) }
}

/** Once the caller is identified, the refusal of a stream is its first message. */
function readRefusal(stream: string): RawAnswer {
  const error = JSON.parse(/^event: serialized-error\ndata: (.*)$/m.exec(stream)?.[1] ?? 'null')
  const messages = [...stream.matchAll(/^event: (.*)$/gm)].map(([, name]) => name)
  return { status: error?.data?.httpStatus ?? 200, body: { error, messages } }
}
