import {
  type Brief,
  BriefSection,
  type BriefSource,
  type Currency,
  countCharacters,
  impliedCurrency,
  maxBriefLength,
  maxNeeds,
  maxNotesLength,
  maxPoints,
  maxSectionLength,
  type Priority,
  type TargetName,
  Targets,
  type WrittenBrief,
} from '../../domain/schemas/index.ts'
import { point } from '../../domain/schemas/text.ts'

type From = BriefSource['from']
type Part = BriefSource['part']
type ListPart = 'keyConstraints' | 'assumptions' | 'risks' | 'outOfScope'
type ProsePart = Exclude<Part, ListPart | 'needs' | 'targets'>

/** An amount in a currency of ISO 4217. */
interface Money {
  readonly amount: number
  readonly currency: Currency
}

/** A target as the words of a source name it: "weeks: 26". */
export function targetPhrase(name: TargetName, value: string | number): string {
  return `${name}: ${value}`
}

/**
 * Adds words to a brief, each to its part and as they are, and keeps where they come from. What does not fit into its part
 * goes to the notes; what does not fit there either is left out and named. What the brief says already is not repeated.
 */
export class BriefBuilder {
  #brief: Brief
  readonly #sources: BriefSource[] = []
  readonly #leftOut: string[] = []

  constructor(brief: Brief) {
    this.#brief = brief
  }

  get written(): Pick<WrittenBrief, 'brief' | 'sources' | 'leftOut'> {
    return { brief: this.#brief, sources: this.#sources, leftOut: this.#leftOut.slice(0, 40) }
  }

  /** @param priority of a need; a founder who names a need without one has to have it */
  say(part: Part, words: string, from: From, priority: Priority = 'must'): void {
    if (words.trim() === '') return
    if (countCharacters(this.#brief) + words.length > maxBriefLength) this.#leaveOut(words)
    else if (part === 'needs') this.#need(words, from, priority)
    else if (part === 'targets') this.#prose('notes', words, from)
    else if (isListPart(part)) this.#point(part, words, from)
    else this.#prose(part, words, from)
  }

  /** Sets a target, unless its schema refuses the value, or it mixes currencies: then `words` go to the notes. */
  target(name: Exclude<TargetName, 'budget'>, value: string | number, words: string, from: From): void {
    const targets = Targets.safeParse({ ...this.#brief.targets, [name]: value })
    if (targets.success && !(name === 'currency' && targets.data.budget !== undefined)) {
      this.#brief = { ...this.#brief, targets: targets.data }
      this.#keepSource('targets', targetPhrase(name, value), from)
    } else this.say('notes', words, from)
  }

  /**
   * Sets the budget and its currency; nothing is converted. Only an answer takes the place of another currency,
   * with or without an amount: what else states one goes to the notes.
   */
  budget({ amount, currency }: Money, words: string, from: From): void {
    const { currency: stated, ...others } = this.#brief.targets ?? {}
    const isStated = stated !== undefined || others.budget !== undefined
    const isMixed = isStated && (stated ?? impliedCurrency) !== currency && from.kind !== 'answer'
    const targets = Targets.safeParse({ ...others, budget: amount, ...(currency !== impliedCurrency && { currency }) })
    if (!targets.success || isMixed) this.say('notes', words, from)
    else {
      this.#brief = { ...this.#brief, targets: targets.data }
      this.#keepSource('targets', targetPhrase('budget', amount), from)
      if (currency !== impliedCurrency) this.#keepSource('targets', targetPhrase('currency', currency), from)
    }
  }

  /** Says that nobody knows more about a section yet. */
  needsDepth(part: Part): void {
    const section = BriefSection.safeParse(part)
    if (section.success)
      this.#brief = { ...this.#brief, confidence: { ...this.#brief.confidence, [section.data]: 'needs_depth' } }
  }

  #need(words: string, from: From, priority: Priority): void {
    const needs = this.#brief.needs ?? []
    const known = needs.some((need) => need.text === words)
    const need = { id: newNeedId(needs), text: words, priority }
    if (known) this.#keepSource('needs', words, from)
    else if (needs.length < maxNeeds && point.safeParse(words).success) {
      this.#brief = { ...this.#brief, needs: [...needs, need] }
      this.#keepSource('needs', words, from)
    } else this.#prose('notes', words, from)
  }

  #point(part: ListPart, words: string, from: From): void {
    const points = this.#brief[part] ?? []
    if (points.includes(words)) this.#keepSource(part, words, from)
    else if (points.length < maxPoints && point.safeParse(words).success) {
      this.#brief = { ...this.#brief, [part]: [...points, words] }
      this.#keepSource(part, words, from)
    } else this.#prose('notes', words, from)
  }

  #prose(part: ProsePart, words: string, from: From): void {
    const before = this.#brief[part] ?? ''
    const after = before === '' ? words : `${before}\n\n${words}`
    if (before.includes(words)) this.#keepSource(part, words, from)
    else if (after.length <= (part === 'notes' ? maxNotesLength : maxSectionLength)) {
      this.#brief = { ...this.#brief, [part]: after }
      this.#keepSource(part, words, from)
    } else if (part === 'notes') this.#leaveOut(words)
    else this.#prose('notes', words, from)
  }

  #keepSource(part: Part, words: string, from: From): void {
    this.#sources.push({ part, words: opening(words, maxSectionLength), from })
  }

  #leaveOut(words: string): void {
    this.#leftOut.push(`The brief is full: ${opening(words, 300)}`)
  }
}

function isListPart(part: Part): part is ListPart {
  return part === 'keyConstraints' || part === 'assumptions' || part === 'risks' || part === 'outOfScope'
}

/** The first "need-N" that is free. */
function newNeedId(needs: readonly { id: string }[]): string {
  const taken = new Set(needs.map(({ id }) => id))
  let number = needs.length + 1
  while (taken.has(`need-${number}`)) number += 1
  return `need-${number}`
}

/** At most `max` code units; never ends inside a character. */
function opening(words: string, max: number): string {
  const start = words.slice(0, max)
  return (start.isWellFormed() ? start : start.slice(0, -1)).trim()
}
