import { newOptionId, priceOption } from '../../../planning/drafts/price-option.ts'
import { drawWorkItems } from '../../estimate/index.ts'
import { idsOf, someAssumptions } from '../../estimate/testing/some-work.ts'
import {
  type Assumptions,
  ContentHash,
  type ExecutionOption,
  OptionDraft,
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

/** What of an option its numbers depend on; without items of its own it takes in all. */
interface OptionSketch {
  engineers: number
  items?: readonly WorkItem[]
}

/** A plan set over these work items, priced as those are that are kept. */
export function somePlan(
  workItems: WorkItem[],
  sketches: readonly OptionSketch[],
  assumptions: Assumptions = someAssumptions(),
): SomePlan {
  const seed = ContentHash.parse('5eed'.repeat(16))
  const draws = drawWorkItems({ workItems, assumptions, seed })
  const options = sketches.map(({ engineers, items = workItems }, index): ExecutionOption => {
    const draft = OptionDraft.parse({ ...words, key: `option ${index}`, engineers, workItemIds: idsOf(items) })
    return { ...priceOption(draft, newOptionId(), draws), isRecommended: index === 0 }
  })
  return { workItems, options, assumptions, seed }
}
