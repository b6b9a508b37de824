import type { Phrases } from '../capability-catalogue/capability.ts'
import { type PhraseStep, stepsIn } from './phrase-notation.ts'
import { type Word, wordsOf } from './words.ts'

/** Where a phrase matches: the index of its first word, and the number of words up to its last. */
export interface PhraseMatch<Target> {
  readonly target: Target
  readonly at: number
  readonly length: number
}

/** "stem" ignores endings, "lemma" ignores inflection, "plain" matches exact words. */
type Form = 'stem' | 'lemma' | 'plain'

/** A word of a phrase: the forms that match it, or null when any word does. */
interface Step {
  readonly forms: ReadonlySet<string> | null
  /** How many words may stand between the step before and this one. */
  readonly gap: number
}

/** A phrase without its first word. */
interface Entry<Target> {
  readonly form: Form
  readonly rest: readonly Step[]
  readonly target: Target
}

type Entries<Target> = Map<string, Entry<Target>[]>

/** Finds many phrases over the words of a brief at once, each with a target; `parsePhrases` explains their notation. */
export class PhraseIndex<Target> {
  /** By the form that matches their first word, and by that word. */
  readonly #byFirst: Readonly<Record<Form, Entries<Target>>> = { stem: new Map(), lemma: new Map(), plain: new Map() }

  add(phrases: Phrases, target: Target, form: Form = 'stem'): void {
    for (const phrase of stepsIn(phrases)) {
      const [first, ...rest] = phrase.flatMap((step) => stepsOf(step, form))
      const entries = this.#byFirst[form]
      for (const start of first?.forms ?? []) {
        const known = entries.get(start)
        if (known === undefined) entries.set(start, [{ form, rest, target }])
        else known.push({ form, rest, target })
      }
    }
  }

  find(words: readonly Word[]): PhraseMatch<Target>[] {
    return [...this.#matchesIn(words)]
  }

  /** Returns whether `find` would find anything. */
  isIn(words: readonly Word[]): boolean {
    return this.#matchesIn(words).next().done === false
  }

  *#matchesIn(words: readonly Word[]): Generator<PhraseMatch<Target>, void> {
    for (const [at, word] of words.entries()) {
      for (const { form, rest, target } of this.#startingWith(word)) {
        const end = matchEnd({ steps: rest, form, words }, 0, at + 1)
        if (end !== null) yield { target, at, length: end - at }
      }
    }
  }

  #startingWith({ stem, lemma, plain }: Word): readonly Entry<Target>[] {
    const { stem: stems, lemma: lemmas, plain: plains } = this.#byFirst
    const ofStem = stems.get(stem)
    const ofLemma = lemmas.get(lemma)
    const ofWritten = lemma === plain ? undefined : lemmas.get(plain)
    const ofPlain = plains.get(plain)
    // Most words start no phrase.
    if (!(ofStem || ofLemma || ofWritten || ofPlain)) return []
    return [ofStem, ofLemma, ofWritten, ofPlain].flatMap((entries) => entries ?? [])
  }
}

/** A word without its sentence may have another lemma than inside one, so it also counts as it is written. */
function formsOf(word: Word, form: Form): string[] {
  return form === 'lemma' ? [word.lemma, word.plain] : [word[form]]
}

const wordsInPhrases = new Map<string, readonly Word[]>()

/** Phrases repeat their words, so that two of three were read before: every thread reads all of them as it starts. */
function wordsInPhrase(alternative: string): readonly Word[] {
  const words = wordsInPhrases.get(alternative) ?? wordsOf(alternative)
  wordsInPhrases.set(alternative, words)
  return words
}

/** "Don't" is two words, "book/reserve" is one with two forms. */
function stepsOf({ words, gap: { reach } }: PhraseStep, form: Form): Step[] {
  if (words === null) return [{ forms: null, gap: reach }]
  const alternatives = words.map((alternative) => wordsInPhrase(alternative).map((word) => formsOf(word, form)))
  const [only] = alternatives
  if (alternatives.length === 1 && only)
    return only.map((forms, at) => ({ forms: new Set(forms), gap: at ? 0 : reach }))
  return [{ forms: new Set(alternatives.flatMap(([forms]) => forms ?? [])), gap: reach }]
}

/** What is matched: steps of a phrase with the words of a text. */
interface Matching {
  readonly steps: readonly Step[]
  readonly form: Form
  readonly words: readonly Word[]
}

/**
 * The index after the words from `from` on that match the steps from `place` on, each as early as possible; null without
 * any.
 */
function matchEnd(matching: Matching, place: number, from: number): number | null {
  const { steps, form, words } = matching
  const step = steps[place]
  if (!step) return from
  for (let at = from; at <= Math.min(from + step.gap, words.length - 1); at++) {
    const word = words[at]
    if (word && (step.forms === null || formsOf(word, form).some((written) => step.forms?.has(written)))) {
      const end = matchEnd(matching, place + 1, at + 1)
      if (end !== null) return end
    }
  }
  return null
}

const indices = new Map<Phrases, PhraseIndex<true>>()

/** Returns whether `words` contain one of the phrases. */
export function containsPhrase(words: readonly Word[], phrases: Phrases): boolean {
  const index = indices.get(phrases) ?? new PhraseIndex<true>()
  if (!indices.has(phrases)) {
    index.add(phrases, true)
    indices.set(phrases, index)
  }
  return index.isIn(words)
}
