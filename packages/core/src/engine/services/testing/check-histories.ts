import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { type HistoryStep, history } from './history.ts'
import { type RehearsedServices, rehearse } from './rehearsal.ts'

export type { RehearsedServices } from './rehearsal.ts'
export { testSigning } from './test-signing.ts'

export interface HistoryExtent {
  /** How many are performed at least. */
  operations: number
  seed: number
}

/** After every step of every history, the project is as the model says. */
export function keepsTheRules(
  services: RehearsedServices,
  onPerformed: (steps: number) => void = () => {},
): fc.IAsyncProperty<[HistoryStep[]]> {
  return fc.asyncProperty(history, async (steps) => {
    const { predicted, observed } = await rehearse(services, steps)
    deepStrictEqual(observed, predicted)
    onPerformed(steps.length)
  })
}

/** Fails with the shortest history that it finds after which the project is not as the model says. */
export async function checkHistories(services: RehearsedServices, { operations, seed }: HistoryExtent): Promise<void> {
  let performed = 0
  const property = keepsTheRules(services, (steps) => {
    performed += steps
  })
  // How long histories are is random: further ones follow until their operations are as many as asked for.
  for (let round = 0; performed < operations; round++) {
    await fc.assert(property, { seed: seed + round, numRuns: Math.ceil((operations - performed) / 8) })
  }
}
