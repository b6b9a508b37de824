import type { Discipline } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { engineersIn, listed, quoted } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

const skills: Record<Discipline, string> = {
  product: 'product work',
  design: 'design',
  frontend: 'screens',
  backend: 'server code',
  mobile: 'mobile apps',
  data: 'data',
  infrastructure: 'operations',
  quality: 'testing',
  compliance: 'compliance',
  firmware: 'firmware',
}

/** Describes what an option requires of its engineers, and its most uncertain part. */
export function engineeringImpact({ option, quotable }: WordingFacts): (string | null)[] {
  const most = byHours(option.items).slice(0, 3)
  const [hardest] = quotable.toSorted((a, b) => spread(b) - spread(a))
  const share = `${engineersIn(option.engineers)} ${option.engineers === 1 ? 'does' : 'share'} ${option.items.length} work items`
  return [
    `${share}, mostly ${listed(most.map((discipline) => skillWith(discipline, quotable)))}.`,
    hardest ? `The least certain part is ${quoted(hardest.title)}: start there.` : null,
  ]
}

/** The skill, with the most important item that needs it. */
function skillWith(discipline: Discipline, quotable: readonly PlannedItem[]): string {
  const example = quotable.find((item) => item.discipline === discipline)
  return example ? `${skills[discipline]} (${quoted(example.title, 60)})` : skills[discipline]
}

/** Disciplines, by descending hours. */
function byHours(items: readonly PlannedItem[]): Discipline[] {
  const hours = new Map<Discipline, number>()
  for (const { discipline, hours: range } of items) hours.set(discipline, (hours.get(discipline) ?? 0) + range.likely)
  return [...hours].toSorted(([, a], [, b]) => b - a).map(([discipline]) => discipline)
}

function spread({ hours }: PlannedItem): number {
  return hours.high - hours.low
}
