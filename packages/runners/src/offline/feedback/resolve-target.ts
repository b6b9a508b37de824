import type { Capability } from '../capability-catalogue/capability.ts'
import { coreOf } from '../capability-catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Subject, subjectsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import type { PhraseMatch } from '../reading/phrases.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import { titleFrom } from '../wording/title-from.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'

/** An element of the plan that feedback can name. */
export type PlanElement =
  | { readonly kind: 'capability'; readonly capability: Capability }
  | { readonly kind: 'catalogueItem'; readonly id: string; readonly title: string; readonly capability: Capability }
  /** A need or a key constraint. */
  | { readonly kind: 'passage'; readonly text: string; readonly title: string }
  | { readonly kind: 'extra'; readonly words: string }
  /** Part of the foundation, which cannot be dropped. */
  | { readonly kind: 'foundation'; readonly title: string }

/** Returns the same key for the same element, however feedback names it. */
export function elementKey(element: PlanElement): string {
  switch (element.kind) {
    case 'capability':
      return `capability:${element.capability.id}`
    case 'catalogueItem':
      return `item:${element.id}`
    case 'passage':
      return `passage:${element.text}`
    case 'extra':
      return `extra:${element.words.toLowerCase()}`
    case 'foundation':
      return `foundation:${element.title}`
  }
}

/** The elements that words name, and the words that name none. */
export interface ResolvedTarget {
  readonly elements: readonly PlanElement[]
  readonly unknown: readonly string[]
}

/** What the words can name. */
export interface ResolveContext {
  readonly plan: WorkPlan
  /** Requests of earlier feedback that neither brief nor catalogue knows. */
  readonly extras: readonly string[]
  /** Whether the words can name catalogue items outside the plan. */
  readonly mayBeNew: boolean
}

/** Finds the elements that the words of a request name: first as one name, then as a list. */
export function resolveTarget(target: string, context: ResolveContext): ResolvedTarget {
  const single = byOwnWords(target, context)
  if (single.length > 0) return { elements: single, unknown: [] }
  const parts = target.split(/,|\band\b|\bor\b|\bplus\b|&/iu).flatMap((part) => part.trim() || [])
  const answers = parts.map((part) => ({ part, elements: resolvePart(part, context) }))
  return {
    elements: answers.flatMap(({ elements }) => elements),
    unknown: answers.flatMap(({ part, elements }) => (elements.length === 0 ? [part] : [])),
  }
}

/** Resolves one name: first the words before a preposition, then all words. */
function resolvePart(part: string, context: ResolveContext): PlanElement[] {
  const own = byOwnWords(part, context)
  if (own.length > 0) return own
  const [head = ''] = part.split(/\s(?:with|for|from|to|of|by|in|on|at|about|between)\s/iu)
  const subjects = lastNamed(subjectsIn(wordsOf(head)))
  const found = subjects.length > 0 ? subjects : lastNamed(subjectsIn(wordsOf(part)))
  return found.length > 0 ? elementsOf(found, context) : byTitle(stemsOf(part), context.plan)
}

/** In "payment reminders" the last word is the subject. */
function lastNamed(found: readonly PhraseMatch<Subject>[]): Subject[] {
  const last = Math.max(...found.map(({ at, length }) => at + length))
  const capabilities = new Set(
    found.filter(({ at, length }) => at + length === last).map(({ target }) => target.capability),
  )
  return found.map(({ target }) => target).filter(({ capability }) => capabilities.has(capability))
}

/**
 * Finds earlier requests, needs and constraints that contain all the words. One word is not enough to name a sentence,
 * and words that the catalogue knows as one capability mean that capability.
 */
function byOwnWords(target: string, { plan, extras }: ResolveContext): PlanElement[] {
  const stems = stemsOf(target)
  if (stems.size === 0) return []
  const extra = extras.find((words) => containsAll(wordsOf(words), stems))
  if (extra !== undefined) return [{ kind: 'extra', words: extra }]
  if (isOneCapability(target, stems)) return []
  const candidates = plan.passages.filter(({ part }) => part === 'needs' || part === 'keyConstraints')
  const matches = candidates.filter(({ words }) => containsAll(words, stems))
  const named = stems.size > 1 ? matches : matches.filter((passage) => hasCustomItem(passage, plan))
  return named.slice(0, 1).map(({ text }) => ({ kind: 'passage', text, title: titleFrom(text) }))
}

function hasCustomItem({ text }: BriefPassage, { items }: WorkPlan): boolean {
  return items.some(({ origin, addresses }) => origin === 'need' && addresses[0]?.words === text)
}

function isOneCapability(target: string, stems: ReadonlySet<string>): boolean {
  const words = wordsOf(target)
  const found = subjectsIn(words)
  return found.some(({ target: { capability } }) => {
    const spans = found.filter((other) => other.target.capability === capability)
    const known = new Set(spans.flatMap(({ at, length }) => words.slice(at, at + length).map(({ stem }) => stem)))
    return [...stems].every((stem) => known.has(stem))
  })
}

function stemsOf(text: string): Set<string> {
  return new Set(contentWords(wordsOf(text)).map(({ stem }) => stem))
}

function containsAll(words: readonly Word[], stems: ReadonlySet<string>): boolean {
  const present = new Set(words.map(({ stem }) => stem))
  return [...stems].every((stem) => present.has(stem))
}

/** A capability, or only its named items; naming the core means the whole capability. */
function elementsOf(subjects: readonly Subject[], { plan, mayBeNew }: ResolveContext): PlanElement[] {
  const capabilities = [...new Set(subjects.map(({ capability }) => capability))]
  return capabilities.flatMap((capability): PlanElement[] => {
    const named = new Set(subjects.filter((subject) => subject.capability === capability).map(({ itemId }) => itemId))
    const items = capability.items.filter((item) => named.has(item.id) && item !== coreOf(capability))
    const present = items.filter(({ id }) => mayBeNew || plan.items.some((item) => item.id === id))
    if (present.length === 0) return [{ kind: 'capability', capability }]
    return present.map(({ id, title }) => ({ kind: 'catalogueItem', id, title, capability }))
  })
}

/** Planned items whose titles contain all the words. */
function byTitle(stems: ReadonlySet<string>, plan: WorkPlan): PlanElement[] {
  if (stems.size === 0) return []
  const items = plan.items.filter(({ title }) => containsAll(wordsOf(title), stems))
  return items.slice(0, 3).map(({ id, title, capability, origin, addresses }): PlanElement => {
    if (origin === 'foundation') return { kind: 'foundation', title }
    if (!capability) return { kind: 'passage', text: addresses[0]?.words ?? title, title }
    return coreOf(capability).id === id
      ? { kind: 'capability', capability }
      : { kind: 'catalogueItem', id, title, capability }
  })
}
