import {
  type Address,
  type Discipline,
  type HoursRange,
  maxAddresses,
  type Priority,
  type WorkItem,
} from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import type { BriefPassage } from '../reading/passages.ts'

/** The smallest option that includes an item: 0 lean, 1 balanced, 2 complete. */
export type Level = 0 | 1 | 2

/** The item that all other work depends on. */
export const skeletonId = 'walking-skeleton'

/** A work item before it becomes part of the draft. */
export interface PlannedItem extends Pick<WorkItem, 'reading' | 'question' | 'hoursFrom'> {
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
  /** The capability that sizes it; null for the foundation and for what the catalogue does not know. */
  readonly capability: Capability | null
  /** True when the value proposition, the experiment or a key constraint asks for it: such items are cut last. */
  readonly isCentral: boolean
  /** The words of the feedback, when only feedback asks for it. */
  readonly wish?: string
}

/** The value of an item by priority, before weights. Our judgement. */
export const valuePoints: Record<Priority, number> = { must: 9, should: 5, could: 2 }

/** Rounds hours to halves, because more digits would suggest false precision. */
export function hoursRange([low, likely, high]: readonly [number, number, number], factor = 1): HoursRange {
  const half = (hours: number) => Math.max(0.5, Math.round(hours * factor * 2) / 2)
  return { low: half(low), likely: half(likely), high: half(high) }
}

/** Rounds value points to tenths. */
export function roundedValue(value: number): number {
  return Math.round(value * 10) / 10
}

/** Returns the smallest option that must include work of this priority. */
export function levelOf(priority: Priority): Level {
  if (priority === 'must') return 0
  return priority === 'should' ? 1 : 2
}

/** Returns the address with which a work item quotes a passage. */
export function addressOf({ part, text }: BriefPassage): Address {
  return { part, words: text }
}

/** Returns passages as unique addresses: first all that must be addressed, then at most `max` others. */
export function addressesOf(passages: readonly BriefPassage[], max: number): Address[] {
  const unique = [...new Map(passages.map((passage) => [`${passage.part}:${passage.text}`, passage])).values()]
  const required = unique.filter(mustBeAddressed)
  return [...required, ...unique.filter((passage) => !mustBeAddressed(passage)).slice(0, max)]
    .slice(0, maxAddresses)
    .map(addressOf)
}

/** Returns whether the passages make the items that address them central. */
export function isCentral(passages: readonly Pick<BriefPassage, 'part'>[]): boolean {
  return passages.some(
    ({ part }) => part === 'valueProp' || part === 'smallestViableExperiment' || part === 'keyConstraints',
  )
}

/** Returns true for needs and key constraints, which every plan must address. */
export function mustBeAddressed({ part }: Pick<BriefPassage, 'part'>): boolean {
  return part === 'needs' || part === 'keyConstraints'
}
