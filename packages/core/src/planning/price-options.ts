import { assumptionsFor, type Draws, drawWorkItems } from '../estimate/index.ts'
import type { Brief, Draft, OptionId, PlanSetContent, RateBand, WorkItem } from '../schemas/index.ts'
import { contentHash } from './content-hash.ts'
import { newOptionId, priceOption } from './price-option.ts'

/** What the numbers are made of. */
export interface OptionsToPrice {
  draft: Draft
  brief: Brief
  /** USD per person-hour. */
  rate: RateBand
  /** By the options' keys, for options that were shown before; the others get new ones. */
  optionIds?: ReadonlyMap<string, OptionId>
}

/** The part of a plan set that rests on nothing but a draft and a brief: no gate, no project, no version. */
export type PricedOptions = Pick<PlanSetContent, 'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed'>

/**
 * Gives a draft its numbers: every option is simulated on the same draws, and all that is said of weeks, cost, risk and
 * scope is derived from that one estimate.
 *
 * @throws {Error} when the draft recommends none of its options, which its schema does not allow
 */
export function priceOptions({ draft, brief, rate, optionIds }: OptionsToPrice): PricedOptions {
  const { draws, seed } = drawFor(draft.workItems, brief, rate)
  const { assumptions } = draws
  const options = draft.options.map((option) => {
    const id = optionIds?.get(option.key) ?? newOptionId()
    return priceOption(option, { id, isRecommended: option.key === draft.recommendedKey }, draws)
  })
  const recommended = options.find((option) => option.isRecommended)
  if (!recommended) throw new Error('the draft recommends none of its options')
  return { workItems: draft.workItems, options, recommendedId: recommended.id, assumptions, seed }
}

/**
 * The draws that all options over these work items share. The seed is the content hash of work items and assumptions:
 * anybody can repeat it, and an option that is priced while the others are still being written keeps its numbers.
 *
 * @param rate USD per person-hour
 */
export function drawFor(
  workItems: readonly WorkItem[],
  brief: Brief,
  rate: RateBand,
): { draws: Draws; seed: PlanSetContent['seed'] } {
  const assumptions = assumptionsFor(brief, rate)
  const seed = contentHash({ workItems, assumptions })
  return { draws: drawWorkItems({ workItems, assumptions, seed }), seed }
}
