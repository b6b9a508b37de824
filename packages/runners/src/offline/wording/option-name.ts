import { listed, quoted } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

/** Short names of the options. */
export const optionTitles = {
  lean: 'Experiment first',
  balanced: 'Balanced launch',
  complete: 'Complete product',
} as const

/** The largest option when it leaves work out. */
const largestButIncomplete = 'Largest that fits'

/** Longer titles make a heading unreadable. */
const maxTitle = 60

/**
 * Returns a name such as "Experiment first: booking, payments and notifications": a short name, and the main capabilities
 * or, where there are none, the most important item in the founder's words.
 */
export function optionName({
  option,
  included,
  addedCapabilities,
  added,
  quotable,
  smaller,
  plan,
}: WordingFacts): string {
  const isComplete = option.items.length === plan.items.length
  const title = option.key === 'complete' && !isComplete ? largestButIncomplete : optionTitles[option.key]
  const names = (smaller ? addedCapabilities : included).slice(0, 3).map(({ name }) => name)
  const [item] = smaller ? added : quotable
  const main = names.length > 0 ? names : item ? [quoted(withoutTerm(item.title), maxTitle)] : []
  if (main.length === 0) return `${title}: ${option.items.length} work items`
  return `${title}: ${smaller ? 'plus ' : ''}${listed(main)}`
}

/** Drops a term of the trade in front of what it means: titles keep it, because they are in the seed of the estimate. */
function withoutTerm(title: string): string {
  return title.replace(/^Walking skeleton: /u, '')
}
