import { listed, quoted } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

/** More names would be a list and not a reason. */
const maxParts = 3

/** The parts of the product that take the most hours, besides the foundation; null where there is nothing else. */
export function largestParts({ quotable }: WordingFacts): string | null {
  const hours = new Map<string, number>()
  for (const { capability, title, origin, hours: range } of quotable) {
    const name = capability?.name ?? quoted(title, 60)
    if (origin !== 'foundation') hours.set(name, (hours.get(name) ?? 0) + range.likely)
  }
  const largest = [...hours].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
  return largest.length === 0 ? null : listed(largest.slice(0, maxParts))
}
