import type { Brief } from '@plangate/core/schemas'
import { type ProductKind, passagesFor, productKindOf } from '../product-kind.ts'
import { type Passage, passagesOf } from '../reading/passages.ts'
import { findTopics, type Topics } from '../reading/topics.ts'
import { priorityIn, type Wishes } from '../wishes.ts'
import { condenseItems } from './condense-items.ts'
import { coreIdOf, coverPassages, type PassageCoverage } from './cover-passages.ts'
import { customItem, extraItems } from './custom-items.ts'
import { foundationItems } from './foundation.ts'
import { addressOf, mustBeAddressed, type PlannedItem } from './planned-item.ts'
import { lowerDependencies, sortByDependencies } from './sort-items.ts'
import { topicItems } from './topic-items.ts'

/** What the planner found in a brief, and the resulting work. */
export interface WorkPlan {
  readonly kind: ProductKind
  readonly passages: readonly Passage[]
  readonly topics: Topics
  /** At most 60, each after its dependencies, which are never at a higher level. */
  readonly items: readonly PlannedItem[]
}

/** Derives the work from a brief and from the wishes in feedback. The same input gives the same work, byte for byte. */
export function writeWorkPlan(brief: Brief, wishes: Wishes): WorkPlan {
  const passages = passagesOf(brief).map((passage) => withWishedPriority(passage, wishes))
  const kind = productKindOf(passages)
  const because = kind.coreCapability
    ? new Map([[kind.coreCapability, passagesFor(kind, passages)]])
    : new Map<string, Passage[]>()
  const wanted = passages.filter(({ text }) => wishes.passages.get(text) !== 'drop')
  const topics = findTopics(wanted, because, wishes)
  const items = itemsFor({ kind, passages, topics }, wishes)
  return { kind, passages, topics, items: lowerDependencies(sortByDependencies(condenseItems(items))) }
}

function withWishedPriority(passage: Passage, { passages }: Wishes): Passage {
  const priority = priorityIn(passages.get(passage.text))
  return passage.part === 'needs' && priority ? { ...passage, priority } : passage
}

function itemsFor({ kind, passages, topics }: Omit<WorkPlan, 'items'>, wishes: Wishes): PlannedItem[] {
  const coverage = coverPassages(passages, topics, wishes)
  const planned = new Set(topics.planned.map(({ capability }) => capability.id))
  const fromCatalogue = topics.planned.flatMap((topic) => topicItems(topic, planned, wishes))
  const foundation = foundationItems(kind, {
    all: passages,
    unanswered: unanswered(passages, fromCatalogue),
    shaping: passagesWith(coverage, (by) => by.kind === 'shaping' && by.capabilityId === null),
    delivery: passagesWith(coverage, (by) => by.kind === 'delivery'),
  })
  const items = [
    ...foundation,
    ...withShapingConstraints(fromCatalogue, coverage),
    ...customItems(coverage, kind),
    ...extraItems(wishes, passages),
  ]
  return [...items, ...itemsForUnaddressed(items, passages, kind)]
}

/** Items for needs and constraints beyond the address limit of other items: sixty can share one capability. */
function itemsForUnaddressed(
  items: readonly PlannedItem[],
  passages: readonly Passage[],
  kind: ProductKind,
): PlannedItem[] {
  const addressed = new Set(items.flatMap(({ addresses }) => addresses.map(({ part, words }) => `${part}:${words}`)))
  const missing = passages.filter(
    (passage) => mustBeAddressed(passage) && !addressed.has(`${passage.part}:${passage.text}`),
  )
  const taken = new Set(items.map(({ id }) => id))
  return missing.map((passage) => {
    const item = customItem({ passage, capabilityIds: [] }, kind, taken)
    taken.add(item.id)
    return item
  })
}

function passagesWith(
  coverage: ReadonlyMap<Passage, PassageCoverage>,
  matches: (by: PassageCoverage) => boolean,
): Passage[] {
  return [...coverage].flatMap(([passage, by]) => (matches(by) ? [passage] : []))
}

/** Assumptions and risks that no catalogue item addresses. */
function unanswered(passages: readonly Passage[], items: readonly PlannedItem[]): Passage[] {
  const answered = new Set(items.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
  return passages.filter(({ part, text }) => (part === 'assumptions' || part === 'risks') && !answered.has(text))
}

function customItems(coverage: ReadonlyMap<Passage, PassageCoverage>, kind: ProductKind): PlannedItem[] {
  const taken = new Set<string>()
  return [...coverage].flatMap(([passage, by]) => {
    if (by.kind !== 'custom') return []
    const item = customItem({ passage, capabilityIds: by.capabilityIds }, kind, taken)
    taken.add(item.id)
    const details = passagesWith(coverage, (other) => other.kind === 'detail' && other.of === passage)
    return [{ ...item, addresses: [...item.addresses, ...details.map(addressOf)].slice(0, 60) }]
  })
}

/** Adds constraints on a planned capability to the addresses of its core. */
function withShapingConstraints(
  items: readonly PlannedItem[],
  coverage: ReadonlyMap<Passage, PassageCoverage>,
): PlannedItem[] {
  return items.map((item) => {
    const shaping = passagesWith(
      coverage,
      (by) => by.kind === 'shaping' && by.capabilityId !== null && coreIdOf(by.capabilityId) === item.id,
    )
    const missing = shaping.map(addressOf).filter(({ words }) => !item.addresses.some((known) => known.words === words))
    return { ...item, addresses: [...missing, ...item.addresses].slice(0, 60) }
  })
}
