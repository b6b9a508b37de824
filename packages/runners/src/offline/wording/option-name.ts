import type { Facts } from './facts.ts'
import { listed } from './phrasing.ts'

const titles = { lean: 'Experiment first', balanced: 'Balanced launch', complete: 'Complete product' } as const

/** More names than these make a heading unreadable. */
const maxNames = 3

/** "Experiment first: booking, payments and notifications": what it is, and what it brings that the one before does not. */
export function optionName({ option, done, added, smaller }: Facts): string {
  const names = (smaller ? added : done).slice(0, maxNames).map(({ capability }) => capability.name)
  if (names.length === 0) return titles[option.key]
  return `${titles[option.key]}: ${smaller ? 'plus ' : ''}${listed(names)}`
}
