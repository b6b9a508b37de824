import { Draft } from '@plangate/core/schemas'

/** What a Runner left out of the brief, a model does not write. */
const draftKeys = Object.keys(Draft.shape).filter((key) => key !== 'leftOut')

/**
 * The beginning of an object whose first key is one of a draft's. No JSON string contains it, because a string would
 * have to escape the quote.
 */
const draftBeginning = new RegExp(`\\{\\s*"(?:${draftKeys.join('|')})"\\s*:`, 'y')

/** What models put around their reasoning when their server does not separate it from the answer. */
const reasoningTag =
  '</?(?:seed:)?(?:think|thinking|thought|reasoning)>|◁/?think▷|\\[/?THINK\\]|<\\|(?:START|END)_THINKING\\|>'

/** The escape comes first, so that an escaped quote or brace is not taken for a real one. */
const tokens = new RegExp(`\\\\[^]|["{}\\r\\n]|${reasoningTag}`, 'gi')

/** Start and end of a JSON object in a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

export interface FoundDrafts {
  /** Objects that begin like a draft, are complete, and are not part of another object. They need not be valid JSON. */
  complete: Span[]
  /** Where the latest object that begins like a draft starts, complete or not; null inside of reasoning. */
  latest: number | null
  /** Where the text goes on after the reasoning; 0 when there is none. */
  answerStart: number
}

/**
 * Finds drafts in the text of a model, by their keys and not by their position. Reasoning does not count, nor does
 * anything before the end of reasoning that has no beginning. Reads the text once, so the time is linear in its length.
 */
export function findDrafts(text: string): FoundDrafts {
  const search = new DraftSearch(text)
  for (const { 0: token, index } of text.matchAll(tokens)) search.read(token, index)
  return search.found
}

/** Returns true for an object with every key of a draft. The schema decides about the values. */
export function hasDraftKeys(value: unknown): boolean {
  return typeof value === 'object' && value !== null && draftKeys.every((key) => Object.hasOwn(value, key))
}

class DraftSearch {
  readonly #text: string
  readonly #complete: Span[] = []
  /** Where the objects begin that are not complete yet, the innermost last. */
  readonly #open: number[] = []
  #latest: number | null = null
  #answerStart = 0
  #reasoningStart: number | null = null
  #isInString = false

  constructor(text: string) {
    this.#text = text
  }

  get found(): FoundDrafts {
    const latest = this.#reasoningStart === null ? this.#latest : null
    return { complete: this.#complete, latest, answerStart: this.#answerStart }
  }

  read(token: string, index: number): void {
    if (token.startsWith('\\')) return
    // A line break ends a string that was broken off: JSON strings contain none.
    if (token === '\n' || token === '\r') this.#isInString = false
    // Outside of objects there is prose, where a quote is a quote.
    else if (token === '"') this.#isInString = !this.#isInString && this.#open.length > 0
    else if (token === '{') this.#openObject(index)
    else if (this.#isInString) return
    else if (token === '}') this.#closeObject(index)
    else if (/\/|END/i.test(token)) this.#endReasoning(index + token.length)
    else this.#reasoningStart ??= index
  }

  #openObject(index: number): void {
    const isDraft = this.#isDraftAt(index)
    if (this.#isInString && !isDraft) return
    this.#isInString = false
    this.#open.push(index)
    if (isDraft) this.#latest = index
  }

  /** What is part of the closed object does not count. A brace too many makes everything before it part of something. */
  #closeObject(index: number): void {
    const start = this.#open.pop()
    this.#forgetFrom(start ?? 0)
    if (start !== undefined && this.#isDraftAt(start)) this.#complete.push([start, index + 1])
  }

  #endReasoning(end: number): void {
    const start = this.#reasoningStart ?? 0
    this.#reasoningStart = null
    this.#forgetFrom(start)
    while ((this.#open.at(-1) ?? -1) >= start) this.#open.pop()
    if (this.#latest !== null && this.#latest >= start) this.#latest = null
    if (this.#complete.length === 0) this.#answerStart = end
  }

  #forgetFrom(start: number): void {
    while ((this.#complete.at(-1)?.[0] ?? -1) >= start) this.#complete.pop()
  }

  #isDraftAt(index: number): boolean {
    draftBeginning.lastIndex = index
    return draftBeginning.test(this.#text)
  }
}
