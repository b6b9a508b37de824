import { clauseStart, isConditional, nextMark, reachAfter, sentenceEnd } from '../grammar/clause.ts'
import { negations } from '../grammar/negations.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { verbGroupAt, verbGroupBefore } from '../grammar/verb-group.ts'

export type Bound = 'at_most' | 'at_least' | 'exactly'

/** A quantity in a sentence: its first token, and the one after its last. */
export interface Quantity {
  readonly at: number
  readonly end: number
}

/** How the words around a quantity bind it, and where those before it begin. */
export interface FoundBound {
  readonly is: Bound | null
  readonly from: number
  /** True for "fewer than three", which leaves two. */
  readonly isBelow: boolean
}

const fillers = phrases(
  'about, around, roughly, some, the, a, an, all of, a total of, of, our, next, single, other, is, be, only, ' +
    'total of, maybe, say, call it, ca, in, for, on, to',
)
const most = phrases(
  'at most, at the very? most, up to, max, maximum, maximum of, within, inside of?, in under, for under, only, ' +
    'just, only/just have/has/got, ' +
    'cap/limit/ceiling/restrict/freeze ~ at/to/of/is/be, cap/limit/ceiling/restrict/freeze at/to/of, höchstens, ' +
    'cost/budget/spending/price/hard/upper ceiling/cap/limit, stop/walk at, maximal, no later than, at the latest, until, latest, not a _ more than',
)
const least = phrases('at least, at the very least, minimum, minimum of, min, no sooner than, no earlier than')
const exactly = phrases('exactly, precisely, no more and? no less/fewer than, neither more nor less/fewer than')
/** More than the quantity: beyond it when it is denied. */
const moreThan = phrases(
  'more/longer/later/larger/bigger/higher/greater than, more/longer/later/larger/bigger/higher/greater _ than, ' +
    'more/longer/later/larger/bigger/higher/greater _ _ than, over, above, beyond, past, exceed, surpass, ' +
    'outstrip, top, a dollar/cent/penny/day/week past/over/above/beyond, in excess of, north of, ' +
    'go above/over/beyond/past',
)
const lessThan = phrases(
  'less/fewer/lower/shorter/sooner/earlier/smaller/cheaper than, ' +
    'less/fewer/lower/shorter/sooner/earlier/smaller/cheaper _ than, below, under, beneath, before, south of',
)
const fewerThan = phrases('fewer/less than')
/** Not "before": "before three weeks are over" is a deadline. */
const tooFew = phrases('fewer/less/shorter/smaller than, under, below')

/** What cannot be more: "tops", "is the ceiling", "or less". */
/** "Max", "tops", "at the latest". */
const calledMost =
  'max, maximum, =tops, ceiling, limit, cap, most, at most, at the very? most, at the outside, ' +
  'at the very? latest, at best, a hard/firm/strict line, hard stop, = hard stop'
/** "Or less", "and no more". */
const orLess =
  'there be nothing after/beyond/more/else/left, nothing after/beyond that/this/it, final, or forget it/this, or never, or not at all, ' +
  'or less/fewer/under/sooner/lower/earlier/cheaper/below, no more, nothing more, and no more/further, not more, ' +
  'as much as, or bust/nothing, not negotiable, cannot/must/may/can/shall not? be exceeded/passed/stretched'
/** "All we have", and nothing else is said. */
const allThereIs =
  'all we/i/there/it/that, all the time/money/people we/i/there, that, all in, what we/i/there, everything we/i/there, ' +
  'it, the most we/i/the/that/our, the longest we/i/the/that, absolutely all, for everything, from savings'
/** "Where we stop", "that is enough". */
const theEnd =
  'full stop, period, where we/i stop/draw, the end, enough, must/has/have to? suffice/do, ' +
  'must/has/have to? be enough/sufficient'

/** What cannot be more: "tops", "is the ceiling", "or less". */
const mostAfter = phrases(calledMost, orLess, allThereIs, theEnd)
const leastAfter = phrases(
  'or more, or longer, the? least, least, at least, at the very least, at the? minimum, as a minimum, minimum, and not one? less/fewer, ' +
    'or better, and upwards, and up',
)
const exactlyAfter = phrases('no more and? no less/fewer, exactly, precisely, neither more nor less/fewer')
/** What may stand between a quantity and the words that bind it. */
const links = phrases(
  'and, but, be, will be, would be, must be, stay, stays, being, as, that, that be, this be, there be, the, our, ' +
    'my, a, an, its, absolute, hard, upper, very, outer, strict, firm, for this/it/everything/now, ' +
    'so, for the _, dollar, usd, in total, altogether, of it, ever, absolutely, to spend, ' +
    'developers/engineers/people?, so that be, he, it, budget, is',
)
/** "And not a cent more", "we cannot hire another". */
const further = phrases(
  'more, longer, beyond, over, above, later, another, additional, extra, overtime, higher, bigger, further, ' +
    'past, exceed',
)
const reachOfFurther = 6

