import type { DraftCheck } from '../checks/judge-constraint.ts'
import { quotedAtMost } from './phrasing.ts'
import { titleFrom } from './title-from.ts'
import { isQuotable } from './wording-facts.ts'

/** Quotes the first `max` must-haves and counts the others: as many in all as there are checks. */
export function namedMusts(checks: readonly DraftCheck[], max: number): string {
  const quotable = checks.filter(({ words }) => isQuotable(words))
  if (quotable.length === 0) return ''
  const others = checks.filter((check) => !quotable.includes(check))
  const titles = [...quotable, ...others].map(({ words }) => ({ title: titleFrom(words) }))
  return `: ${quotedAtMost(titles, Math.min(max, quotable.length))}`
}
