import type { Word } from './words.ts'

/** Words that rule out the words after them. */
const negators = new Set(
  (
    "no not n't without never neither nor cannot none nobody hardly excluding exclude excludes avoid avoiding avoids " +
    'skip nothing'
  ).split(' '),
)

/** Returns whether a word negates or rules out something. */
export function isNegator({ plain }: Word): boolean {
  return negators.has(plain)
}

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

/** What is not done to something that is ruled out. */
const notDone =
  '(?:be(?:ing)? )?(?:developed|built|implemented|supported|offered|included|provided|added|needed|required|necessary|' +
  'important|planned|considered|covered|used|delivered|wanted|part|in scope|in the|a goal|a topic|intended|foreseen|for)'

/** Phrases that rule out the words before them: "chat is out of scope", "a web shop will not be built". */
const afterthoughts = new RegExp(
  [
    `(?:is|are|will|shall|would|should|does|do|need)(?: not|n't)(?: \\w+ly)? ${notDone}`,
    '(?:is|are|be|been|gets?|was|were)(?: \\w+ly)? (?:excluded|dropped|omitted|skipped|postponed|deferred|cancelled|scrapped|removed|abandoned|discarded|rejected|ruled out|left out|unnecessary|unwanted|off the table)',
    '(?:excluded|left out)[.!)]*$',
    '(?:is|are|stays?|remains?)(?: \\w+ly)? (?:out|outside|manual|on paper|by hand)\\b',
    '(?:is|are|be) (?:handled|done|dealt with|covered|provided|taken care of) (?:elsewhere|separately|outside|by (?:another|a different|an? (?:outside|external)))',
    '(?:is|are) (?:no|neither|nobody|not a) (?:goal|part|topic|longer|wish)',
    '(?:can|may|will|must|should|has to|have to) (?:wait|come later|follow later|be added later)',
    'comes? (?:later|after)',
    '(?:in|at) a later (?:version|phase|stage|release|step|date)|(?:for|only|maybe|perhaps) later|next year',
    'in (?:the )?(?:second|third|next) (?:phase|version|release|step)|in (?:phase|version|release|step) (?:two|three|2|3)',
    'out of scope',
    'not (?:yet|now|planned|needed|required|in scope|in the first|on the roadmap|for us)\\b',
  ]
    .map((phrase) => `\\b(?:${phrase})`)
    .join('|'),
  'giu',
)

/** Phrases that rule out the words after them. */
const announcements =
  /\b(?:decided? against|no need for|(?:do|does|doing) without|leaves? out|refrains? from|except(?: for)?|apart from|everything but|non-goals?:?|out of scope:)/giu

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
  for (const { index, 0: phrase } of text.matchAll(announcements)) {
    for (const covered of wordsOfClauseAfter(text, words, index + phrase.length)) ruledOut[covered] = true
  }
  return ruledOut
}

/** The indices of the words that a negator at `index` rules out. */
function coveredByNegator(text: string, words: readonly Word[], index: number): number[] {
  const start = negatorEnd(words, index)
  return start === null || isHarmless(words, start) ? [] : upToTurn(text, words, start)
}

function wordsOfClauseAfter(text: string, words: readonly Word[], offset: number): number[] {
  const start = words.findIndex((word) => word.start >= offset)
  return start < 0 ? [] : upToTurn(text, words, start)
}

/** The indices from `start` to the end of what is negated there. */
function upToTurn(text: string, words: readonly Word[], start: number): number[] {
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
