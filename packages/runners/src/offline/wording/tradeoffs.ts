import { listedAtMost, quoted, uncapitalised } from './phrasing.ts'
import { exclusions } from './pros-and-cons.ts'
import type { WordingFacts } from './wording-facts.ts'

/** Returns one to ten tradeoffs: what is given up for what. */
export function tradeoffs(facts: WordingFacts): string[] {
  return [mainTradeoff(facts), absences(facts), exclusions(facts)].flatMap((sentence) => sentence ?? [])
}

function mainTradeoff({ option, missing, added }: WordingFacts): string {
  const later = listedAtMost(
    missing.map(({ name }) => name),
    3,
  )
  switch (option.key) {
    case 'lean':
      return later === ''
        ? 'An early answer from users instead of a polished product.'
        : `An early answer from users instead of a complete product: ${later} can wait for that answer.`
    case 'balanced':
      return later === ''
        ? 'A product that stands daily use instead of the earliest possible answer from users.'
        : `A product that stands daily use instead of the earliest answer, and still without ${later}.`
    case 'complete':
      return added.length === 0
        ? 'Depth from the first day instead of evidence about what is worth deepening.'
        : `Breadth from the first day, with ${listedAtMost(
            added.map(({ name }) => name),
            3,
          )}, instead of evidence about what users want.`
  }
}

/** What the next two most valuable missing capabilities mean in daily use, and one missing custom item. */
function absences({ missing, missingCustom }: WordingFacts): string[] {
  const needs = missingCustom.slice(0, 1).map(({ title }) => `${quoted(title)} is left for later.`)
  return [
    ...missing.slice(1, 3).map((capability) => `Without ${capability.name}: ${uncapitalised(capability.without)}`),
    ...needs,
  ]
}
