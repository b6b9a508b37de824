import { type Gap, type PhraseStep, stepsIn } from '../../reading/phrase-notation.ts'
import type { SentenceToken } from './tokens.ts'

/** One place of a phrase, with the words that may stand there; null for any word. */
interface Step {
  readonly words: ReadonlySet<string> | null
  readonly gap: Gap
}

const noGap: Gap = { reach: 0, overCommas: false }

type Phrase = readonly Step[]

/** Finds phrases over the tokens of a sentence, none over the end of a clause; `parsePhrases` explains their notation. */
export class PhraseList<Target = true> {
  readonly #byFirst = new Map<string, { readonly phrase: Phrase; readonly target: Target }[]>()

  /** @throws RangeError where the notation is broken */
  add(phrases: string, target: Target): this {
    for (const phrase of stepsIn(phrases).map((steps) => steps.flatMap(stepsOf))) {
      for (const word of phrase.at(0)?.words ?? [anyWord]) pushTo(this.#byFirst, word, { phrase, target })
    }
    return this
  }

  /** All phrases that begin at a token: the index after each, and its target. */
  startingAt(tokens: readonly SentenceToken[], at: number): { readonly end: number; readonly target: Target }[] {
    return entriesFor(this.#byFirst, tokens[at]).flatMap(({ phrase, target }) => {
      const end = endOf(phrase, tokens, at)
      return end === null ? [] : [{ end, target }]
    })
  }

  /** The index after the longest phrase that begins at a token; null without one. */
  after(tokens: readonly SentenceToken[], at: number): number | null {
    let longest: number | null = null
    for (const { phrase } of entriesFor(this.#byFirst, tokens[at])) {
      const end = endOf(phrase, tokens, at)
      if (end !== null && (longest === null || end > longest)) longest = end
    }
    return longest
  }
}

const anyWord = '_'

const none: readonly never[] = []

/** Most words begin no phrase of a list, so that these cost no more than a look for each of their forms. */
function entriesFor<Entry>(
  index: ReadonlyMap<string, readonly Entry[]>,
  token: SentenceToken | undefined,
): readonly Entry[] {
  let entries: readonly Entry[] = index.get(anyWord) ?? none
  for (const form of token?.forms ?? none) {
    const more = index.get(form)
    if (more !== undefined) entries = entries.length === 0 ? more : [...entries, ...more]
  }
  return token === undefined ? none : entries
}

/** A list that only says whether a phrase is there. */
export function phrases(...lists: readonly string[]): PhraseList {
  return new PhraseList().add(lists.join(','), true)
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** "Sign-in" is two tokens. */
function stepsOf({ words, gap }: PhraseStep): Step[] {
  const [only = ''] = words ?? []
  if (words?.length === 1)
    return only.split('-').map((part, at) => ({ words: new Set([part]), gap: at === 0 ? gap : noGap }))
  return [{ words: words && new Set(words), gap }]
}

function fits({ words }: Step, token: SentenceToken): boolean {
  return words === null ? !token.isMark : token.forms.some((form) => words.has(form))
}

function mayPass({ gap }: Step, { isMark, plain }: SentenceToken): boolean {
  return !isMark || (gap.overCommas && plain === ',')
}

/** The index after a phrase whose first step is at `at`, each further step as early as possible. */
function endOf(phrase: Phrase, tokens: readonly SentenceToken[], at: number): number | null {
  const [step, ...rest] = phrase
  if (step === undefined) return at
  for (let skipped = 0; skipped <= step.gap.reach; skipped++) {
    const token = tokens[at + skipped]
    if (token === undefined) return null
    const end = fits(step, token) ? endOf(rest, tokens, at + skipped + 1) : null
    if (end !== null) return end
    if (!mayPass(step, token)) return null
  }
  return null
}
