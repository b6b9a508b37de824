/** What a copy may still take. A draft that fills every limit of its schema stays below half of it. */
interface Budget {
  values: number
  characters: number
}

const maxDepth = 32

/** Why an answer could not be copied. */
class NotPlainError extends Error {}

/**
 * A copy of a Runner's answer that is safe to work with: plain objects, arrays and primitives, of a bounded size, that
 * no getter, proxy or later change can turn into something else after it was checked. Properties that are undefined
 * are left out, as in JSON.
 *
 * @throws whatever reading the answer throws, and an Error when it is too large, too deep or circular
 */
export function plainCopy(answer: unknown): unknown {
  return copy(answer, maxDepth, { values: 50_000, characters: 8_000_000 })
}

function copy(value: unknown, depthLeft: number, budget: Budget): unknown {
  budget.values -= 1
  if (typeof value === 'string') budget.characters -= value.length
  if (depthLeft === 0 || budget.values < 0 || budget.characters < 0)
    throw new NotPlainError('is circular, nested too deeply or too large')
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? copyArray(value, depthLeft, budget) : copyObject(value, depthLeft, budget)
}

function copyArray(array: readonly unknown[], depthLeft: number, budget: Budget): unknown[] {
  if (array.length > budget.values) throw new NotPlainError('is too large')
  return Array.from(array, (element) => copy(element, depthLeft - 1, budget))
}

function copyObject(object: object, depthLeft: number, budget: Budget): object {
  const copied: [string, unknown][] = []
  for (const [key, value] of Object.entries(object)) {
    budget.characters -= key.length
    if (value !== undefined) copied.push([key, copy(value, depthLeft - 1, budget)])
  }
  return Object.fromEntries(copied)
}
