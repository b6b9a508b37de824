import { v7 as uuidV7 } from 'uuid'
import { drawWorkItems, optionNumbers, simulate } from '../../estimate/index.ts'
import { idsOf, someAssumptions } from '../../estimate/testing/some-work.ts'
import {
  type Assumptions,
  ContentHash,
  type ExecutionOption,
  OptionId,
  type PlanSet,
  type WorkItem,
} from '../../schemas/index.ts'

export type SomePlan = Pick<PlanSet, 'workItems' | 'options' | 'assumptions' | 'seed'>

const words = {
  name: 'An option',
  technicalApproach: 'Wood and screws.',
  pros: ['It stands.', 'It holds.'],
  cons: ['It is brown.', 'It is heavy.'],
  tradeoffs: ['No second shelf.'],
  engineeringImpact: 'Somebody has to saw.',
}

/** The parts of an option that its numbers depend on; without a list of items it includes all. */
interface OptionSketch {
  engineers: number
  items?: readonly WorkItem[]
}

/** A plan set over these work items, priced as a stored one is. */
export function somePlan(
  workItems: WorkItem[],
  sketches: readonly OptionSketch[],
  assumptions: Assumptions = someAssumptions(),
): SomePlan {
  const seed = ContentHash.parse('5eed'.repeat(16))
  const draws = drawWorkItems({ workItems, assumptions, seed })
  const options = sketches.map(({ engineers, items = workItems }, index): ExecutionOption => {
    const scope = { engineers, workItemIds: idsOf(items) }
    const numbers = optionNumbers(draws, scope, simulate(draws, scope))
    return { ...words, ...scope, ...numbers, id: OptionId.parse(uuidV7()), isRecommended: index === 0 }
  })
  return { workItems, options, assumptions, seed }
}
