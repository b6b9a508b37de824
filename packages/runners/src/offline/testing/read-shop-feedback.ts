import { readFileSync } from 'node:fs'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Currency, FeedbackReading } from '@plangate/core/schemas'
import { readInPlan } from '../feedback/read-feedback.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'

const file = new URL('labelled/feedback-shop.md', import.meta.url)
const parsed = parseBriefMarkdown(readFileSync(file, 'utf8'))
if (!parsed.ok) throw new Error(`${file.pathname} is not a valid brief`)
const { brief } = parsed
const plan = writeWorkPlan(brief, noWishes)
const previous = pricedPlanSet(await offlineDraft(brief), brief)
const today = new Date('2026-11-29')

/** Reads feedback on the plan of the shop that those who labelled sentences were told about. */
export function readShopFeedback(feedback: string): FeedbackReading {
  return { points: readInPlan(feedback, { plan, previous, today, currency: currencyIn(feedback) }) }
}

/** They were told no currency, so the project counts in the one that a sentence names. */
function currencyIn(feedback: string): Currency {
  if (/€|\beuros?\b|\beur\b/iu.test(feedback)) return 'EUR'
  if (/\bchf\b|\bfrancs?\b/iu.test(feedback)) return 'CHF'
  return /£|\bpounds?\b|\bquid\b|\bgbp\b/iu.test(feedback) ? 'GBP' : 'USD'
}