/** "Hard cap: $27,500." */
const labels = phrases(
  'hard/absolute/upper/firm? cap/limit/ceiling/max/maximum, cap/limit/ceiling/max/maximum _ _, ' +
    'cap/limit/ceiling/max/maximum _, no more than',
)

/** Returns how the words around a quantity bind it. */
export function boundOf(tokens: readonly SentenceToken[], quantity: Quantity): FoundBound {
  const from = withoutFillers(tokens, quantity.at)
  const bound = boundBefore(tokens, from)
  if (bound !== null && (bound.is !== null || lessThan.before(tokens, from) !== null)) return bound
  const label = labels.before(tokens, tokens[quantity.at - 1]?.plain === ':' ? quantity.at - 1 : 0)
  if (label !== null) return { is: 'at_most', from: label, isBelow: false }
  if (bound !== null && isTooMuch(tokens, bound.from, quantity.end))
    return { is: 'at_most', from: clauseStart(tokens, bound.from), isBelow: false }
  return { is: boundAfter(tokens, quantity.end), from: bound?.from ?? from, isBelow: false }
}

function withoutFillers(tokens: readonly SentenceToken[], at: number): number {
  let from = at
  for (let before: number | null = at; before !== null; before = fillers.before(tokens, from)) {
    from = before
    if (isBinding(tokens, from)) return from
  }
  return isBinding(tokens, from) ? from : at
}

function isBinding(tokens: readonly SentenceToken[], end: number): boolean {
  return [exactly, limitIs, least, most, moreThan, lessThan].some((list) => list.before(tokens, end) !== null)
}

/** The bound that ends right before a token; with null for "more than" without a negation. */
function boundBefore(tokens: readonly SentenceToken[], end: number): FoundBound | null {
  const exact = exactly.before(tokens, end)
  if (exact !== null) return { is: 'exactly', from: exact, isBelow: false }
  return comparison(tokens, end) ?? plainBound(tokens, end)
}

/** "My limit is $5,000." */
const limitIs = phrases(
  'my/our/the/a/an hard/absolute/upper/firm/very? limit/cap/ceiling/max/maximum/most we/i? can/will? spend/pay/afford? be, ' +
    'my/our/the/a/an hard/absolute/upper/firm/very? limit/cap/ceiling/max/maximum be',
)

function plainBound(tokens: readonly SentenceToken[], end: number): FoundBound | null {
  const label = limitIs.before(tokens, end)
  if (label !== null) return { is: 'at_most', from: label, isBelow: false }
  const lower = least.before(tokens, end)
  if (lower !== null) return { is: 'at_least', from: lower, isBelow: false }
  const upper = most.before(tokens, end)
  return upper === null ? null : { is: 'at_most', from: upper, isBelow: false }
}

/** A denied "more than" is a ceiling, a denied "less than" a floor. */
function comparison(tokens: readonly SentenceToken[], end: number): FoundBound | null {
  const more = moreThan.before(tokens, end)
  const less = lessThan.before(tokens, end)
  const from = more ?? less
  if (from === null) return null
  const denied = denialBefore(tokens, from)
  if (more !== null) return { is: denied === null ? null : 'at_most', from: denied ?? from, isBelow: false }
  const isFloor =
    (denied !== null && !isConditional(tokens, from)) ||
    isDeniedAfter(tokens, from, end) ||
    (tooFew.before(tokens, end) !== null && isCalledBad(tokens, end))
  if (!isFloor && isOnlySaid(tokens, from, end)) return { is: null, from, isBelow: false }
  return {
    is: isFloor ? 'at_least' : 'at_most',
    from: denied ?? from,
    isBelow: !isFloor && fewerThan.before(tokens, end) !== null,
  }
}

/** "Fewer than two developers is not a risk" sets no bound. */
function isOnlySaid(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  if (tooFew.before(tokens, end) === null || clauseStart(tokens, from) !== from) return false
  return being.isIn(tokens, end, Math.min(nextMark(tokens, end), end + 5))
}
const being = phrases('be')

/** Whether a comparison before a quantity binds it to nothing. */
export function isOpenComparison(tokens: readonly SentenceToken[], { is, from }: FoundBound): boolean {
  return is === null && (moreThan.after(tokens, from) !== null || lessThan.after(tokens, from) !== null)
}

