import { negatingWords } from './negations.ts'
import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'

/** Auxiliaries, negations, adverbs and "want to": everything of a verb but the verb itself. */
export interface VerbGroup {
  /** Its first token, and the one after its last. */
  readonly from: number
  readonly end: number
  readonly isNegated: boolean
  /** "Must", "may", "can" and the like: it says what is to be, and not what is. */
  readonly hasModal: boolean
  readonly isPast: boolean
  /** "Has never been asked for": what has happened so far. */
  readonly isPerfect: boolean
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const auxiliaries = wordsOf(
  "is are am 's 're 'm be been being was were has have had 've do does did will 'll wo shall sha must may can ca could " +
    "should would 'd might ought need needs cannot got gets get",
)
const modals = wordsOf('must may shall should can ca cannot need needs ought to')
const past = wordsOf('was were had did')
const perfect = wordsOf('been')
const having = wordsOf("has have 've")
const adverbs = wordsOf(
  'also always really still simply absolutely just ever even actually therefore hence thus all both each rather flat again please here',
)
/** What stands between "not" and the verb: "we do not want to build". */
const intentions = wordsOf(
  'to want wants wish intend intends plan plans planning like going able allowed willing prepared happy supposed permitted free ' +
    'possible expected asked forced made required obliged bound care',
)
/** "We refuse to build it" negates as well. */
const refusals = phrases(
  'refuse/refuses to, unwilling to, unable to, rather not, decline/declines to, no wish/desire/intention to',
)
const refusalWords = phrases(
  'refuse/refuses, unwilling, unable, rather not, decline/declines, no wish/desire/intention, ' +
    'under no circumstances, on no account, by no means',
)

function isOfGroup(tokens: readonly SentenceToken[], at: number): boolean {
  const { plain = '', isMark = true } = tokens[at] ?? {}
  if (isMark) return false
  const isIntention = intentions.has(plain) && (plain === 'to' || tokens[at + 1]?.plain === 'to')
  return isIntention || isAdverb(plain) || [auxiliaries, negatingWords, adverbs].some((words) => words.has(plain))
}

const adverbPhrases = phrases(
  'at least, you dare, in any case, under no circumstances, on no account, by no means, at all costs, in future, at present',
)

function isAdverb(plain: string): boolean {
  return plain.length > 5 && plain.endsWith('ly')
}

/** The verb group that ends right before a verb. */
export function verbGroupBefore(tokens: readonly SentenceToken[], end: number): VerbGroup {
  let from = end
  for (let start: number | null = end; start !== null; start = groupWordBefore(tokens, from)) from = start
  return groupOf(tokens, from, end)
}

function groupWordBefore(tokens: readonly SentenceToken[], at: number): number | null {
  return refusals.before(tokens, at) ?? adverbPhrases.before(tokens, at) ?? (isOfGroup(tokens, at - 1) ? at - 1 : null)
}

/** The verb group that begins at a token. */
export function verbGroupAt(tokens: readonly SentenceToken[], from: number): VerbGroup {
  let end = from
  for (let next: number | null = from; next !== null; next = groupWordAfter(tokens, end)) end = next
  return groupOf(tokens, from, end)
}

function groupWordAfter(tokens: readonly SentenceToken[], at: number): number | null {
  return adverbPhrases.after(tokens, at) ?? (isOfGroup(tokens, at) ? at + 1 : null)
}

function groupOf(tokens: readonly SentenceToken[], from: number, end: number): VerbGroup {
  const words = tokens.slice(from, end).map(({ plain }) => plain)
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word))
  const isNegated = has(negatingWords) || refusalWords.isIn(tokens, from, end)
  return {
    from,
    end,
    isNegated,
    hasModal: has(modals),
    isPast: has(past) && !has(perfect),
    isPerfect: has(having) && !words.includes('to'),
  }
}
