import { clauseStart, endsSentence, reachAfter, sentenceEnd } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import type { SubjectMention } from '../subject-mentions.ts'

/** What is worth nothing, or does not happen. */
const uselessly = phrases(
  'useless, worthless, pointless, no good/use/point/value, of no use, nothing, meaningless, hopeless, dead, ' +
    'a? non starter, doomed, fail, ' +
    'nobody, no one, not worth _, not worth doing/having/building, lose its point/value, ' +
    'there is no business/product/point/project/deal, no business/product/project, ' +
    "not/n't/cannot/never even? launch/open/start/live/work/sell/use/used/buy/sign/do/go/ship/touch/accept/adopt/run/manage/operate/survive/exist, " +
    "not/n't/cannot/never even? need it, not/n't/cannot/never even? come/join/stay/bother/return, can forget it/this/that, not/n't want it/this/that, not/n't/cannot/never be/get accepted/approved/bought/used/licensed/funded, " +
    'stay/stick with paper/excel/the/what, might/may/can as well, look/go elsewhere, ' +
    "not/n't/cannot/never even? go live, not/n't/cannot/never get anywhere, not/n't make sense, " +
    'no launch/release/deal/sale/sign/contract off?',
)

const lacking = phrases(
  'without, unless, if there be no, if it have/has/offer no, if it lack/lacks/miss, if ~ cannot, if ~ can not, ' +
    "if ~ can n't",
)
/** "A version without". */
const versions = phrases('a/any/every/no? version/product/app/tool/site/system/solution/offer/bid/release/thing')

/** A sentence of a passage that says that something cannot be missed: then its "without" rules nothing out. */
export interface Indispensable {
  /** The index of its first token in the passage. */
  readonly from: number
  readonly tokens: readonly SentenceToken[]
}

/** Returns the sentences of a passage that say that something cannot be missed. */
export function indispensableIn(tokens: readonly SentenceToken[]): Indispensable[] {
  return sentencesOf(tokens).filter((sentence) => saysIndispensable(sentence.tokens))
}

/** Whether a token of the passage is in a sentence. */
export function isInside({ from, tokens }: Indispensable, at: number): boolean {
  return from <= at && at < from + tokens.length
}

/** "A map. Otherwise there is no point" is one sentence: the second half is about the first. */
function sentencesOf(tokens: readonly SentenceToken[]): Indispensable[] {
  const starts = tokens.flatMap((_, at) => (at === 0 || isSentenceStart(tokens, at) ? [at] : []))
  return starts.map((from, index) => ({ from, tokens: tokens.slice(from, starts[index + 1]) }))
}

function isSentenceStart(tokens: readonly SentenceToken[], at: number): boolean {
  const mark = tokens[at - 1]?.plain
  return (mark === '.' || mark === '?') && otherwise.after(tokens, at) === null && withoutIt.after(tokens, at) === null
}

function saysIndispensable(tokens: readonly SentenceToken[]): boolean {
  return (
    hasNoDeal(tokens) ||
    otherwiseAt(tokens) >= 0 ||
    tokens.some((_, at) => lacking.after(tokens, at) !== null && isUseless(tokens, at))
  )
}

/** Whether what happens without something is bad: "useless without search", "without search it is useless". */
function isUseless(tokens: readonly SentenceToken[], without: number): boolean {
  if (tokens[without - 1]?.plain === 'not' || isUselessBefore(tokens, without)) return true
  const start = versions.before(tokens, without) ?? without
  const opensHere = start === 0 || clauseStart(tokens, start) === start
  return opensHere && uselessly.isIn(tokens, without + 2, sentenceEnd(tokens, without))
}

function isUselessBefore(tokens: readonly SentenceToken[], without: number): boolean {
  const from = Math.max(0, without - 8)
  for (let at = from; at < without; at++) {
    const end = uselessly.after(tokens, at)
    if (end !== null && without - end <= 4) return true
  }
  return false
}

/** "No scanner, no deal": a third "no" makes a list of what is ruled out. */
function hasNoDeal(tokens: readonly SentenceToken[]): boolean {
  const comma = tokens.findIndex(({ plain }) => plain === ',')
  const end = comma > 0 ? noDeal.after(tokens, comma + 1) : null
  return tokens[0]?.plain === 'no' && end !== null && endsSentence(tokens[end])
}

const noDeal = phrases('no deal/sale/launch/business/go/project/point/customers')

/** "A map, otherwise there is no point." */
function otherwiseAt(tokens: readonly SentenceToken[]): number {
  return tokens.findIndex((_, at) => {
    const end = otherwise.after(tokens, at)
    return end !== null && at > 1 && uselessly.isIn(tokens, end, sentenceEnd(tokens, end))
  })
}

const otherwise = phrases('otherwise, or else, else')

/** "Without that nobody comes": what was named before is missed. */
const withoutIt = phrases('without this/that/it/them/those/which')
const goingWithout = phrases('launch/start/begin/go/live/open/work without')

/** Whether a mention in such a sentence is what cannot be missed. */
export function isMissedBadly({ tokens, from }: Indispensable, mention: SubjectMention): boolean {
  const at = mention.at - from
  const reach = reachAfter(tokens, at)
  return (
    lacking.isIn(tokens, Math.max(0, at - 7), at) ||
    (hasNoDeal(tokens) && at < 7) ||
    at < otherwiseAt(tokens) ||
    withoutIt.isIn(tokens, at, reach) ||
    goingWithout.isIn(tokens, at, reach)
  )
}
