import type { Phrases } from '../capability-catalogue/capability.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** Where a phrase matches: the index of its first word, and its number of words. */
export interface PhraseMatch<Target> {
  readonly target: Target
  readonly at: number
  readonly length: number
}

interface Entry<Target> {
  readonly forms: readonly string[]
  readonly form: 'stem' | 'plain'
  readonly target: Target
}

/** Matches any word; written "_" in a phrase. */
const anyWord = 'anyword'

/** Finds many phrases at once, each with a target. */
export class PhraseIndex<Target> {
  readonly #byFirst = new Map<string, Entry<Target>[]>()

  /** @param form "stem" ignores endings, "plain" matches exact words */
  add(phrases: Phrases, target: Target, form: 'stem' | 'plain' = 'stem'): void {
    for (const phrase of phrases.split(',')) {
      const forms = wordsOf(phrase.replaceAll('_', anyWord)).map((word) =>
        word.plain === anyWord ? anyWord : word[form],
      )
      const first = forms[0]
      if (first === undefined) continue
      const key = `${form}:${first}`
      this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), { forms, form, target }])
    }
  }

  find(words: readonly Word[]): PhraseMatch<Target>[] {
    return words.flatMap((word, at) =>
      [...(this.#byFirst.get(`stem:${word.stem}`) ?? []), ...(this.#byFirst.get(`plain:${word.plain}`) ?? [])]
        .filter((entry) => matchesAt(entry, words, at))
        .map(({ target, forms }) => ({ target, at, length: forms.length })),
    )
  }
}

function matchesAt<Target>({ forms, form }: Entry<Target>, words: readonly Word[], at: number): boolean {
  return forms.every((wanted, offset) => {
    const word = words[at + offset]
    return word !== undefined && (wanted === anyWord || word[form] === wanted)
  })
}

const indices = new Map<Phrases, PhraseIndex<true>>()

/** Returns whether `words` contain one of the phrases. */
export function containsPhrase(words: readonly Word[], phrases: Phrases): boolean {
  const index = indices.get(phrases) ?? new PhraseIndex<true>()
  if (!indices.has(phrases)) {
    index.add(phrases, true)
    indices.set(phrases, index)
  }
  return index.find(words).length > 0
}
