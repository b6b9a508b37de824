import { distance } from 'fastest-levenshtein'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { isEnglishWord } from './clause.ts'

/** Verbs of feedback that are worth guessing. */
const verbs = wordsOf('drop remove keep add skip postpone later without cheaper faster replace delay launch')

/** Shorter words have too many neighbours. */
const shortest = 4

let known: readonly Word[] | undefined

/** Everything that the catalogue can name. */
function catalogueWords(): readonly Word[] {
  known ??= catalogue.flatMap(({ name, recognisedBy, items }) =>
    wordsOf([name, recognisedBy, ...items.map(({ title }) => title)].join(' ')),
  )
  return known
}

/** A word that is none, and what was probably meant. */
export interface Typo {
  readonly written: string
  readonly meant: string
}

/**
 * Finds a word that neither English nor the plan has, but that is close to one that the plan or the catalogue has: one
 * letter off, or two in a word of at least six.
 */
export function findTypo(text: string, plan: WorkPlan): Typo | null {
  const vocabulary = [...verbs, ...plan.passages.flatMap(({ words }) => words), ...catalogueWords()]
  const stems = new Set(vocabulary.map(({ stem }) => stem))
  for (const { plain, stem, start, end } of contentWords(wordsOf(text))) {
    if (plain.length < shortest || !/^\p{L}+$/u.test(plain) || stems.has(stem) || isEnglishWord(plain)) continue
    const meant = nearest(plain, vocabulary)
    if (meant !== null) return { written: text.slice(start, end), meant }
  }
  return null
}

function nearest(plain: string, vocabulary: readonly Word[]): string | null {
  const allowed = plain.length < 6 ? 1 : 2
  let best: { word: string; off: number } | null = null
  for (const { plain: word } of vocabulary) {
    if (Math.abs(word.length - plain.length) > allowed || word.length < shortest) continue
    const off = isSwapped(word, plain) ? 1 : distance(word, plain)
    if (off <= allowed && off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { word, off }
  }
  return best?.word ?? null
}

/** Two neighbouring letters changed places: "serach". */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return (
    at >= 0 &&
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  )
}
