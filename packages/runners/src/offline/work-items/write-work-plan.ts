import { isPlaceholder } from '@plangate/core/intake'
import { type Brief, maxAddresses, maxWorkItems } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { catalogue, coreOf } from '../capability-catalogue/catalogue.ts'
import type { KindPlan } from '../product-kinds/kind.ts'
import { type RecognisedKind, recogniseKind } from '../product-kinds/recognise-kind.ts'
import { foreignLanguageOf } from '../reading/language.ts'
import { mentionsIn } from '../reading/mentions.ts'
import { type BriefPassage, mainPassage, passagesOf } from '../reading/passages.ts'
import { type PassageReading, readPassage, unread } from '../reading/read-passage.ts'
import { findTopics, type Topics } from '../reading/topics.ts'
import { namesWith, priorityIn, type Wishes } from '../wishes.ts'
import { condenseItems } from './condense-items.ts'
import { foundationItems } from './foundation.ts'
import { extraItems, needItems } from './need-items.ts'
import { withOutOfScope } from './out-of-scope.ts'
import { addressOf, type PlannedItem } from './planned-item.ts'
import { lowerDependencies, sortByDependencies } from './sort-items.ts'
import { topicItems } from './topic-items.ts'

/** What the planner found in a brief, and the resulting work. */
export interface WorkPlan {
  readonly kind: KindPlan
  /** The same as a plan set keeps it, with the words that show it. */
  readonly productKind: RecognisedKind['stated']
  /** The language of a brief that is not in English, which the planner does not read; otherwise null. */
  readonly foreignLanguage: string | null
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
  const foreignLanguage = foreignLanguageOf(brief)
  const kind = recogniseKind(brief, foreignLanguage === null ? passages : [])
  const readings = passages.map((passage) =>
    foreignLanguage === null ? readPassage(passage, kind.plan.id) : unread(passage),
  )
  const wanted = readings.filter((reading) => !isDropped(reading, wishes))
  const found = findTopics(wanted, coreOfKind(kind, passages), wishes)
  const topics = { ...found, ruledOut: [...found.ruledOut, ...leftOutByBrief(wishes, stated)] }
  const items = condenseItems(itemsFor({ kind, readings, wanted, topics, wishes }), maxItemsFor(brief))
  return {
    kind: kind.plan,
    productKind: kind.stated,
    foreignLanguage,
    passages,
    topics,
    items: lowerDependencies(sortByDependencies(items)),
  }
}

/** The capability that every product of the kind has, for the passages that show the kind. A guess plans no work. */
function coreOfKind(
  { plan: { coreCapability }, isSure, passages: shown }: RecognisedKind,
  passages: readonly BriefPassage[],
): ReadonlyMap<string, readonly BriefPassage[]> {
  if (coreCapability === null || !isSure) return new Map()
  const main = [mainPassage(passages)].flatMap((passage) => passage ?? [])
  return new Map([[coreCapability, shown.length > 0 ? shown : main]])
}

/** Capabilities that the brief puts out of scope. */
function leftOutByBrief({ capabilities }: Wishes, stated: Wishes): Capability[] {
  return catalogue.filter(({ id }) => capabilities.get(id) === 'drop' && !stated.capabilities.has(id))
}

/** A plan of sixty items is short enough to read. Only a brief with more needs than that gets a longer one. */
const usualMaxItems = 60

function maxItemsFor({ needs = [] }: Brief): number {
  return needs.length <= usualMaxItems ? usualMaxItems : maxWorkItems
}

function withWishedPriority(passage: BriefPassage, { passages }: Wishes): BriefPassage {
  const priority = priorityIn(passages.get(passage.text))
  return passage.part === 'needs' && priority ? { ...passage, priority } : passage
}

/** Whether feedback dropped a passage, the capability that it asks for, or the part of one that it names first. */
function isDropped({ passage, sure, mentions }: PassageReading, wishes: Wishes): boolean {
  const stance = wishes.passages.get(passage.text)
  if (stance) return stance === 'drop'
  const capability = sure[0] ?? mentions[0]?.capability
  if (capability && wishes.capabilities.get(capability.id) === 'drop') return true
  const part = mentions.find(({ itemId }) => itemId !== null)?.itemId
  return part != null && wishes.catalogueItems.get(part) === 'drop'
}

