import type { Discipline } from '@plangate/core/schemas'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { listed, numberWord, quoted } from './phrasing.ts'
import { hasAmountInTitle, type WordingFacts } from './wording-facts.ts'

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
export function engineeringImpact({ option, plan }: WordingFacts): string {
  const known = listed(byHours(option.items).map((discipline) => skills[discipline]))
  const who =
    option.engineers === 1
      ? `One engineer has to be at home in ${known}, or buy in what is missing.`
      : `${numberWord(option.engineers, true)} engineers share ${known}; each part has one owner.`
  const [hardest] = option.items.filter((item) => !hasAmountInTitle(item)).toSorted((a, b) => spread(b) - spread(a))
  const start = hardest ? ` The least certain part is ${quoted(hardest.title)}: it is worth starting there.` : ''
  return `${who}${start} ${lasting(option.key, plan.kind.id === 'game')}`
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

function lasting(key: WordingFacts['option']['key'], isGame: boolean): string {
  switch (key) {
    case 'lean':
      return isGame
        ? 'Rules and saved data outlive the experiment; art and levels may not.'
        : 'Data and rules outlive the experiment; screens and makeshifts may not.'
    case 'balanced':
      return 'What it leaves behind can be extended without being rewritten.'
    case 'complete':
      return 'The lines between the parts have to be drawn in the beginning, because they are expensive to move later.'
  }
}
