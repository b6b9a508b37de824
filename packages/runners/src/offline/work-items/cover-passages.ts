import type { Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { capabilityNamed, catalogue, coreOf } from '../capability-catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Mention, mentionsIn } from '../reading/mentions.ts'
import type { Passage } from '../reading/passages.ts'
import { containsPhrase, PhraseIndex } from '../reading/phrases.ts'
import { priorities, type Topics } from '../reading/topics.ts'
import type { Wishes } from '../wishes.ts'
import { mustBeAddressed } from './planned-item.ts'

/** What becomes of a need, a key constraint, or a promise. */
export type PassageCoverage =
  /** Catalogue items do what it asks for. */
  | { readonly kind: 'covered' }
  /** It becomes a work item of its own, on top of the cores of these capabilities. */
  | { readonly kind: 'own'; readonly capabilityIds: readonly string[] }
  /** It rules something out: the capability whose core keeps to it, or null when the whole does. */
  | { readonly kind: 'shaping'; readonly capabilityId: string | null }
  /** It says more about a need that is no capability: the item of that need keeps it. */
  | { readonly kind: 'detail'; readonly of: Passage }
  /** It is about money, dates or team. */
  | { readonly kind: 'delivery' }

/** "SMS" and "Bengali" fill the titles of capabilities, and so are known to them. */
const choiceIndex = new PhraseIndex<Capability>()
for (const capability of catalogue) {
  for (const { choice } of capability.items) {
    for (const phrases of Object.values(choice?.of ?? {})) choiceIndex.add(phrases, capability)
  }
}

/** With so many words beside those that the catalogue knows, a need asks for something more. */
const enoughOwnWords = 6

/** A need whose first words the catalogue does not know is about something else when most of its words are its own. */
const firstWords = 2
const ownWordsShare = 0.6

const deliveryWords =
  'budget, deadline, team of, engineer, programmer, developers, part-time, weekend, launch in, launch within, ' +
  'launch before, go live, launch date, the date, procurement, funding, grant, investor, runway, euros, dollars, ' +
  'pounds, usd, eur, hire, freelancer, agency, founder, weeks, months'

/**
 * Decides for every need and key constraint who does it. The first need that names a capability is done by the
 * capability's core; a later one only by an item of its own words. What remains becomes a work item of its own.
 */
export function coverPassages(
  passages: readonly Passage[],
  topics: Topics,
  wishes: Wishes,
): Map<Passage, PassageCoverage> {
  const planned = new Map(topics.planned.map(({ capability, priority }) => [capability.id, priority]))
  const claimed = new Set<string>()
  const owed = [...passages.filter(mustBeAddressed), ...promises(passages)].toSorted(
    (a, b) => urgencyOf(a) - urgencyOf(b),
  )
  const fates = new Map(owed.map((passage) => [passage, coverageOf(passage, planned, claimed, wishes)]))
  for (const [passage, fate] of fates) {
    const need = passage.part === 'keyConstraints' && fate.kind === 'own' ? needDetailedBy(passage, fates) : undefined
    if (need) fates.set(passage, { kind: 'detail', of: need })
  }
  return fates
}

/** Where no needs are listed, what the value proposition promises takes their place, as far as so many sentences go. */
const maxPromises = 4

function promises(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ part }) => part === 'needs')) return []
  return passages.filter(({ part }) => part === 'valueProp').slice(0, maxPromises)
}

/** The need, among those that become items of their own, that shares at least two subjects with a constraint. */
function needDetailedBy(constraint: Passage, fates: ReadonlyMap<Passage, PassageCoverage>): Passage | undefined {
  const subjects = new Set(contentWords(constraint.words).map(({ stem }) => stem))
  const shared = (need: Passage) =>
    new Set(contentWords(need.words).flatMap(({ stem }) => (subjects.has(stem) ? [stem] : []))).size
  const needs = [...fates].flatMap(([need, { kind }]) =>
    need.part !== 'keyConstraints' && kind === 'own' ? [need] : [],
  )
  const closest = needs.toSorted((a, b) => shared(b) - shared(a))[0]
  return closest && shared(closest) >= 2 ? closest : undefined
}

/** Constraints come last: they ask for a quality of what the needs ask for, and may share an item with them. */
function urgencyOf({ part, priority }: Passage): number {
  if (part === 'valueProp') return 0
  return priority ? priorities.indexOf(priority) : priorities.length
}

