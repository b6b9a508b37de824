import type { z } from 'zod'

interface Known {
  /** The schema that the value satisfies. */
  schema: object
  /** What `JSON.stringify` returns for the value; null when that is not kept. */
  json: string | null
}

const known = new WeakMap<object, Known>()

/**
 * Notes that a value satisfies a schema because it is made of parts that were parsed before, and has its keys in the order
 * of the schema. Nobody may change the value afterwards.
 *
 * @param json what `JSON.stringify` returns for the value, which must be frozen then
 */
export function markValid<T extends object>(schema: z.ZodType<T>, value: T, json: string | null = null): T {
  known.set(value, { schema, json })
  return value
}

/**
 * Returns a parser that returns marked values as they are, and parses all others, synchronously: zod does not use its
 * compiled parsers for `parseAsync`, which tRPC would call for a schema. The parser names its schema.
 */
export function parseUnlessMarked<T>(schema: z.ZodType<T>): ((value: unknown) => T) & { schema: z.ZodType<T> } {
  const isMarked = (value: unknown): value is T => find(value)?.schema === schema
  return Object.assign((value: unknown) => (isMarked(value) ? value : schema.parse(value)), { schema })
}

/** Returns the JSON text that a value was marked with; null when there is none. */
export function findJson(value: unknown): string | null {
  return find(value)?.json ?? null
}

function find(value: unknown): Known | undefined {
  return typeof value === 'object' && value !== null ? known.get(value) : undefined
}
