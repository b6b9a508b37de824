import { type GateId, type PlanAuthor, PlanSetContent, type ResearchReport } from '../../domain/schemas/index.ts'
import type { Runner } from '../runner/index.ts'
import { type OptionsToPrice, priceOptions } from './price-options.ts'

interface DraftInProject extends OptionsToPrice {
  briefVersion: number
  gateId: GateId
  /** The founder's words that the draft answers; null for a first generation. */
  feedback: string | null
  /** Only where Deep Research wrote the draft. */
  research?: ResearchReport
}

/** Who wrote a draft: a Runner, or somebody who submitted it. */
type DraftWriter = { runner: Pick<Runner, 'name' | 'model'>; author?: never } | { author: PlanAuthor; runner?: never }

export type DraftToPrice = DraftInProject & DraftWriter

/** A priced draft as the content of a plan set, with its gate, its brief and the feedback that it answers. */
export function priceDraft({
  briefVersion,
  gateId,
  runner,
  author,
  feedback,
  research,
  ...toPrice
}: DraftToPrice): PlanSetContent {
  return PlanSetContent.parse({
    ...priceOptions({ ...toPrice, isOfRunner: runner !== undefined }),
    briefVersion,
    gateId,
    feedback: feedback === null ? null : { text: feedback, points: toPrice.draft.feedbackPoints },
    ...(runner && { runner: { name: runner.name, model: runner.model } }),
    ...(author && { author }),
    ...(research && { research }),
  })
}
