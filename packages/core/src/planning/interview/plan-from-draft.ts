import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { assumptionsFor, defaultProjectAssumptions } from '../../domain/estimate/index.ts'
import type { Brief, Draft } from '../../domain/schemas/index.ts'
import type { PlanToAsk } from './p80-shift.ts'

/** Returns the option that a draft recommends, with what its numbers would rest on; null if there is none. */
export function planFromDraft({ workItems, options, recommendedKey }: Draft, brief: Brief): PlanToAsk | null {
  const option = options.find(({ key }) => key === recommendedKey)
  if (option === undefined) return null
  const { workItemIds, engineers } = option
  const assumptions = assumptionsFor(brief, defaultProjectAssumptions(), workItems)
  return { workItems, option: { workItemIds, engineers }, assumptions, seed: contentHash({ workItems, assumptions }) }
}
