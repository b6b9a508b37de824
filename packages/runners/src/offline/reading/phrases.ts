import type { Phrases } from '../capability-catalogue/capability.ts'
import { type Word, wordsOf } from './words.ts'

/** Where a phrase matches: the index of its first word, and the number of words up to its last. */
export interface PhraseMatch<Target> {
  readonly target: Target
  readonly at: number
  readonly length: number
}

/** "stem" ignores endings, "lemma" ignores inflection, "plain" matches exact words. */
type Form = (typeof forms)[number]

const forms = ['stem', 'lemma', 'plain'] as const

/** A word of a phrase. */
interface Step {
  /** The forms that match it; null when any word does. */
  readonly forms: ReadonlySet<string> | null
  /** The words that may stand between the step before and this one. */
  readonly gap: number
}

interface Entry<Target> {
  readonly form: Form
  readonly rest: readonly Step[]
  readonly target: Target
}

/** Words that "~" stands for, at most. */
const maxGap = 3

/** Finds many phrases at once, each with a target. */
export class PhraseIndex<Target> {
  readonly #byFirst = new Map<string, Entry<Target>[]>()

  add(phrases: Phrases, target: Target, form: Form = 'stem'): void {
    for (const phrase of phrases.split(',')) {
      const [first, ...rest] = stepsOf(phrase, form)
      for (const start of first?.forms ?? []) {
        const key = `${form}:${start}`
        this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), { form, rest, target }])
      }
    }
  }

  find(words: readonly Word[]): PhraseMatch<Target>[] {
    return words.flatMap((word, at) =>
      this.#startingWith(word).flatMap(({ form, rest, target }) => {
        const end = matchEnd(rest, form, words, at + 1)
        return end === null ? [] : [{ target, at, length: end - at }]
      }),
    )
  }

  #startingWith(word: Word): Entry<Target>[] {
    return keysOf(word).flatMap((key) => this.#byFirst.get(key) ?? [])
  }
}

const keysOfWords = new WeakMap<Word, readonly string[]>()

/** Under which keys an index may have a word. Kept, because each word is looked up in many indices. */
function keysOf(word: Word): readonly string[] {
  const known = keysOfWords.get(word)
  if (known) return known
  const keys = [...new Set(forms.flatMap((form) => formsOf(word, form).map((written) => `${form}:${written}`)))]
  keysOfWords.set(word, keys)
  return keys
}

function stepsOf(phrase: string, form: Form): Step[] {
  const steps: Step[] = []
  let gap = 0
  for (const part of phrase.split(' ').filter((part) => part !== '')) {
    if (part === '~') gap = maxGap
    else {
      steps.push(...stepsOfWord(part, form, gap))
      gap = 0
    }
  }
  return steps
}

/** A word without its sentence may have another lemma than inside one, so it also counts as it is written. */
function formsOf(word: Word, form: Form): string[] {
  return form === 'lemma' ? [word.lemma, word.plain] : [word[form]]
}

/** "check-in" is two steps, "book/reserve" is one with two forms. */
function stepsOfWord(part: string, form: Form, gap: number): Step[] {
  if (part === '_') return [{ forms: null, gap }]
  const alternatives = part.split('/').map((alternative) => wordsOf(alternative).map((word) => formsOf(word, form)))
  const [only] = alternatives
  if (alternatives.length === 1 && only) return only.map((forms, at) => ({ forms: new Set(forms), gap: at ? 0 : gap }))
  return [{ forms: new Set(alternatives.flatMap(([forms]) => forms ?? [])), gap }]
}

/** The index after the words that match the steps from `from` on, each as early as possible; null without any. */
function matchEnd(steps: readonly Step[], form: Form, words: readonly Word[], from: number): number | null {
  const [step, ...rest] = steps
  if (!step) return from
  for (let at = from; at <= Math.min(from + step.gap, words.length - 1); at++) {
    const word = words[at]
    if (word && (step.forms === null || formsOf(word, form).some((written) => step.forms?.has(written)))) {
      const end = matchEnd(rest, form, words, at + 1)
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
  return index.find(words).length > 0
}
