import type { Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { capabilityNamed, catalogue, coreOf } from '../capability-catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Mention, mentionsIn } from '../reading/mentions.ts'
import { type BriefPassage, mainPassage } from '../reading/passages.ts'
import { containsPhrase, PhraseIndex } from '../reading/phrases.ts'
import { priorities, type Topics } from '../reading/topics.ts'
import type { Wishes } from '../wishes.ts'
import { mustBeAddressed } from './planned-item.ts'

/** Which work covers a need, a key constraint or a promise of the value proposition. */
export type PassageCoverage =
  /** Catalogue items cover it. */
  | { readonly kind: 'covered' }
  /** It becomes a custom item that depends on the cores of these capabilities. */
  | { readonly kind: 'custom'; readonly capabilityIds: readonly string[] }
  /** It rules something out: the core of this capability respects it, or the whole product when null. */
  | { readonly kind: 'shaping'; readonly capabilityId: string | null }
  /** It details a need that becomes a custom item: that item covers it. */
  | { readonly kind: 'detail'; readonly of: BriefPassage }
  /** It is about money, dates or the team. */
  | { readonly kind: 'delivery' }

/** Words such as "SMS" and "Bengali" fill item titles, so the capability covers them too. */
const choiceIndex = new PhraseIndex<Capability>()
for (const capability of catalogue) {
  for (const { choice } of capability.items) {
    for (const phrases of Object.values(choice?.of ?? {})) choiceIndex.add(phrases, capability)
  }
}

/** A need with this many words outside the catalogue asks for more than the capability. */
const minOwnWords = 6

/** If neither of its first words is in the catalogue, this share of words outside it means the same. */
const firstWords = 2
const minOwnShare = 0.6

const deliveryWords =
  'budget, deadline, team of, engineer, programmer, developers, part-time, weekend, launch in, launch within, ' +
  'launch before, go live, launch date, the date, procurement, funding, grant, investor, runway, euros, dollars, ' +
  'pounds, usd, eur, hire, freelancer, agency, founder, weeks, months'

/**
 * Decides which work covers each need and key constraint. The core of a capability covers the first need that names it;
 * a later need is only covered by an item whose phrases it contains. Everything else becomes a custom item.
 */
export function coverPassages(
  passages: readonly BriefPassage[],
  topics: Topics,
  wishes: Wishes,
): Map<BriefPassage, PassageCoverage> {
  const planned = new Map(topics.planned.map(({ capability, priority }) => [capability.id, priority]))
  const claimed = new Set<string>()
  const toCover = [...passages.filter(mustBeAddressed), ...promises(passages)].toSorted(
    (a, b) => urgencyOf(a) - urgencyOf(b),
  )
  const coverage = new Map(toCover.map((passage) => [passage, coverageOf(passage, planned, claimed, wishes)]))
  for (const [passage, covered] of coverage) {
    const need =
      passage.part === 'keyConstraints' && covered.kind === 'custom' ? needDetailedBy(passage, coverage) : undefined
    if (need) coverage.set(passage, { kind: 'detail', of: need })
  }
  return coverage
}

/** In a brief without needs, the first sentences of the value proposition take their place. */
const maxPromises = 4

/** Without a value proposition, the main passage is the one promise. */
function promises(passages: readonly BriefPassage[]): BriefPassage[] {
  if (passages.some(({ part }) => part === 'needs')) return []
  const stated = passages.filter(({ part }) => part === 'valueProp').slice(0, maxPromises)
  const main = mainPassage(passages)
  return stated.length > 0 || !main || mustBeAddressed(main) ? stated : [main]
}

/** The need with a custom item that shares the most, and at least two, subjects with a constraint. */
function needDetailedBy(
  constraint: BriefPassage,
  coverage: ReadonlyMap<BriefPassage, PassageCoverage>,
): BriefPassage | undefined {
  const subjects = new Set(contentWords(constraint.words).map(({ stem }) => stem))
  const shared = (need: BriefPassage) =>
    new Set(contentWords(need.words).flatMap(({ stem }) => (subjects.has(stem) ? [stem] : []))).size
  const needs = [...coverage].flatMap(([need, { kind }]) =>
    need.part !== 'keyConstraints' && kind === 'custom' ? [need] : [],
  )
  const closest = needs.toSorted((a, b) => shared(b) - shared(a))[0]
  return closest && shared(closest) >= 2 ? closest : undefined
}

/** Constraints come last: they qualify what the needs ask for, and can share their items. */
function urgencyOf({ part, priority }: BriefPassage): number {
  if (!mustBeAddressed({ part })) return 0
  return priority ? priorities.indexOf(priority) : priorities.length
}

function coverageOf(
  passage: BriefPassage,
  planned: ReadonlyMap<string, Priority>,
  claimed: Set<string>,
  wishes: Wishes,
): PassageCoverage {
  if (isDroppedPassage(passage, wishes)) return { kind: 'delivery' }
  const mentions = mentionsIn(passage).filter(({ capability }) => planned.has(capability.id))
  const asked = mentions.filter((mention) => !mention.ruledOut && !isDropped(mention, wishes))
  if (passage.part === 'keyConstraints') return constraintCoverage(passage, mentions, asked)
  if (isCoveredNeed(passage, asked, claimed)) return { kind: 'covered' }
  const urgency = urgencyOf(passage)
  const ids = asked.map(({ capability }) => capability.id)
  const required = ids.filter((id) => priorities.indexOf(planned.get(id) ?? 'could') <= urgency)
  return { kind: 'custom', capabilityIds: [...new Set(required)] }
}

/** Whether feedback dropped a passage, or what it names first. */
function isDroppedPassage(passage: BriefPassage, wishes: Wishes): boolean {
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
  passage: BriefPassage,
  mentions: readonly Mention[],
  asked: readonly Mention[],
): PassageCoverage {
  if (asked.length > 0) return { kind: 'covered' }
  const [ruledOut] = mentions
  if (ruledOut) return { kind: 'shaping', capabilityId: ruledOut.capability.id }
  if (speaksOfDelivery(passage)) return { kind: 'delivery' }
  if (mentionsIn(passage).length > 0) return { kind: 'shaping', capabilityId: null }
  return { kind: 'custom', capabilityIds: [] }
}

/** Claims the items that cover the need. Covered if one of them was free and the need asks for little else. */
function isCoveredNeed(passage: BriefPassage, asked: readonly Mention[], claimed: Set<string>): boolean {
  const headEnd = headLength(passage)
  const items = new Set(asked.filter(({ at }) => at < headEnd).map(coveringItemId))
  const free = [...items].filter((id) => !claimed.has(id))
  if (free.length === 0 || asksForMore(passage, asked)) return false
  for (const id of free) claimed.add(id)
  return true
}

function coveringItemId({ capability, itemId }: Mention): string {
  return itemId ?? coreOf(capability).id
}

/** Where a need stops naming its subject and begins to describe circumstances. */
const headEnds = /[;:(,]|\s(?:with|without|so that|usable|even|while)\s/gu

/** The number of words that name the subject. A comma among the first three words separates verbs. */
function headLength({ text, words }: BriefPassage): number {
  for (const end of text.matchAll(headEnds)) {
    const before = words.filter((word) => word.end <= end.index).length
    if (end[0] !== ',' || before >= 3) return before
  }
  return words.length
}

function asksForMore(passage: BriefPassage, asked: readonly Mention[]): boolean {
  const capabilities = new Set(asked.map(({ capability }) => capability))
  const choices = choiceIndex.find(passage.words).filter(({ target }) => capabilities.has(target))
  const known = new Set([...asked, ...choices].flatMap(({ at, length }) => passage.words.slice(at, at + length)))
  const words = contentWords(passage.words)
  const ownCount = words.filter((word) => !known.has(word)).length
  const beginsKnown = words.slice(0, firstWords).some((word) => known.has(word))
  return ownCount >= minOwnWords || (!beginsKnown && ownCount > minOwnShare * words.length)
}

function speaksOfDelivery(passage: BriefPassage): boolean {
  return containsPhrase(passage.words, deliveryWords)
}

/** Returns the id of a capability's core item. */
export function coreIdOf(capabilityId: string): string {
  return coreOf(capabilityNamed(capabilityId)).id
}
