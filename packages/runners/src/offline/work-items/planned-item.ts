import type { Address, Discipline, HoursRange, Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import type { Passage } from '../reading/passages.ts'

/** The smallest option that includes an item: 0 lean, 1 balanced, 2 complete. */
export type Level = 0 | 1 | 2

/** A work item on its way into the draft. */
export interface PlannedItem {
  readonly id: string
  readonly title: string
  readonly discipline: Discipline
  /** Person-hours. */
  readonly hours: HoursRange
  readonly value: number
  readonly dependsOn: readonly string[]
  readonly addresses: readonly Address[]
  readonly level: Level
  readonly priority: Priority
  readonly origin: 'foundation' | 'capability' | 'need' | 'constraint' | 'feedback'
  /** What it belongs to; null for the foundation and for what no capability covers. */
  readonly capability: Capability | null
  /** True when value proposition, experiment or a key constraint speaks of it: it is given up last. */
  readonly isCentral: boolean
  /** The words of the feedback that asked for it, when nothing else did. */
  readonly wish?: string
}

/** What an item is worth by the priority of what it serves, before weights. Our judgement. */
export const valuePoints: Record<Priority, number> = { must: 9, should: 5, could: 2 }

/** Hours to a half, values to a tenth: more digits would pretend to a precision that nobody has. */
export function hoursRange([low, likely, high]: readonly [number, number, number], factor = 1): HoursRange {
  const half = (hours: number) => Math.max(0.5, Math.round(hours * factor * 2) / 2)
  return { low: half(low), likely: half(likely), high: half(high) }
}

/** Value points to a tenth. */
export function roundedValue(value: number): number {
  return Math.round(value * 10) / 10
}

/** The smallest option that has to include what is so urgent. */
export function levelOf(priority: Priority): Level {
  if (priority === 'must') return 0
  return priority === 'should' ? 1 : 2
}

/** A passage as a work item quotes it. */
export function addressOf({ part, text }: Passage): Address {
  return { part, words: text }
}

/** Passages as addresses, without repeats, those that have to be addressed first, and at most `max` of the others. */
export function addressesOf(passages: readonly Passage[], max: number): Address[] {
  const unique = [...new Map(passages.map((passage) => [`${passage.part}:${passage.text}`, passage])).values()]
  const owed = unique.filter(mustBeAddressed)
  return [...owed, ...unique.filter((passage) => !mustBeAddressed(passage)).slice(0, max)].slice(0, 60).map(addressOf)
}

/** Whether passages make what serves them central. */
export function isCentral(passages: readonly Passage[]): boolean {
  return passages.some(
    ({ part }) => part === 'valueProp' || part === 'smallestViableExperiment' || part === 'keyConstraints',
  )
}

/** Every need and every key constraint has to be addressed; the other sections where it helps. */
export function mustBeAddressed({ part }: Passage): boolean {
  return part === 'needs' || part === 'keyConstraints'
}
