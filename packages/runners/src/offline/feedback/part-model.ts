import type { Clause, Token, TokenRange } from '../networks/clause.ts'
import { type Network, networkFrom } from '../networks/network.ts'
import { classAt } from '../networks/word-classes.ts'
import type { IntentLabel } from './intent-label.ts'
import stored from './models/parts.json' with { type: 'json' }
import { wordFeatures } from './word-features.ts'

/** What a clause is about. */
export interface ClauseObject {
  readonly words: string
  /** It refers to something said before: "take it away". */
  readonly isPronoun: boolean
}

/** The part that a clause names, and the one that comes in its place. */
export interface NamedParts {
  readonly part: ClauseObject | null
  readonly new: ClauseObject | null
}

let loaded: Network | undefined

/** Finds where a clause names a part, before it is known what the clause says of it. */
export function placeOfName(clause: Clause): TokenRange | null {
  return likeliestPlace(clause, oddsIn(clause, null, 'part'))
}

/** Finds the words that name what an intent is about. */
export function partsIn(clause: Clause, label: IntentLabel): NamedParts {
  const odds = oddsIn(clause, label, 'part')
  return {
    part:
      objectIn(clause, withVerb(clause, label, likeliestName(clause, odds))) ??
      pronounIn(clause) ??
      objectIn(clause, bestName(clause, odds)),
    new: label === 'replace' ? newPartIn(clause, odds) : null,
  }
}

/** What replaces a part is named, too: where no word is likelier in it than out, by the likeliest noun beside the part. */
function newPartIn(clause: Clause, oddsOfPart: readonly number[]): ClauseObject | null {
  const odds = oddsIn(clause, 'replace', 'new')
  const likeliest = objectIn(clause, likeliestName(clause, odds))
  if (likeliest) return likeliest
  const part = likeliestPlace(clause, oddsOfPart)
  const isInPart = (at: number) => part !== null && at >= part.from && at < part.to
  return objectIn(
    clause,
    bestName(clause, odds, (at) => !isInPart(at)),
  )
}

/** For each word, how much likelier it is in the name than out of it, as a logarithm. */
function oddsIn(clause: Clause, label: IntentLabel | null, name: 'part' | 'new'): number[] {
  loaded ??= networkFrom(stored)
  const model = loaded
  const place = stored.labels.indexOf(name)
  return wordFeatures(clause, label).map((features) => logOdds(model(features)[place] ?? 0))
}

const leastShare = 1e-4

export function logOdds(probability: number): number {
  return Math.log((probability + leastShare) / (1 - probability + leastShare))
}

const longestName = 10

/** The run of whole words with the highest odds; null where no word is likelier in than out. */
export function likeliestPlace({ tokens }: Clause, odds: readonly number[]): TokenRange | null {
  const best = likeliestRun(odds)
  return best && wholeWords(tokens, best)
}

/** "Year-old phone" is half of "five-year-old phone", whose figure is not an amount. */
function wholeWords(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  let [start, end] = [from, to]
  while (isHyphenated(tokens, start - 1)) start -= 2
  while (isHyphenated(tokens, end)) end += 2
  return { from: start, to: end }
}

/** Whether a hyphen at a place joins two halves of a word. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return hyphen?.text === '-' && before?.end === hyphen.start && after?.start === hyphen.end
}

function likeliestRun(odds: readonly number[]): TokenRange | null {
  let best: TokenRange | null = null
  let highest = 0
  for (const from of odds.keys()) {
    let sum = 0
    for (const [index, each] of odds.slice(from, from + longestName).entries()) {
      sum += each
      if (sum > highest) [best, highest] = [{ from, to: from + index + 1 }, sum]
    }
  }
  return best
}

function likeliestName(clause: Clause, odds: readonly number[]): TokenRange | null {
  const best = likeliestPlace(clause, odds)
  return best && wholeWords(clause.tokens, wholeName(clause.tokens, best))
}

/** "Undo" is half of "undo button". */
function wholeName(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  const isPartOfName = (token: Token | undefined) => token?.pos === 'NOUN' || token?.pos === 'PROPN'
  let [start, end] = [from, to]
  while (isPartOfName(tokens[end])) end++
  while (isPartOfName(tokens[start]) && isPartOfName(tokens[start - 1]) && start > 1) start--
  return { from: start, to: end }
}

