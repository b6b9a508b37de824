/** One place of a phrase, which may be missing. The words of any word are null. */
type PhrasePlace = { readonly isOptional: boolean } & (
  | { readonly kind: 'word'; readonly words: readonly string[] | null }
  | { readonly kind: 'choice'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'gap'; readonly gap: Gap }
)

type Phrase = readonly PhrasePlace[]

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
 * Reads a list of phrases in the notation that catalogue and constraints share. It reads like English:
 * "be/stay out of the? question, not (up for|open to) debate".
 *
 * - Commas separate phrases. A word stands for all its forms, as far as the reader knows them; "=book" for that one alone.
 * - "/" is between alternatives of one word, "|" between those of a group; "?" follows what may be missing.
 * - "_" is any word. Between words, "~" is up to three others, and "…" up to twelve with their commas.
 *
 * Each room matches other texts, so it has a matcher of its own: `PhraseIndex` the stems or lemmas of a brief, `PhraseList`
 * the tokens of a constraint.
 *
 * @throws RangeError for a gap at the edge of a phrase, where it would say nothing
 */
function parsePhrases(list: string): Phrase[] {
  return splitOutside(list, ',').flatMap((written) => {
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
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter !== sign || depth > 0) continue
    parts.push(text.slice(start, at))
    start = at + 1
  }
  return [...parts, text.slice(start)]
}

/** A group with what follows it, or a word. A group may hold another. */
const places = /\(((?:[^()]|\([^()]*\))*)\)(\??)|[^\s()]+/gu

function phraseOf(written: string): PhrasePlace[] {
  return [...written.matchAll(places)].map(([word, group, sign]) =>
    group === undefined
      ? wordOf(word)
      : { kind: 'choice', phrases: splitOutside(group, '|').map(phraseOf), isOptional: sign === '?' },
  )
}

function wordOf(written: string): PhrasePlace {
  const gap = gaps[written]
  if (gap !== undefined) return { kind: 'gap', gap, isOptional: false }
  const isOptional = written.endsWith('?')
  const word = isOptional ? written.slice(0, -1) : written
  return { kind: 'word', words: word === '_' ? null : word.split('/'), isOptional }
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
 * @throws RangeError for a gap at the edge of a phrase
 */
export function stepsIn(list: string): (readonly PhraseStep[])[] {
  return parsePhrases(list)
    .flatMap(variantsOf)
    .filter((steps) => steps.length > 0)
}

function variantsOf(phrase: Phrase): PhraseStep[][] {
  let variants: PhraseStep[][] = [[]]
  let gap = noGap
  for (const place of phrase) {
    if (place.kind === 'gap') gap = place.gap
    else {
      const before = variants
      const withIt = alternativesOf(place, gap).flatMap((steps) => before.map((start) => [...start, ...steps]))
      variants = place.isOptional ? [...before, ...withIt] : withIt
      gap = noGap
    }
  }
  return variants
}

function alternativesOf(place: Exclude<PhrasePlace, { kind: 'gap' }>, gap: Gap): PhraseStep[][] {
  if (place.kind === 'word') return [[{ words: place.words, gap }]]
  return place.phrases.flatMap((phrase) =>
    variantsOf(phrase).map(([first, ...rest]) => (first ? [{ ...first, gap }, ...rest] : [])),
  )
}
