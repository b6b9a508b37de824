import { normalizeText } from '../../domain/schemas/index.ts'

/** How much a copy may still hold. */
interface Budget {
  values: number
  characters: number
}

/** A draft that reaches every limit of its schema needs less than half of each. */
const maxDepth = 32
const maxValues = 250_000
const maxCharacters = 40_000_000

/**
 * A copy of a Runner's answer that is safe to work with: plain objects, arrays, strings, numbers, booleans and null, of
 * a bounded size, which no getter, proxy or later change can turn into something else after it was checked. Texts are
 * normalized. Properties that are undefined are left out, as in JSON.
 *
 * @throws {Error} when the answer is anything else, circular or too large, or any error that reading it throws
 */
export function plainCopy(answer: unknown): unknown {
  return copy(answer, maxDepth, { values: maxValues, characters: maxCharacters })
}

function copy(value: unknown, depthLeft: number, budget: Budget): unknown {
  spend(budget, 1, typeof value === 'string' ? value.length : 0)
  if (typeof value === 'string') return normalizeText(value)
  if (depthLeft === 0) throw new RangeError('circular or nested too deeply')
  if (Array.isArray(value)) return copyArray(value, depthLeft, budget)
  if (typeof value === 'object' && value !== null) return copyObject(value, depthLeft, budget)
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new TypeError(`a ${typeof value} is not plain`)
  return value
}

function copyArray(array: readonly unknown[], depthLeft: number, budget: Budget): unknown[] {
  if (array.length > budget.values) throw new RangeError('too large')
  return Array.from(array, (element) => copy(element, depthLeft - 1, budget))
}

function copyObject(object: object, depthLeft: number, budget: Budget): object {
  if (Object.keys(object).length > budget.values) throw new RangeError('too large')
  const copied: [string, unknown][] = []
  for (const [key, value] of Object.entries(object)) {
    spend(budget, 0, key.length)
    if (value !== undefined) copied.push([key, copy(value, depthLeft - 1, budget)])
  }
  return Object.fromEntries(copied)
}

function spend(budget: Budget, values: number, characters: number): void {
  budget.values -= values
  budget.characters -= characters
  if (budget.values < 0 || budget.characters < 0) throw new RangeError('too large')
}