/** "It should | remind me of | deliveries": what is to be added may be what the product does. */
function withVerb({ tokens }: Clause, label: IntentLabel, range: TokenRange | null): TokenRange | null {
  if (range === null || label !== 'add') return range
  const verb = tokens.slice(0, range.from).findLastIndex(({ pos }) => pos === 'VERB')
  const between = tokens.slice(verb + 1, range.from)
  const [token, before] = [tokens[verb], tokens[verb - 1]]
  const isDone = before !== undefined && /^(?:AUX|PART|ADV)$/.test(before.pos)
  return token &&
    isDone &&
    !carriers.test(token.lemma) &&
    between.every(({ pos }) => /^(?:DET|ADJ|ADP|PRON|PART|ADV)$/.test(pos))
    ? { from: verb, to: range.to }
    : range
}

/** Verbs of the order and not of the product. */
const carriers =
  /^(?:have|need|want|add|include|like|get|be|see|do|make|give|put|love|use|bring|throw|plan|build|miss|offer|support|wish|fit|work|prefer|consider|think|forget|mention)$/

/** The likeliest noun, or else verb, which the tagger takes some names for; where no word is likelier in than out. */
function bestName(
  { tokens }: Clause,
  odds: readonly number[],
  isFree: (at: number) => boolean = () => true,
): TokenRange | null {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const like = (tags: RegExp) =>
    tokens.flatMap(({ pos }, at) => (tags.test(pos) && classAt(lemmas, at) === null && isFree(at) ? [at] : []))
  const nouns = like(/^(?:NOUN|PROPN|ADJ)$/)
  const [best] = (nouns.length > 0 ? nouns : like(/^VERB$/)).toSorted((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
  return best === undefined ? null : { from: best, to: best + 1 }
}

const around = new Set(
  'the a an any our my your this that these those of to for with be what which who when right away yet now please , . ; : " “ ” ( ) - –'.split(
    ' ',
  ),
)

function objectIn(clause: Clause, range: TokenRange | null): ClauseObject | null {
  if (range === null) return null
  const { from, to } = withoutRest(clause.tokens, range)
  if (from === to) return null
  const isPronoun = clause.tokens.slice(from, to).every(({ lemma, pos }) => pos === 'PRON' || pronouns.has(lemma))
  return { words: clause.wordsIn({ from, to }), isPronoun }
}

/** Without the words around the name, and what they lead to: "a message | when we are out of milk". */
function withoutRest(tokens: readonly Token[], range: TokenRange): TokenRange {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const rest = lemmas
    .slice(0, range.to)
    .findIndex((lemma, at) => at > range.from && /^(?:when|if|because)$/.test(lemma))
  let { from, to } = rest > 0 ? { from: range.from, to: rest } : range
  while (from < to - 1 && (around.has(lemmas[from] ?? '') || (from === 0 && isOrder(lemmas)))) from++
  while (to > from && around.has(lemmas[to - 1] ?? '')) to--
  // "The barcode bit" is about barcodes.
  if (to - from > 1 && isFiller(tokens[to - 1], tokens[to - 2])) to--
  while (to > from && around.has(lemmas[to - 1] ?? '')) to--
  return { from, to }
}

/** "Drop scanning and the reports" and "Use paper" begin with an order, which the tagger may take for a noun. */
function isOrder(lemmas: readonly string[]): boolean {
  return lemmas[0] === 'use' || /^(?:REMOVES|RETAINS|BRINGS|DELAYS)$/.test(classAt(lemmas, 0) ?? '')
}

function isFiller(last: Token | undefined, before: Token | undefined): boolean {
  if (last?.lemma === 'version') return /^\p{Lu}/u.test(before?.text ?? '')
  return filler.test(last?.lemma ?? '') && before?.pos !== 'DET'
}

const filler = /^(?:bit|thing|thingy|stuff|part|section|area|module|business|feature|functionality|idea)$/

const pronouns = new Set('it this that they them these those one all everything'.split(' '))

function pronounIn({ tokens }: Clause): ClauseObject | null {
  const said = tokens.find(({ lemma }) => /^(?:it|this|that|they|them|these|those)$/.test(lemma))
  return said ? { words: said.text, isPronoun: true } : null
}
