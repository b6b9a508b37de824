import { assumptionsFor, drawWorkItems } from '../estimate/index.ts'
import type { Runner } from '../runner/runner.ts'
import { type Brief, type Draft, type GateId, PlanSetContent, type RateBand } from '../schemas/index.ts'
import { contentHash } from './content-hash.ts'
import { priceOption } from './price-option.ts'

export interface DraftToPrice {
  draft: Draft
  brief: Brief
  briefVersion: number
  gateId: GateId
  runner: Pick<Runner, 'name' | 'model'>
  /** The founder's words that the draft answers; null for a first generation. */
  feedback: string | null
  /** USD per person-hour. */
  rate: RateBand
}

/**
 * Gives a draft its numbers: every option is simulated on the same draws, and all that is said of weeks, cost, risk and
 * scope is derived from that one estimate. The seed is the content hash of draft and assumptions, so that equal drafts
 * are priced equally and anybody can repeat it.
 */
export function priceDraft({
  draft,
  brief,
  briefVersion,
  gateId,
  runner,
  feedback,
  rate,
}: DraftToPrice): PlanSetContent {
  const assumptions = assumptionsFor(brief, rate)
  const seed = contentHash({ draft, assumptions })
  const draws = drawWorkItems({ workItems: draft.workItems, assumptions, seed })
  const options = draft.options.map((option) => priceOption(option, draft.recommendedKey, draws))
  return PlanSetContent.parse({
    briefVersion,
    gateId,
    workItems: draft.workItems,
    options,
    recommendedId: options.find((option) => option.isRecommended)?.id,
    assumptions,
    seed,
    feedback: feedback === null ? null : { text: feedback, points: draft.feedbackPoints },
    runner: { name: runner.name, model: runner.model },
  })
}
