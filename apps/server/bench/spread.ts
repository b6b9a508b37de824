/** Values of several rounds, summed up. */
export interface Spread {
  median: number
  low: number
  high: number
}

/** @throws {RangeError} there are no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  if (low === undefined || median === undefined || high === undefined) throw new RangeError('no values')
  return { median, low, high }
}
