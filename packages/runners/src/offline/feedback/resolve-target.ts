import type { Capability } from '../capability-catalogue/capability.ts'
import { coreOf } from '../capability-catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Subject, subjectsIn } from '../reading/mentions.ts'
import type { Passage } from '../reading/passages.ts'
import type { PhraseMatch } from '../reading/phrases.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import { titleFrom } from '../wording/title-from.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'

/** One thing that feedback can name. */
export type PlanElement =
  | { readonly kind: 'capability'; readonly capability: Capability }
  | { readonly kind: 'catalogueItem'; readonly id: string; readonly title: string; readonly capability: Capability }
  /** A need or a key constraint. */
  | { readonly kind: 'passage'; readonly text: string; readonly title: string }
  | { readonly kind: 'extra'; readonly words: string }
  /** Part of what every option stands on; it cannot be dropped. */
  | { readonly kind: 'foundation'; readonly title: string }

/** One key for one thing, by whatever words it was named. */
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

/** What words name, and the words that name nothing. */
export interface ResolvedTarget {
  readonly elements: readonly PlanElement[]
  readonly unknown: readonly string[]
}

/** Where the words look, and for what. */
export interface ResolveContext {
  readonly plan: WorkPlan
  /** What earlier feedback added in words of its own. */
  readonly extras: readonly string[]
  /** Whether catalogue items may be named that the plan does not have. */
  readonly mayBeNew: boolean
}

/** Finds what the words of a demand name: first as one name, then as a list. */
export function resolveTarget(target: string, context: ResolveContext): ResolvedTarget {
  const whole = inOwnWords(target, context)
  if (whole.length > 0) return { elements: whole, unknown: [] }
  const parts = target.split(/,|\band\b|\bor\b|\bplus\b|&/iu).flatMap((part) => part.trim() || [])
  const answers = parts.map((part) => ({ part, elements: resolvePart(part, context) }))
  return {
    elements: answers.flatMap(({ elements }) => elements),
    unknown: answers.flatMap(({ part, elements }) => (elements.length === 0 ? [part] : [])),
  }
}

/** A name: what stands before a preposition decides, and only when that is unknown the whole. */
function resolvePart(part: string, context: ResolveContext): PlanElement[] {
  const own = inOwnWords(part, context)
  if (own.length > 0) return own
  const [head = ''] = part.split(/\s(?:with|for|from|to|of|by|in|on|at|about|between)\s/iu)
  const subjects = lastNamed(subjectsIn(wordsOf(head)))
  const found = subjects.length > 0 ? subjects : lastNamed(subjectsIn(wordsOf(part)))
  return found.length > 0 ? elementsOf(found, context) : byTitle(stemsOf(part), context.plan)
}

/** In "payment reminders" the last word says what it is. */
function lastNamed(found: readonly PhraseMatch<Subject>[]): Subject[] {
  const last = Math.max(...found.map(({ at, length }) => at + length))
  const capabilities = new Set(
    found.filter(({ at, length }) => at + length === last).map(({ target }) => target.capability),
  )
  return found.map(({ target }) => target).filter(({ capability }) => capabilities.has(capability))
}

/**
 * Earlier wishes, needs and constraints that hold all the words. One word is not enough to name a sentence, and
 * words that the catalogue knows as one thing mean that thing.
 */
function inOwnWords(target: string, { plan, extras }: ResolveContext): PlanElement[] {
  const stems = stemsOf(target)
  if (stems.size === 0) return []
  const extra = extras.find((words) => containsAll(wordsOf(words), stems))
  if (extra !== undefined) return [{ kind: 'extra', words: extra }]
  if (isKnownAsOne(target, stems)) return []
  const owed = plan.passages.filter(({ part }) => part === 'needs' || part === 'keyConstraints')
  const holding = owed.filter(({ words }) => containsAll(words, stems))
  const named = stems.size > 1 ? holding : holding.filter((passage) => isOwnItem(passage, plan))
  return named.slice(0, 1).map(({ text }) => ({ kind: 'passage', text, title: titleFrom(text) }))
}

function isOwnItem({ text }: Passage, { items }: WorkPlan): boolean {
  return items.some(({ origin, addresses }) => origin === 'need' && addresses[0]?.words === text)
}

function isKnownAsOne(target: string, stems: ReadonlySet<string>): boolean {
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
  const held = new Set(words.map(({ stem }) => stem))
  return [...stems].every((stem) => held.has(stem))
}

/** A capability, or only those items of it that are named; the core stands for the whole. */
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

/** Planned items whose titles hold all the words. */
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
