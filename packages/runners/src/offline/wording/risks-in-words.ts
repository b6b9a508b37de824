import type { BriefPassage } from '../reading/passages.ts'
import { flagsOf } from '../work-items/flag-items.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { quoted, shortened, uncapitalised } from './phrasing.ts'
import { isQuotable } from './wording-facts.ts'

/** What makes these items risky, in the words of their flags. A flag that only quotes the title again says nothing, and one with figures
 * would look like our totals. */
export function risksInWords(items: readonly PlannedItem[], passages: readonly BriefPassage[]): string[] {
  return items.flatMap((item) => {
    const [flag] = flagsOf(item, passages)
    const start = shortened(item.title, 40).replace(/…$/u, '').toLowerCase()
    return flag && isQuotable(flag.words) && !flag.words.toLowerCase().includes(start)
      ? [`${quoted(item.title, 60)}: ${uncapitalised(flag.words)}`]
      : []
  })
}