interface WorkToPlan {
  readonly kind: RecognisedKind
  readonly readings: readonly PassageReading[]
  /** Those that feedback has not dropped. */
  readonly wanted: readonly PassageReading[]
  readonly topics: Topics
  readonly wishes: Wishes
}

function itemsFor({ kind, readings, wanted, topics, wishes }: WorkToPlan): PlannedItem[] {
  const own = wanted.filter((reading) => becomesItem(reading, wanted, topics))
  const fromNeeds = needItems({ readings: own, topics, wishes, kind: kind.plan })
  const planned = new Set(topics.planned.map(({ capability }) => capability.id))
  const claimed = new Set(fromNeeds.map(({ id }) => id))
  const dropped = namesWith(wishes.catalogueItems, (stance) => stance === 'drop')
  const fromCatalogue = topics.planned
    .flatMap((topic) => topicItems(topic, planned, claimed, wishes))
    .filter(({ id }) => !dropped.has(id))
  const passages = readings.map(({ passage }) => passage)
  const items = withConstraints([...fromNeeds, ...fromCatalogue], wanted)
  const foundation = foundationItems(kind, {
    all: passages,
    unanswered: passages.filter(({ part }) => part === 'assumptions' || part === 'risks'),
    constraints: notAddressed('keyConstraints', wanted, items),
    dropped: readings.flatMap((reading) => (wanted.includes(reading) ? [] : droppedIn(reading))),
  })
  return [...foundation, ...items, ...extraItems(wishes, mainPassage(passages), kind.plan)]
}

function droppedIn({ passage }: PassageReading): BriefPassage[] {
  return passage.part === 'needs' || passage.part === 'keyConstraints' ? [passage] : []
}

function notAddressed(
  part: BriefPassage['part'],
  readings: readonly PassageReading[],
  items: readonly PlannedItem[],
): BriefPassage[] {
  const addresses = items.flatMap((item) => item.addresses.filter((address) => address.part === part))
  const addressed = new Set(addresses.map(({ words }) => words))
  return readings.flatMap(({ passage }) => (passage.part === part && !addressed.has(passage.text) ? [passage] : []))
}

/** In a brief without needs, the first sentences of the value proposition take their place. */
const maxPromises = 4

/**
 * Every need is an item of its own, except one that only holds the place of a need. So is a constraint that names work
 * which no need asks for, and whatever the founder confirmed.
 */
function becomesItem(reading: PassageReading, all: readonly PassageReading[], topics: Topics): boolean {
  const { passage, sure, perhaps } = reading
  if (passage.part === 'needs') return !isPlaceholder(passage.text)
  if (sure.length > 0) return true
  if (passage.part === 'keyConstraints')
    return perhaps !== null && !topics.planned.some(({ capability }) => capability === perhaps)
  if (all.some((other) => other.passage.part === 'needs')) return false
  return promisesIn(all).includes(reading)
}

/** Without a value proposition, the main passage is the one promise. */
function promisesIn(readings: readonly PassageReading[]): PassageReading[] {
  const stated = readings.filter(({ passage }) => passage.part === 'valueProp').slice(0, maxPromises)
  const main = mainPassage(readings.map(({ passage }) => passage))
  const isBinding = main?.part === 'keyConstraints'
  return stated.length > 0 || isBinding ? stated : readings.filter(({ passage }) => passage === main)
}

/** Adds constraints on a planned capability to the addresses of its core. */
function withConstraints(items: readonly PlannedItem[], readings: readonly PassageReading[]): PlannedItem[] {
  const constraints = readings.filter(({ passage }) => passage.part === 'keyConstraints')
  return items.map((item) => {
    if (item.capability === null || coreOf(item.capability).id !== item.id) return item
    const about = constraints.filter(({ passage }) =>
      mentionsIn(passage).some(({ capability }) => capability === item.capability),
    )
    const missing = about
      .map(({ passage }) => addressOf(passage))
      .filter(({ part, words }) => !item.addresses.some((known) => known.part === part && known.words === words))
    return { ...item, addresses: [...item.addresses, ...missing].slice(0, maxAddresses) }
  })
}
