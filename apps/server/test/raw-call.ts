import { appRouter } from '../src/router.ts'

/** Every procedure of the router by its path ("plans.get"), as the router itself tells. */
export const procedures = Object.entries(appRouter._def.procedures)
  .flatMap(([group, members]) =>
    Object.entries(members).map(([name, { _def }]) => ({ path: `${group}.${name}`, ..._def })),
  )
  .map(({ path, type }) => ({ path, type }))

export interface RawAnswer {
  status: number
  /** Without the request id, which no two answers share. */
  body: unknown
}

/** Calls a procedure as any HTTP client can, schemas or not. */
export async function rawCall(
  url: string,
  { path, type }: { path: string; type: string },
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
