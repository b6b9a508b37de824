import { inject } from 'vitest'

/** The size of a test in a quick and in a full run; the vitest project decides which one applies. */
export function sizeFor<Size>(sizes: Readonly<Record<'quick' | 'full', Size>>): Size {
  return sizes[inject('extent')]
}

/** Parameters for fast-check: a fixed seed, and a number of runs for each extent. */
export function propertyRuns(
  seed: number,
  numRuns: Readonly<Record<'quick' | 'full', number>>,
): { seed: number; numRuns: number } {
  return { seed, numRuns: sizeFor(numRuns) }
}