/** The negation that a comparison belongs to: in the same clause, before it. */
function denialBefore(tokens: readonly SentenceToken[], end: number): number | null {
  for (let at = end - 1; at >= Math.max(0, end - 40); at--) {
    if (tokens[at]?.isMark === true) return null
    if (refusing.after(tokens, at) !== null) return at
    if (negations.after(tokens, at) !== null)
      return isOfNoun(tokens, at, end) ? null : Math.min(at, verbGroupBefore(tokens, at + 1).from)
  }
  return null
}

const refusing = phrases('refuse/refuses to, unwilling to')

/** "Under two developers we don't begin." */
function isDeniedAfter(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  if (clauseStart(tokens, from) !== from) return false
  for (let at = end; at < sentenceEnd(tokens, end) && tokens[at]?.isMark === false; at++)
    if (makers.after(tokens, at) !== null) return verbGroupAt(tokens, at + 1).isNegated
  return false
}
const makers = phrases('we, i, it, they')

/** In "no contracts longer than a year" it is the contracts that are bound. */
function isOfNoun(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  return tokens[at]?.plain === 'no' && end > at + 1 && projects.isIn(tokens, at + 1, end) === false
}
const projects = phrases(
  'plan, build, quote, offer, team, crew, case, account, circumstance, way, project, budget, schedule, time, one',
)

function boundAfter(tokens: readonly SentenceToken[], end: number): Bound | null {
  if (exactlyAfter.after(tokens, skipLinks(tokens, end)) !== null) return 'exactly'
  const starts = linkEnds(tokens, end)
  if (starts.some((at) => leastAfter.after(tokens, at) !== null)) return 'at_least'
  const isMost = starts.some(
    (at) => mostAfter.after(tokens, at) !== null && !isContinued(tokens, mostAfter.after(tokens, at)),
  )
  return isMost || isNothingFurther(tokens, end) ? 'at_most' : null
}

/** "It" and "that" bind at the end of a clause only. */
function isContinued(tokens: readonly SentenceToken[], end: number | null): boolean {
  if (end === null) return true
  const last = tokens[end - 1]?.plain
  return (last === 'it' || last === 'that') && tokens[end]?.isMark === false
}

/** Each place from which the words after a quantity may bind it. */
function linkEnds(tokens: readonly SentenceToken[], end: number): number[] {
  const ends = [end]
  for (let at = end; ends.length < 8; at = ends.at(-1) ?? at) {
    const next = tokens[at]?.isMark === true ? at + 1 : links.after(tokens, at)
    if (next === null || next >= tokens.length) return ends
    ends.push(next)
  }
  return ends
}

function skipLinks(tokens: readonly SentenceToken[], end: number): number {
  return linkEnds(tokens, end).at(-1) ?? end
}

/** "..., and we cannot go beyond that." */
function isNothingFurther(tokens: readonly SentenceToken[], end: number): boolean {
  return tokens.slice(end, reachAfter(tokens, end)).some((_, index) => {
    const after = negations.after(tokens, end + index)
    if (after === null) return false
    const reach = Math.min(sentenceEnd(tokens, after), after + reachOfFurther)
    return further.isIn(tokens, after, reach)
  })
}

const anything = phrases('anything, everything, whatever, if, once, as soon as, when, nothing')
/** What must not happen. */
const bad = phrases(
  'chaos, dead, too much/many/long/short/few/little/risky/thin/small, not enough, risky, a risk, unaffordable, impossible, out, out of, off, no go, not an option, ruin, ' +
    'kill, we/i walk/stop/quit/leave, have to stop, ' +
    'have to go, nonsense, madness, a disaster, the end, unrealistic, unthinkable, useless, worthless, pointless, be refused, be rejected, ' +
    'over, need the board/permission/approval',
)
const bearable = phrases(
  'have, want, put, give, hire, accept, wait, pay, spend, afford, go, take, affordable, possible, acceptable, allowed, welcome, realistic, feasible, ' +
    'for us, in our means, needed, wanted, planned, an option, thinkable, negotiable, work, enough, sufficient',
)

/** Whether "more than" a quantity is what must not be: "anything over $60k", "more than eight would be chaos". */
function isTooMuch(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  if (
    anything.isIn(tokens, clauseStart(tokens, from), from) ||
    anything.before(tokens, from) !== null ||
    isConditional(tokens, from)
  )
    return true
  return isCalledBad(tokens, end)
}

/** Whether what is said of a quantity is that it must not be. */
export function isCalledBad(tokens: readonly SentenceToken[], end: number): boolean {
  for (let at = end; at < Math.min(tokens.length, end + 5); at++) {
    const group = verbGroupAt(tokens, at)
    if (group.end > at) return (group.isNegated ? bearable : bad).after(tokens, group.end) !== null
  }
  return false
}
