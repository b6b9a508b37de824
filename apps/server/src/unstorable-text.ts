import { isStorableText } from '@plangate/core/schemas'

/**
 * Looks through any JSON value for text that a database cannot keep; keys count too.
 * Walks with a list of its own: recursion would end at a depth that a small request body can reach.
 *
 * @returns the path of the first such text ("brief.needs.0.text"), or null
 */
export function findUnstorableText(input: unknown): string | null {
  const waiting: { value: unknown; path: string }[] = [{ value: input, path: '' }]
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { value, path } = here
    if (typeof value === 'string' && !isStorableText(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      if (!isStorableText(key)) return path
      waiting.push({ value: child, path: path === '' ? key : `${path}.${key}` })
    }
  }
  return null
}
