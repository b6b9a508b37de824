import type { Word } from './words.ts'

/** Words that rule out the words after them. */
const negators = new Set(
  (
    'no not without never neither nor cannot excluding exclude excludes avoid avoiding avoids skip ' +
    "can't don't doesn't won't isn't aren't shouldn't mustn't needn't wouldn't nothing"
  ).split(' '),
)

/** After a negator these cancel the negation: "no later than", "not only", "no one may". */
const harmlessAfterNegator = new Set(
  'only just later more less fewer longer least matter one doubt body yet until before sooner'.split(' '),
)

/** "Nicer than a calendar" rules the calendar out; "more than one calendar" does not. */
const amountWords = new Set('more less fewer later longer earlier rather other'.split(' '))

/** Avoiding a loss is not a negation: "never loses a sale" asks for the sale. */
const lossWords = new Set(
  (
    'lose loses losing lost miss misses missing forget forgets fail fails failing break breaks leave leaves leaving ' +
    'wait waits waiting interrupt stop stops decay decays expire expires slow'
  ).split(' '),
)

/** Words that end a negation. */
const turningWords = new Set(
  'but only instead except unless until while when if because so although though yet then must with has that which who where'.split(
    ' ',
  ),
)

/** Phrases that rule out the words before them: "chat is out of scope". */
const afterthoughts =
  /\b(?:(?:is|are)\s+(?:out of scope|not\s+(?:needed|required|necessary|important|in scope|part of)|unnecessary)|(?:can|may|will)\s+(?:wait|come later)|comes?\s+later|out of scope|not\s+(?:yet|now)\b|is not in the first)/giu

const clauseEnd = /[.;:!?()—\n]|\s[-–]\s/u

/** Maximum reach of a negator, in words. */
const maxReach = 9

/** Returns for every word of `text` whether the sentence rules it out ("no mobile app", "without accounts"). */
export function ruledOutWords(text: string, words: readonly Word[]): boolean[] {
  const ruledOut = words.map(() => false)
  words.forEach((_, index) => {
    for (const covered of coveredByNegator(text, words, index)) ruledOut[covered] = true
  })
  for (const match of text.matchAll(afterthoughts)) {
    for (const covered of wordsOfClauseBefore(text, words, match.index)) ruledOut[covered] = true
  }
  return ruledOut
}

/** The indices of the words that a negator at `index` rules out. */
function coveredByNegator(text: string, words: readonly Word[], index: number): number[] {
  const start = negatorEnd(words, index)
  if (start === null || isHarmless(words, start)) return []
  const covered: number[] = []
  for (let at = start; at < Math.min(words.length, start + maxReach); at++) {
    if (at > start && endsNegation(text, words, at)) break
    covered.push(at)
  }
  return covered
}

/** The index after the negator that begins at `index`; null without one. */
function negatorEnd(words: readonly Word[], index: number): number | null {
  const word = words[index]?.plain ?? ''
  const next = words[index + 1]?.plain ?? ''
  if (negators.has(word) || word === 'unlike') return index + 1
  if (word === 'than' && !amountWords.has(words[index - 1]?.plain ?? '')) return index + 1
  if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than')) return index + 2
  return null
}

function isHarmless(words: readonly Word[], start: number): boolean {
  if (harmlessAfterNegator.has(words[start]?.plain ?? '')) return true
  return words.slice(start, start + 3).some((word) => lossWords.has(word.plain))
}

/** Whether the negation ends before the word at `at`. A comma ends it, except in a list with "or". */
function endsNegation(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before) return true
  if (turningWords.has(word.plain)) return true
  const between = text.slice(before.end, word.start)
  if (clauseEnd.test(between)) return true
  return between.includes(',') && !isInList(words, at)
}

function isInList(words: readonly Word[], at: number): boolean {
  return words.slice(at, at + 4).some((word) => word.plain === 'or' || word.plain === 'nor')
}

function wordsOfClauseBefore(text: string, words: readonly Word[], offset: number): number[] {
  const indices = words.flatMap((word, index) => (word.end <= offset ? [index] : []))
  const clauseStart = indices.findLastIndex((index) => {
    const next = words[index + 1]
    const word = words[index]
    if (!word) return false
    return /[.;:!?,\n]/u.test(text.slice(word.end, next ? next.start : word.end))
  })
  return indices.slice(clauseStart + 1)
}
