import { type GateId, PlanSetContent, type ResearchReport } from '../../domain/schemas/index.ts'
import type { Runner } from '../runner/index.ts'
import { type OptionsToPrice, priceOptions } from './price-options.ts'

export interface DraftToPrice extends OptionsToPrice {
  briefVersion: number
  gateId: GateId
  runner: Pick<Runner, 'name' | 'model'>
  /** The founder's words that the draft answers; null for a first generation. */
  feedback: string | null
  /** Only where Deep Research wrote the draft. */
  research?: ResearchReport
}

/** A priced draft as the content of a plan set, with its gate, its brief and the feedback that it answers. */
export function priceDraft({
  briefVersion,
  gateId,
  runner,
  feedback,
  research,
  ...toPrice
}: DraftToPrice): PlanSetContent {
  return PlanSetContent.parse({
    ...priceOptions(toPrice),
    briefVersion,
    gateId,
    feedback: feedback === null ? null : { text: feedback, points: toPrice.draft.feedbackPoints },
    runner: { name: runner.name, model: runner.model },
    ...(research && { research }),
  })
}
