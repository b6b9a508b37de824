import { clauseStart, nextMark, reachAfter } from '../grammar/clause.ts'
import { negations } from '../grammar/negations.ts'
import { isWhole, predicateStarts } from '../grammar/noun-phrase.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { type VerbGroup, verbGroupAt } from '../grammar/verb-group.ts'
import { essential, hasDuty, isEssential } from './duties.ts'

/** "Is a must", "has to be there", after the phrase, its list and what it is for. */
export function isDemandedAfter(tokens: readonly SentenceToken[], end: number): boolean {
  const starts = predicateStarts(tokens, end)
  const ends = [...starts, ...starts.flatMap((at) => withSupplement(tokens, at))]
  return ends.some(
    (at) =>
      isDutyAt(tokens, at) ||
      isLabelledDuty(tokens, at) ||
      isOursToHave(tokens, at) ||
      isNotToBeMissing(tokens, at) ||
      isFromDayOne(tokens, at),
  )
}

/** "Chat: essential", "export mandated", "offline or bust". */
function isLabelledDuty(tokens: readonly SentenceToken[], at: number): boolean {
  const start = tokens[at]?.isMark === true ? at + 1 : at
  const rest = essential.after(tokens, alsoBoth.after(tokens, start) ?? start) ?? orElse.after(tokens, start)
  return rest !== null && (tokens[rest]?.isMark ?? true)
}

/** "Must have: chat and maps", but not "requirements: login is optional". */
export function isLabelledADuty(tokens: readonly SentenceToken[], start: number, end: number): boolean {
  const label = tokens[start - 1]?.plain === ':' ? dutyLabels.before(tokens, start - 1) : null
  if (label === null || tokens[label - 1]?.isMark === false) return false
  return verbGroupAt(tokens, end).end === end && !softened.isIn(tokens, end, reachAfter(tokens, end))
}

const softened = phrases('optional, optionally, nice to have, if possible, not required/needed/necessary/mandatory')

const dutyLabels = phrases(
  'absolute/hard/strict? must, absolute? must have, absolutely/strictly? required/mandatory/essential/needed/obligatory/indispensable/compulsory, ' +
    'absolute/hard/strict? requirement, not negotiable, non negotiable, what/things we/i need, what it must have, it must have, ' +
    'what ~ must be able to do?, must be able to',
)

/** "Must not be missing", "can't be left out"; what must not be "removed by sellers" is another matter. */
function isNotToBeMissing(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupAt(tokens, at)
  if (!group.isNegated || !group.hasModal || group.isPast) return false
  return [group.end, group.end - 1].some((verb) => verb > at && isEnd(tokens, missing.after(tokens, verb)))
}

const missing = phrases('be? =missing/absent/=lacking/omitted, be? left out')

function isEnd(tokens: readonly SentenceToken[], end: number | null): boolean {
  return end !== null && isWhole(tokens, end)
}

const alsoBoth = phrases('also, both, all, really, absolutely, strictly')

const orElse = phrases("or bust/nothing, or forget it, or we do not/n't start/begin/buy, or else")

/** "Show it on a map, that's a must." */
export function isThatADuty(tokens: readonly SentenceToken[], end: number): boolean {
  const start = nextMark(tokens, end) + 1
  const that = thatIt.after(tokens, start)
  if (that === null) return false
  if (negations.isIn(tokens, clauseStart(tokens, end), end)) return false
  const group = verbGroupAt(tokens, that)
  if (group.end === that || group.isPast) return false
  return isEssential(tokens, group) || (hasDuty(tokens, group) && there.after(tokens, group.end - 1) !== null)
}

const thatIt = phrases('and/so/but? that/which/this/they/it/these/those, and/so/but? that/this is one thing it')

const there = phrases('be in/there/included/part/possible/supported, to have, be in there, be inside, be possible')

/** "A map we need." */
function isOursToHave(tokens: readonly SentenceToken[], at: number): boolean {
  const subject = makers.after(tokens, at)
  if (subject === null) return false
  const end = needed.after(tokens, subject)
  return end !== null && (tokens[end]?.isMark ?? true)
}

const makers = phrases('we, i, they, you, it')

const needed = phrases(
  "need, must/should have, has/have to have, absolutely/really need, can not/n't do without, insist on",
)

const prepositions = phrases(
  'with, for, by, of, to, in, on, from, over, across, through, about, between, among, at, around, according to',
)

/** The ends of "for partners" after a subject. */
function withSupplement(tokens: readonly SentenceToken[], at: number): number[] {
  const from = prepositions.after(tokens, at)
  if (from === null) return []
  return [1, 2, 3, 4]
    .map((length) => from + length)
    .filter((end) => !tokens.slice(from, end).some(({ isMark }) => isMark))
}

function isDutyAt(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupAt(tokens, at)
  if (group.end === at || group.isPast) return false
  return isEssential(tokens, group) || (hasDuty(tokens, group) && isToExist(tokens, group))
}

function isToExist(tokens: readonly SentenceToken[], { from, end }: VerbGroup): boolean {
  return [end, end - 1].some((at) => at >= from && isWholly(tokens, existing.after(tokens, at)))
}

/** What has to be done so that something is there. */
const existing = phrases(
  'be in, be in it/here/this/them, be in the/our first/next/very? version/release/app/product/build/mvp, demonstrated, proven, ensured, guaranteed, achieved, be there, be part of, included, available, possible, supported, offered, provided, built, built in, ' +
    'be integrated, integrated, present, in place, ' +
    'be ready, a part, on board, sent, issued, created, generated, shown, displayed, produced, usable, ' +
    'redeemable, accepted, enabled, exposed, propagated, established, maintained, implemented, delivered, ' +
    'foreseen, inside, go out, exist, ' +
    'come built in, come included/with, work from, ship, from day one, from the very? start/beginning/outset, ' +
    'be a/our part, at launch, redeemed, kept, maintained, uploaded, handled',
)

const fromDayOne = phrases(
  'in the/our first/next/very? version/release, in v1, from day one, from the very? start/beginning/outset, from the first day, from launch',
)

/** "A chat in v1", but not "a chat in v1? No." */
function isFromDayOne(tokens: readonly SentenceToken[], at: number): boolean {
  const end = fromDayOne.after(tokens, at)
  return end !== null && (tokens[end]?.isMark ?? true) && tokens[end]?.plain !== '?'
}

/** Whether what is said of it does not go on to say how: "must be sent from our own domain" is about the domain. */
function isWholly(tokens: readonly SentenceToken[], end: number | null): boolean {
  return end !== null && (fromDayOne.after(tokens, end) !== null || !isSaidHow(tokens, end))
}

function isSaidHow(tokens: readonly SentenceToken[], end: number): boolean {
  return (
    manner.after(tokens, end) !== null ||
    ([tokens[end - 1], tokens[end]].some((token) => token?.plain === 'in') && !isWhole(tokens, end))
  )
}

const manner = phrases(
  'from, with, within, before, after, between, under, over, without, as, on the same, in no, in less/under, ' +
    'properly, correctly, only',
)
