import { assumptionsFor, drawWorkItems } from '../estimate/index.ts'
import type { Brief, Draft, PlanSetContent, RateBand } from '../schemas/index.ts'
import { contentHash } from './content-hash.ts'
import { priceOption } from './price-option.ts'

/** What the numbers are made of. */
export interface OptionsToPrice {
  draft: Draft
  brief: Brief
  /** USD per person-hour. */
  rate: RateBand
}

/** The part of a plan set that rests on nothing but a draft and a brief: no gate, no project, no version. */
export type PricedOptions = Pick<PlanSetContent, 'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed'>

/**
 * Gives a draft its numbers: every option is simulated on the same draws, and all that is said of weeks, cost, risk and
 * scope is derived from that one estimate. The seed is the content hash of draft and assumptions, so that equal drafts
 * are priced equally and anybody can repeat it.
 *
 * @throws {Error} when the draft recommends none of its options, which its schema does not allow
 */
export function priceOptions({ draft, brief, rate }: OptionsToPrice): PricedOptions {
  const assumptions = assumptionsFor(brief, rate)
  const seed = contentHash({ draft, assumptions })
  const draws = drawWorkItems({ workItems: draft.workItems, assumptions, seed })
  const options = draft.options.map((option) => priceOption(option, draft.recommendedKey, draws))
  const recommended = options.find((option) => option.isRecommended)
  if (!recommended) throw new Error('the draft recommends none of its options')
  return { workItems: draft.workItems, options, recommendedId: recommended.id, assumptions, seed }
}
