import type { Brief } from '@plangate/core/schemas'
import { type ProductKind, passagesFor, productKindOf } from '../product-kind.ts'
import { type Passage, passagesOf } from '../reading/passages.ts'
import { findTopics, type Topics } from '../reading/topics.ts'
import { condensed } from './condense.ts'
import { coreIdOf, type Fate, fatesOf } from './coverage.ts'
import { foundationItems } from './foundation.ts'
import { inOrder, levelled } from './order.ts'
import { extraItems, ownItem } from './own-items.ts'
import { topicItems } from './topic-items.ts'
import { priorityIn, type Wishes } from './wishes.ts'
import { addressOf, isOwed, type PlannedItem } from './work-plan.ts'

/** What the planner understood of a brief, and the work that follows from it. */
export interface WorkPlan {
  readonly kind: ProductKind
  readonly passages: readonly Passage[]
  readonly topics: Topics
  /** At most 60, each after all that it depends on, none at a higher level than what depends on it. */
  readonly items: readonly PlannedItem[]
}

/**
 * Reads a brief and derives the work from it, as the founder wants it by now. The same brief and the same wishes give
 * the same work, to the byte.
 */
export function writeWorkPlan(brief: Brief, wishes: Wishes): WorkPlan {
  const passages = passagesOf(brief).map((passage) => asUrgentAsWished(passage, wishes))
  const kind = productKindOf(passages)
  const because = kind.heart ? new Map([[kind.heart, passagesFor(kind, passages)]]) : new Map<string, Passage[]>()
  const stillWanted = passages.filter(({ text }) => wishes.passages.get(text) !== 'drop')
  const topics = findTopics(stillWanted, because, wishes)
  const items = itemsFor({ kind, passages, topics }, wishes)
  return { kind, passages, topics, items: levelled(inOrder(condensed(items))) }
}

function asUrgentAsWished(passage: Passage, { passages }: Wishes): Passage {
  const priority = priorityIn(passages.get(passage.text))
  return passage.part === 'needs' && priority ? { ...passage, priority } : passage
}

function itemsFor({ kind, passages, topics }: Omit<WorkPlan, 'items'>, wishes: Wishes): PlannedItem[] {
  const fates = fatesOf(passages, topics, wishes)
  const planned = new Set(topics.planned.map(({ capability }) => capability.id))
  const fromCatalogue = topics.planned.flatMap((topic) => topicItems(topic, planned, wishes))
  const foundation = foundationItems(kind, {
    all: passages,
    unanswered: unanswered(passages, fromCatalogue),
    shaping: passagesWith(fates, (fate) => fate.kind === 'shaping' && fate.capabilityId === null),
    delivery: passagesWith(fates, (fate) => fate.kind === 'delivery'),
  })
  const items = [
    ...foundation,
    ...withShaping(fromCatalogue, fates),
    ...ownItems(fates, kind),
    ...extraItems(wishes, passages),
  ]
  return [...items, ...forgotten(items, passages, kind)]
}

/** Items for needs and constraints that no other item had room for: sixty can share one capability. */
function forgotten(items: readonly PlannedItem[], passages: readonly Passage[], kind: ProductKind): PlannedItem[] {
  const addressed = new Set(items.flatMap(({ addresses }) => addresses.map(({ part, words }) => `${part}:${words}`)))
  const missing = passages.filter((passage) => isOwed(passage) && !addressed.has(`${passage.part}:${passage.text}`))
  const taken = new Set(items.map(({ id }) => id))
  return missing.map((passage) => {
    const item = ownItem({ passage, capabilityIds: [] }, kind, taken)
    taken.add(item.id)
    return item
  })
}

function passagesWith(fates: ReadonlyMap<Passage, Fate>, matches: (fate: Fate) => boolean): Passage[] {
  return [...fates].flatMap(([passage, fate]) => (matches(fate) ? [passage] : []))
}

/** Assumptions and risks that no catalogue item answers. */
function unanswered(passages: readonly Passage[], items: readonly PlannedItem[]): Passage[] {
  const answered = new Set(items.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
  return passages.filter(({ part, text }) => (part === 'assumptions' || part === 'risks') && !answered.has(text))
}

function ownItems(fates: ReadonlyMap<Passage, Fate>, kind: ProductKind): PlannedItem[] {
  const taken = new Set<string>()
  return [...fates].flatMap(([passage, fate]) => {
    if (fate.kind !== 'own') return []
    const item = ownItem({ passage, capabilityIds: fate.capabilityIds }, kind, taken)
    taken.add(item.id)
    const details = passagesWith(fates, (other) => other.kind === 'detail' && other.of === passage)
    return [{ ...item, addresses: [...item.addresses, ...details.map(addressOf)].slice(0, 60) }]
  })
}

/** A constraint that limits a planned capability is kept by the capability's core. */
function withShaping(items: readonly PlannedItem[], fates: ReadonlyMap<Passage, Fate>): PlannedItem[] {
  return items.map((item) => {
    const shaping = passagesWith(
      fates,
      (fate) => fate.kind === 'shaping' && fate.capabilityId !== null && coreIdOf(fate.capabilityId) === item.id,
    )
    const missing = shaping.map(addressOf).filter(({ words }) => !item.addresses.some((known) => known.words === words))
    return { ...item, addresses: [...missing, ...item.addresses].slice(0, 60) }
  })
}