function coverageOf(
  passage: Passage,
  planned: ReadonlyMap<string, Priority>,
  claimed: Set<string>,
  wishes: Wishes,
): PassageCoverage {
  if (isGivenUp(passage, wishes)) return { kind: 'delivery' }
  const mentions = mentionsIn(passage).filter(({ capability }) => planned.has(capability.id))
  const asked = mentions.filter((mention) => !mention.ruledOut && !isDropped(mention, wishes))
  if (passage.part === 'keyConstraints') return constraintCoverage(passage, mentions, asked)
  if (isCoveredNeed(passage, asked, claimed)) return { kind: 'covered' }
  const urgency = urgencyOf(passage)
  const ids = asked.map(({ capability }) => capability.id)
  const firm = ids.filter((id) => priorities.indexOf(planned.get(id) ?? 'could') <= urgency)
  return { kind: 'own', capabilityIds: [...new Set(firm)] }
}

/** Whether the founder dropped a passage, or what it names first. */
function isGivenUp(passage: Passage, wishes: Wishes): boolean {
  const stance = wishes.passages.get(passage.text)
  if (stance) return stance === 'drop'
  const headEnd = headLength(passage)
  const first = mentionsIn(passage).find(({ at, ruledOut }) => at < headEnd && !ruledOut)
  return first !== undefined && isDropped(first, wishes)
}

function isDropped({ capability, itemId }: Mention, wishes: Wishes): boolean {
  return (
    wishes.capabilities.get(capability.id) === 'drop' ||
    (itemId !== null && wishes.catalogueItems.get(itemId) === 'drop')
  )
}

function constraintCoverage(
  passage: Passage,
  mentions: readonly Mention[],
  asked: readonly Mention[],
): PassageCoverage {
  if (asked.length > 0) return { kind: 'covered' }
  const [ruledOut] = mentions
  if (ruledOut) return { kind: 'shaping', capabilityId: ruledOut.capability.id }
  if (speaksOfDelivery(passage)) return { kind: 'delivery' }
  if (mentionsIn(passage).length > 0) return { kind: 'shaping', capabilityId: null }
  return { kind: 'own', capabilityIds: [] }
}

/** Claims the items that would do the need; covered when one of them was still free and little else is asked for. */
function isCoveredNeed(passage: Passage, asked: readonly Mention[], claimed: Set<string>): boolean {
  const headEnd = headLength(passage)
  const items = new Set(asked.filter(({ at }) => at < headEnd).map(doingItem))
  const free = [...items].filter((id) => !claimed.has(id))
  if (free.length === 0 || asksForMore(passage, asked)) return false
  for (const id of free) claimed.add(id)
  return true
}

function doingItem({ capability, itemId }: Mention): string {
  return itemId ?? coreOf(capability).id
}

/** Where a need stops naming its subject and begins to tell circumstances. */
const turns = /[;:(,]|\s(?:with|without|so that|usable|even|while)\s/gu

/** Number of words before the first turn; a comma among the first three words belongs to a list of verbs. */
function headLength({ text, words }: Passage): number {
  for (const turn of text.matchAll(turns)) {
    const before = words.filter((word) => word.end <= turn.index).length
    if (turn[0] !== ',' || before >= 3) return before
  }
  return words.length
}

function asksForMore(passage: Passage, asked: readonly Mention[]): boolean {
  const capabilities = new Set(asked.map(({ capability }) => capability))
  const choices = choiceIndex.find(passage.words).filter(({ target }) => capabilities.has(target))
  const known = new Set([...asked, ...choices].flatMap(({ at, length }) => passage.words.slice(at, at + length)))
  const words = contentWords(passage.words)
  const own = words.filter((word) => !known.has(word)).length
  const beginsKnown = words.slice(0, firstWords).some((word) => known.has(word))
  return own >= enoughOwnWords || (!beginsKnown && own > ownWordsShare * words.length)
}

function speaksOfDelivery(passage: Passage): boolean {
  return containsPhrase(passage.words, deliveryWords)
}

/** The core that an own item stands on. */
export function coreIdOf(capabilityId: string): string {
  return coreOf(capabilityNamed(capabilityId)).id
}
