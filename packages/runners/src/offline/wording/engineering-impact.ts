import type { Discipline } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { engineersIn, listed, quoted } from './phrasing.ts'
import { risksInWords } from './risks-in-words.ts'
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

/** More would hide what the option requires of its team. */
const maxRisks = 2

/** Describes what an option requires of its engineers, and what its work rests on besides them. */
export function engineeringImpact({ option, quotable, plan }: WordingFacts): (string | null)[] {
  const most = byHours(option.items).slice(0, 3)
  const share = `${engineersIn(option.engineers)} ${option.engineers === 1 ? 'does' : 'share'} ${option.items.length} work items`
  return [
    `${share}, mostly ${listed(most.map((discipline) => skillWith(discipline, quotable)))}.`,
    ...risksInWords(quotable, plan.passages).slice(0, maxRisks),
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
