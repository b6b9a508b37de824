/** The reason in the body of a refused call; null when the answer is not from the server. */
export function findRefusalReason(body: unknown): string | null {
  const reason = read(read(read(body, 'error'), 'data'), 'reason')
  return typeof reason === 'string' ? reason : null
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
