/** How often a place of a phrase may be filled: "?" makes it optional, "*" any number. */
export type Repeat = '?' | '*' | null

/** One place of a phrase. The words of any word are null; what is "beside" does not belong to the phrase. */
export type PhrasePlace = { readonly repeat: Repeat } & (
  | { readonly kind: 'word'; readonly words: readonly string[] | null }
  | { readonly kind: 'choice'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'beside'; readonly phrases: readonly Phrase[]; readonly isRuledOut: boolean }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'part'; readonly name: string }
)

export type Phrase = readonly PhrasePlace[]

/** What may stand between two words of a phrase. */
export interface Gap {
  readonly reach: number
  readonly overCommas: boolean
}

const gaps: Readonly<Record<string, Gap>> = {
  '~': { reach: 3, overCommas: false },
  '…': { reach: 12, overCommas: true },
}

/**
 * Reads lists of phrases in the notation that catalogue, constraints and feedback share. It reads like English:
 * "be/stay out of the? question, not (up for|open to) debate [today]".
 *
 * - Commas separate phrases. A word stands for all its forms, as far as the reader knows them; "=book" for that one alone.
 * - "/" is between alternatives of one word, "|" between those of a group; "?" follows what may be missing, "*"
 *   what may come any number of times.
 * - "_" is any word. Between words, "~" is up to three others, and "…" up to twelve with their commas.
 * - "[today]" has to stand before or after, "[unless today]" must not; neither belongs to the phrase. "[^]" is the start
 *   of a clause, "[$]" its end. "{part}" is a run of words without a comma, which the reader gets by its name.
 *
 * Each room matches other texts, so it has a matcher of its own: `PhraseIndex` the stems or lemmas of a brief, `PhraseList`
 * the tokens of a constraint, `phrasePattern` the base forms of feedback. Only the last takes stars, square brackets and
 * parts; `stepsIn` refuses them.
 *
 * @throws RangeError for a gap at the edge of a phrase, where it would say nothing
 */
export function parsePhrases(...lists: readonly string[]): Phrase[] {
  return lists
    .flatMap((list) => splitOutside(list, ','))
    .flatMap((written) => {
      const phrase = phraseOf(written)
      if ([phrase.at(0), phrase.at(-1)].some((place) => place?.kind === 'gap'))
        throw new RangeError(`a gap at the edge of a phrase: "${written}"`)
      return phrase.length > 0 ? [phrase] : []
    })
}

/** Splits at a sign that stands outside of all brackets. */
function splitOutside(text: string, sign: ',' | '|'): string[] {
  let depth = 0
  let start = 0
  const parts: string[] = []
  for (const [at, letter] of [...text].entries()) {
    if ('([{'.includes(letter)) depth++
    if (')]}'.includes(letter)) depth--
    if (letter !== sign || depth > 0) continue
    parts.push(text.slice(start, at))
    start = at + 1
  }
  return [...parts, text.slice(start)]
}

/** A group with what follows it, or a word. A round one may hold another. */
const places = /(\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|\{\w+\})([?*]?)|[^\s[\](){}]+/gu

function phraseOf(written: string): PhrasePlace[] {
  return [...written.matchAll(places)].map(([word, group, sign = '']) =>
    group === undefined ? wordOf(word) : groupOf(group, repeatOf(sign)),
  )
}

function wordOf(written: string): PhrasePlace {
  const gap = gaps[written]
  if (gap !== undefined) return { kind: 'gap', gap, repeat: null }
  const [, word = '', sign = ''] = /^(.*?)([?*]?)$/u.exec(written) ?? []
  return { kind: 'word', words: word === '_' ? null : word.split('/'), repeat: repeatOf(sign) }
}

function groupOf(group: string, repeat: Repeat): PhrasePlace {
  const inner = group.slice(1, -1)
  if (group.startsWith('{')) return { kind: 'part', name: inner, repeat }
  if (group.startsWith('(')) return { kind: 'choice', phrases: choicesOf(inner), repeat }
  const isRuledOut = /^unless /u.test(inner)
  return { kind: 'beside', phrases: choicesOf(isRuledOut ? inner.slice(7) : inner), isRuledOut, repeat }
}

function choicesOf(inner: string): Phrase[] {
  return splitOutside(inner, '|').map(phraseOf)
}

function repeatOf(sign: string): Repeat {
  return sign === '?' || sign === '*' ? sign : null
}

/** A place of a phrase that is matched step by step: the words that may stand there, and what may stand before it. */
export interface PhraseStep {
  /** Null for any word. */
  readonly words: readonly string[] | null
  readonly gap: Gap
}

const noGap: Gap = { reach: 0, overCommas: false }

/**
 * The phrases of a list as steps: each optional place makes two phrases of one.
 *
 * @throws RangeError for a gap at the edge of a phrase, and for a star, brackets or a part
 */
export function stepsIn(list: string): (readonly PhraseStep[])[] {
  return parsePhrases(list)
    .flatMap((phrase) => variantsOf(phrase, list))
    .filter((steps) => steps.length > 0)
}

function variantsOf(phrase: Phrase, list: string): PhraseStep[][] {
  let variants: PhraseStep[][] = [[]]
  let gap = noGap
  for (const place of phrase) {
    if (place.kind === 'gap') gap = place.gap
    else {
      const before = variants
      const withIt = alternativesOf(place, gap, list).flatMap((steps) => before.map((start) => [...start, ...steps]))
      variants = place.repeat === '?' ? [...before, ...withIt] : withIt
      gap = noGap
    }
  }
  return variants
}

function alternativesOf(place: PhrasePlace, gap: Gap, list: string): PhraseStep[][] {
  if (place.kind === 'word' && place.repeat !== '*') return [[{ words: place.words, gap }]]
  if (place.kind !== 'choice' || place.repeat === '*') throw new RangeError(`not for words one by one: "${list}"`)
  return place.phrases.flatMap((phrase) =>
    variantsOf(phrase, list).map(([first, ...rest]) => (first ? [{ ...first, gap }, ...rest] : [])),
  )
}
