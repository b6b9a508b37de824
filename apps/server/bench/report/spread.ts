/** Values of several rounds, summed up. */
export interface Spread {
  /** Between the two in the middle, for an even number of values. */
  median: number
  low: number
  high: number
}

/** The values are not empty. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const last = sorted.length - 1
  return { median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2, low: at(0), high: at(last) }
}
