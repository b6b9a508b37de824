import { listed } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

/** Short names of the options. */
export const optionTitles = {
  lean: 'Experiment first',
  balanced: 'Balanced launch',
  complete: 'Complete product',
} as const

const nothingNew = {
  lean: 'the must-haves alone',
  balanced: 'the same parts, made to last',
  complete: 'every part in full depth',
} as const

/** More names than these make a heading unreadable. */
const maxNames = 3

/** Returns a name such as "Experiment first: booking, payments and notifications": short name and main additions. */
export function optionName({ option, included, added, smaller }: WordingFacts): string {
  const names = (smaller ? added : included).slice(0, maxNames).map(({ name }) => name)
  if (names.length === 0) return `${optionTitles[option.key]}: ${nothingNew[option.key]}`
  return `${optionTitles[option.key]}: ${smaller ? 'plus ' : ''}${listed(names)}`
}
