/**
 * The beginning of an object whose first key is one of these. No JSON string contains it, because a string would have to
 * escape the quote.
 */
function beginningWith(keys: readonly string[]): RegExp {
  return new RegExp(`\\{\\s*"(?:${keys.join('|')})"\\s*:`, 'y')
}

/** What models put around their reasoning when their server does not separate it from the answer. */
const reasoningTag =
  '</?(?:seed:)?(?:think|thinking|thought|reasoning)>|◁/?think▷|\\[/?THINK\\]|<\\|(?:START|END)_THINKING\\|>'

/** The escape comes first, so that an escaped quote or brace is not taken for a real one. */
const tokens = new RegExp(`\\\\[^]|["{}\\r\\n]|${reasoningTag}`, 'gi')

/** Start and end of a JSON object in a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

export interface FoundAnswers {
  /** Objects that begin like an answer, are complete, and are not part of another object. They need not be valid JSON. */
  complete: Span[]
  /** Where the latest object that begins like an answer starts, complete or not; null inside of reasoning. */
  latest: number | null
  /** Where the text goes on after the reasoning; 0 when there is none. */
  answerStart: number
}

/**
 * Finds answers in the text of a model, by their keys and not by their position. Reasoning does not count, nor does
 * anything before the end of reasoning that has no beginning. Reads the text once, so the time is linear in its length.
 *
 * @param keys of the object that was asked for
 */
export function findAnswers(text: string, keys: readonly string[]): FoundAnswers {
  const search = new AnswerSearch(text, beginningWith(keys))
  for (const { 0: token, index } of text.matchAll(tokens)) search.read(token, index)
  return search.found
}

/** Returns true for an object with every one of the keys. The schema decides about the values. */
export function hasKeys(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key))
}

class AnswerSearch {
  readonly #text: string
  readonly #beginning: RegExp
  readonly #complete: Span[] = []
  /** Where the objects begin that are not complete yet, the innermost last. */
  readonly #open: number[] = []
  #latest: number | null = null
  #answerStart = 0
  #reasoningStart: number | null = null
  #isInString = false

  constructor(text: string, beginning: RegExp) {
    this.#text = text
    this.#beginning = beginning
  }

  get found(): FoundAnswers {
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
    const isAnswer = this.#isAnswerAt(index)
    if (this.#isInString && !isAnswer) return
    this.#isInString = false
    this.#open.push(index)
    if (isAnswer) this.#latest = index
  }

  /** What is part of the closed object does not count. A brace too many makes everything before it part of something. */
  #closeObject(index: number): void {
    const start = this.#open.pop()
    this.#forgetFrom(start ?? 0)
    if (start !== undefined && this.#isAnswerAt(start)) this.#complete.push([start, index + 1])
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

  #isAnswerAt(index: number): boolean {
    this.#beginning.lastIndex = index
    return this.#beginning.test(this.#text)
  }
}
