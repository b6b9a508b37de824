import { distance } from 'fastest-levenshtein'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { isEnglishWord } from '../networks/clause.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'

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

/** The first word in lower case that neither English, the plan nor the catalogue has; null where all are known. */
export function findUnknownWord(text: string, plan: WorkPlan): string | null {
  const { stems } = vocabularyOf(plan)
  const unknown = wordsOf(text).find(
    ({ plain, stem, start, end }) =>
      /^\p{Ll}{3,}$/u.test(text.slice(start, end)) && !stems.has(stem) && !isEnglishWord(plain),
  )
  return unknown ? text.slice(unknown.start, unknown.end) : null
}

/** "Easter" has a capital although no sentence begins with it. */
function isName(text: string, start: number): boolean {
  return start > 0 && /^\p{Lu}/u.test(text.slice(start))
}

interface Vocabulary {
  readonly words: readonly Word[]
  readonly stems: ReadonlySet<string>
}

const vocabularies = new WeakMap<WorkPlan, Vocabulary>()

/** What a plan and the catalogue can name, collected once per plan. */
function vocabularyOf(plan: WorkPlan): Vocabulary {
  const words = () => [...verbs, ...plan.passages.flatMap((passage) => passage.words), ...catalogueWords()]
  const vocabulary = vocabularies.get(plan) ?? withStems(words())
  vocabularies.set(plan, vocabulary)
  return vocabulary
}

function withStems(words: readonly Word[]): Vocabulary {
  return { words, stems: new Set(words.map(({ stem }) => stem)) }
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
  return typoIn(text, plan, (plain, vocabulary) => (isEnglishWord(plain) ? null : nearest(plain, vocabulary, 2)))
}

/** The same where nothing is called so: even a word that English has may be one letter off, as "calender" is. */
export function findNearMiss(text: string, plan: WorkPlan): Typo | null {
  return typoIn(text, plan, (plain, vocabulary) => (plain.length < 5 ? null : nearest(plain, vocabulary, 1)))
}

function typoIn(
  text: string,
  plan: WorkPlan,
  find: (plain: string, vocabulary: readonly Word[]) => string | null,
): Typo | null {
  const { words, stems } = vocabularyOf(plan)
  for (const { plain, stem, start, end } of contentWords(wordsOf(text))) {
    if (plain.length < shortest || !/^\p{L}+$/u.test(plain) || stems.has(stem) || isName(text, start)) continue
    const meant = find(plain, words)
    if (meant !== null) return { written: text.slice(start, end), meant }
  }
  return null
}

function nearest(plain: string, vocabulary: readonly Word[], most: 1 | 2): string | null {
  const allowed = plain.length < 6 ? 1 : most
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
