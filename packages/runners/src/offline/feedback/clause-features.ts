import type { Clause, Token, TokenRange } from '../networks/clause.ts'
import { isNegation, polaritiesIn } from '../networks/polarity.ts'
import { classAt } from '../networks/word-classes.ts'

const units: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    HOURS: 'h hr hrs hour hours person-hours manhours',
    WEEKS: 'week weeks wk wks fortnight month months quarter year years',
    DAYS: 'day days',
    BUILDERS:
      'person people developer developers dev devs engineer engineers programmer programmers coder coders head heads',
    DATE: 'january february march april june july august september october november december christmas easter summer spring autumn winter monday tuesday wednesday thursday friday saturday sunday',
    MONEY: 'k grand euro euros dollar dollars pound pounds quid buck bucks franc francs usd eur gbp chf € $ £',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
)

const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half'.split(
    ' ',
  ),
)

/** A word as the models see it: its base form, or what its figure or unit counts. */
function symbolOf({ text, lemma }: Token): string {
  const word = text.toLowerCase()
  if (/^[$€£]\s?\d|^\d[\d.,]*k$/u.test(word)) return 'MONEY'
  if (/^\d/u.test(word) || numberWords.has(word)) return 'FIGURE'
  return units[word] ?? lemma
}

/**
 * What the model of intents sees of a clause: its words with one sign in the place of the name of a part, and all of its
 * words as they are, because the name may stand somewhere else. The same feature is listed once.
 */
export function clauseFeatures({ tokens }: Clause, name: TokenRange | null): string[] {
  const around = name === null ? tokens : withSign(tokens, name)
  return [
    ...new Set([
      ...featuresOf(around),
      ...besideName(around),
      ...wordsAndRuns(tokens).map((feature) => `as is ${feature}`),
    ]),
  ]
}

const nameSign = 'NAME'

function withSign(tokens: readonly Token[], { from, to }: TokenRange): readonly Token[] {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first || !last) return tokens
  const sign = { text: nameSign, lemma: nameSign, pos: 'NOUN', start: first.start, end: last.end }
  return [...tokens.slice(0, from), sign, ...tokens.slice(to)]
}

function besideName(tokens: readonly Token[]): string[] {
  const place = tokens.findIndex(({ lemma }) => lemma === nameSign)
  if (place < 0) return ['no name']
  return tokens.map(({ lemma }, at) => `${at < place ? 'before' : 'after'} name ${lemma}`)
}

function wordsAndRuns(tokens: readonly Token[]): string[] {
  const symbols = ['^', ...tokens.map(symbolOf), '$']
  return [
    ...tokens.map(({ text }) => `written ${text.toLowerCase()}`),
    ...symbols.flatMap((_, at) => runsFrom(symbols, at, 3)),
    ...negated(tokens),
  ]
}

function featuresOf(tokens: readonly Token[]): string[] {
  const turns = polaritiesIn({ tokens })
  const frame = frameOf(tokens)
  const sketch = sketchOf(tokens)
  return [
    ...wordsAndRuns(tokens),
    ...frame.flatMap((_, at) => runsFrom(frame, at, 4).slice(1)).map((run) => `frame ${run}`),
    ...sketch.flatMap((_, at) => runsFrom(sketch, at, 4)).map((run) => `sketch ${run}`),
    `first ${turns[0]}`,
    `last ${turns.at(-1)}`,
    `all ${turns.join(' ')}`,
    `starts ${frame.slice(0, 4).join(' ')}`,
    `ends ${frame.slice(-4).join(' ')}`,
    `negations ${tokens.filter(isNegation).length}`,
    `length ${Math.min(6, Math.floor(tokens.length / 4))}`,
  ]
}

/**
 * The clause with one sign for each name: "can N wait". This and the sketch have twins in `mention-features.ts`, which set
 * one mention apart from the other subjects and amounts of a constraint; a clause of feedback is judged as a whole.
 */
function frameOf(tokens: readonly Token[]): string[] {
  const signs = tokens.flatMap((token) => {
    const symbol = symbolOf(token)
    if (/^[A-Z]/.test(symbol)) return [symbol]
    if (token.pos === 'ADJ') return []
    return [/^(?:NOUN|PROPN)$/.test(token.pos) ? 'N' : symbol]
  })
  return ['^', ...signs.filter((sign, at) => sign !== 'N' || signs[at - 1] !== 'N'), '$']
}

/** What is done to parts, and what turns it round: "not REMOVES N". */
function sketchOf(tokens: readonly Token[]): string[] {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const signs = tokens.flatMap((token, at) => {
    if (isNegation(token)) return ['not']
    const name = classAt(lemmas, at)
    if (name !== null) return [name]
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) return ['N']
    return /^(?:if|but|,|;|:|\?|when|before|until|because|who|why|how|what|could|can|should|must|would|will|may|be|have|i|we|you|they|it|without)$/.test(
      token.lemma,
    )
      ? [token.lemma]
      : []
  })
  return ['^', ...signs.filter((sign, at) => sign !== 'N' || signs[at - 1] !== 'N'), '$']
}

function runsFrom(symbols: readonly string[], at: number, longest: number): string[] {
  const most = Math.min(longest, symbols.length - at)
  return Array.from({ length: most }, (_, more) => symbols.slice(at, at + more + 1).join(' '))
}

/** The words that a negation may turn round. */
function negated(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) =>
    isNegation(token)
      ? tokens
          .slice(at + 1, at + 5)
          .flatMap(({ pos, lemma }) => (/^(?:VERB|ADJ|ADV)$/.test(pos) ? [`not ${lemma}`] : []))
      : [],
  )
}
