import { fileURLToPath } from 'node:url'
import { testSeed } from './env.ts'

/**
 * How much a test run covers. `sampled`: every rule, with few random inputs, the same in every run. `exhaustive`: as
 * many inputs as a test claims, different ones every day.
 */
export type Extent = 'sampled' | 'exhaustive'

declare module 'vitest' {
  interface ProvidedContext {
    extent: Extent
    /** The seed of all random input. */
    seed: number
  }
}

/**
 * The part of a Vitest project that sets its extent and its seed; `--mode exhaustive` asks for the larger extent.
 * Fast-check takes both as its defaults.
 */
export function propertySettings(mode: string) {
  const extent: Extent = mode === 'exhaustive' ? 'exhaustive' : 'sampled'
  const seed = testSeed === undefined ? defaultSeeds[extent]() : Number(testSeed)
  if (!Number.isSafeInteger(seed)) throw new Error(`PLANGATE_TEST_SEED is "${testSeed}"; it should be an integer.`)
  if (extent === 'exhaustive') process.stdout.write(`Seed: ${seed}. PLANGATE_TEST_SEED=${seed} repeats this run.\n`)
  return { provide: { extent, seed }, setupFiles: [fileURLToPath(new URL('set-up-properties.ts', import.meta.url))] }
}

const defaultSeeds = {
  sampled: () => 1,
  /** The date as a number, such as 20261231. */
  exhaustive: () => Number(new Date().toISOString().slice(0, 10).replaceAll('-', '')),
}
