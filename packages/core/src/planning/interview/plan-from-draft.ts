import { defaultRate } from '../../domain/estimate/index.ts'
import type { Brief, Draft } from '../../domain/schemas/index.ts'
import { priceOptions } from '../drafts/index.ts'
import type { PlanToAsk } from './p80-shift.ts'
import { planFromPlanSet } from './plan-from-plan-set.ts'

/** Prices a draft that is not stored, and returns the option that would be recommended. */
export function planFromDraft(draft: Draft, brief: Brief): PlanToAsk | null {
  return planFromPlanSet(priceOptions({ draft, brief, rate: defaultRate }))
}
