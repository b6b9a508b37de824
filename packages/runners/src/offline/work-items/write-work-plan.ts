import { type Brief, maxAddresses, maxWorkItems } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { type OfflineKind, passagesFor, productKindOf } from '../product-kind.ts'
import { type BriefPassage, passagesOf } from '../reading/passages.ts'
import { findTopics, type Topics } from '../reading/topics.ts'
import { priorityIn, type Wishes } from '../wishes.ts'
import { condenseItems } from './condense-items.ts'
import { coreIdOf, coverPassages, type PassageCoverage } from './cover-passages.ts'
import { customItem, extraItems } from './custom-items.ts'
import { foundationItems } from './foundation.ts'
import { withOutOfScope } from './out-of-scope.ts'
import { addressOf, mustBeAddressed, type PlannedItem } from './planned-item.ts'
import { lowerDependencies, sortByDependencies } from './sort-items.ts'
import { topicItems } from './topic-items.ts'

/** What the planner found in a brief, and the resulting work. */
export interface WorkPlan {
  readonly kind: OfflineKind
  readonly passages: readonly BriefPassage[]
  readonly topics: Topics
  /** Each after its dependencies, which are never at a higher level. */
  readonly items: readonly PlannedItem[]
}

/** Derives the work from a brief and from the wishes in feedback. The same input gives the same work, byte for byte. */
export function writeWorkPlan(brief: Brief, stated: Wishes): WorkPlan {
  const read = passagesOf(brief)
  const wishes = withOutOfScope(stated, brief, read)
  const passages = read.map((passage) => withWishedPriority(passage, wishes))
  const kind = productKindOf(passages)
  const because = kind.coreCapability
    ? new Map([[kind.coreCapability, passagesFor(kind, passages)]])
    : new Map<string, BriefPassage[]>()
  const wanted = passages.filter(({ text }) => wishes.passages.get(text) !== 'drop')
  const found = findTopics(wanted, because, wishes)
  const topics = { ...found, ruledOut: [...found.ruledOut, ...leftOutByBrief(wishes, stated)] }
  const items = itemsFor({ kind, passages, topics }, wishes)
  return {
    kind,
    passages,
    topics,
    items: lowerDependencies(sortByDependencies(condenseItems(items, maxItemsFor(brief)))),
  }
}

/** Capabilities that the brief puts out of scope. */
function leftOutByBrief({ capabilities }: Wishes, stated: Wishes): Capability[] {
  return catalogue.filter(({ id }) => capabilities.get(id) === 'drop' && !stated.capabilities.has(id))
}

/** A plan of sixty items is short enough to read. Only a brief that asks for more than that gets a longer one. */
const usualMaxItems = 60
const usualMaxNeeds = 60
const usualMaxConstraints = 40

function maxItemsFor({ needs = [], keyConstraints }: Brief): number {
  const isUsual = needs.length <= usualMaxNeeds && keyConstraints.length <= usualMaxConstraints
  return isUsual ? usualMaxItems : maxWorkItems
}

function withWishedPriority(passage: BriefPassage, { passages }: Wishes): BriefPassage {
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
  passages: readonly BriefPassage[],
  kind: OfflineKind,
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
  coverage: ReadonlyMap<BriefPassage, PassageCoverage>,
  matches: (by: PassageCoverage) => boolean,
): BriefPassage[] {
  return [...coverage].flatMap(([passage, by]) => (matches(by) ? [passage] : []))
}

/** Assumptions and risks that no catalogue item addresses. */
function unanswered(passages: readonly BriefPassage[], items: readonly PlannedItem[]): BriefPassage[] {
  const answered = new Set(items.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
  return passages.filter(({ part, text }) => (part === 'assumptions' || part === 'risks') && !answered.has(text))
}

function customItems(coverage: ReadonlyMap<BriefPassage, PassageCoverage>, kind: OfflineKind): PlannedItem[] {
  const taken = new Set<string>()
  return [...coverage].flatMap(([passage, by]) => {
    if (by.kind !== 'custom') return []
    const item = customItem({ passage, capabilityIds: by.capabilityIds }, kind, taken)
    taken.add(item.id)
    const details = passagesWith(coverage, (other) => other.kind === 'detail' && other.of === passage)
    return [{ ...item, addresses: [...item.addresses, ...details.map(addressOf)].slice(0, maxAddresses) }]
  })
}

/** Adds constraints on a planned capability to the addresses of its core. */
function withShapingConstraints(
  items: readonly PlannedItem[],
  coverage: ReadonlyMap<BriefPassage, PassageCoverage>,
): PlannedItem[] {
  return items.map((item) => {
    const shaping = passagesWith(
      coverage,
      (by) => by.kind === 'shaping' && by.capabilityId !== null && coreIdOf(by.capabilityId) === item.id,
    )
    const missing = shaping.map(addressOf).filter(({ words }) => !item.addresses.some((known) => known.words === words))
    return { ...item, addresses: [...missing, ...item.addresses].slice(0, maxAddresses) }
  })
}
