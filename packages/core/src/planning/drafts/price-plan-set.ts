import { contentHash } from '../../domain/content-hash/content-hash.ts'
import type { ContentHash, PlanSetContent } from '../../domain/schemas/index.ts'
import { type DraftToPrice, priceDraft } from './price-draft.ts'

/** What is stored of a draft. */
export interface PricedPlanSet {
  content: PlanSetContent
  hash: ContentHash
}

/** Prices a draft and hashes the result: all that takes long between the draft and storing it. */
export function pricePlanSet(draft: DraftToPrice): PricedPlanSet {
  const content = priceDraft(draft)
  return { content, hash: contentHash(content) }
}
