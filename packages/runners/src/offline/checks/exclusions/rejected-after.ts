import { clauseStart, endsSentence, nextMark, reachAfter, speakerBefore } from '../grammar/clause.ts'
import { isWhole, predicateStarts } from '../grammar/noun-phrase.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { verbGroupAt, verbGroupBefore } from '../grammar/verb-group.ts'
import { isRefusedAfterwards } from './refused-afterwards.ts'
import { havingVerbs, inside, inversions } from './speaking-for-us.ts'

const openers = phrases(
  'having, adding, building, offering, opening up?, running, using, putting in, introducing, supporting, taking, ' +
    'accepting, selling, ' +
    'sending, showing, collecting, features like, idea of, things like, anything/everything with/like, both, ' +
    'due/owing to ~ _, in line with ~ _, according to ~ _, under ~ rule/contract/law/agreement/charter/bylaw, ' +
    'for ~ reason, at ~ request',
)

/** Whether a phrase opens its clause, so that what follows is said of it. */
export function opensClause(tokens: readonly SentenceToken[], start: number): boolean {
  const opener = openers.before(tokens, start) ?? start
  return clauseStart(tokens, opener) === opener && speakerBefore(tokens, opener) !== 'others'
}

/** "Chat is off the table", "will not be built", "... we want neither". */
export function isRejectedAfter(tokens: readonly SentenceToken[], end: number): boolean {
  const starts = predicateStarts(tokens, end)
  return (
    starts.some(
      (at) =>
        isOutside(tokens, at) || isLabelledOut(tokens, at) || isNotOurs(tokens, at) || isSomethingNotOurs(tokens, at),
    ) || isRefusedAfterwards(tokens, end)
  )
}

/** What something that is ruled out is. */
/** Out of the product, or off the list. */
const outOfIt =
  'off, off the? table/menu/card/limit, out, out of the? question/scope/bound/it/this/here, ' +
  'out of the/our app/product/game/site/scope, ruled out, left out, to stay out, avoided, to be avoided, excluded, omitted, ' +
  'skipped, dropped, cut, a? non goal, not a goal, no option/part, de? scope, descoped, switched off, turned off, ' +
  'away from it, nothing for us/me, outside, outside of? the/our app/product/game/site/scope/project'
/** Not allowed, or not wanted. */
const unwelcome =
  'against our/my/the/all _, banned, forbidden, prohibited, unwanted, a? no go, taboo, unacceptable, disallowed, ' +
  'barred, unwelcome, unthinkable, rejected, vetoed, not welcome, illegal, impossible, verboten, undesirable, ' +
  'undesired, refused, declined'
/** More than it takes. */
const needless =
  'silly, absurd, ridiculous, nonsense, daft, a waste of _, overkill, unnecessary, superfluous, pointless'
/** Not now. */
const putOff =
  'scrapped, deprioritised, deprioritized, cancelled, out for now, postponed, deferred, shelved, deprioritised to zero'
const elsewhere =
  'done/handled/dealt/managed/covered/kept elsewhere, done/handled/dealt/managed/covered/kept with elsewhere'

/** What something that is ruled out is. */
const outside = phrases(outOfIt, unwelcome, needless, putOff, elsewhere)

/** "Has no place here". */
const noPlace = phrases('have/has no place/business/room/part, belong elsewhere, belong somewhere else')

const remaining = phrases('stay, remain, kept, keep, go, left')

export function isOutside(tokens: readonly SentenceToken[], end: number): boolean {
  if (noPlace.after(tokens, end) !== null) return true
  const group = verbGroupAt(tokens, end)
  const verb = remaining.after(tokens, group.end) ?? group.end
  if (verb === end) return false
  if (!group.isNegated && isTakenOut(tokens, verb, group.isPast)) return true
  if (group.isPast) return false
  const rest = outside.after(tokens, verb)
  const said = group.isNegated ? inside.after(tokens, verb) : rest
  if (said === null || isPlace(tokens, said) || isNarrowed(tokens, said) || isComplaint(tokens, said)) return false
  return !group.isNegated || !isOneWay(tokens, said)
}

/** What was decided holds: "was struck from the list"; what goes on may tell that it comes back. */
function isTakenOut(tokens: readonly SentenceToken[], verb: number, isPast: boolean): boolean {
  const end = takenOut.after(tokens, verb)
  if (end === null || comesBack.isIn(tokens, end, reachAfter(tokens, end))) return false
  return !isPast || endsSentence(tokens[end])
}

const takenOut = phrases(
  'removed/struck/dropped/cut/taken/crossed/scrapped/deleted/excluded from/off/out the/our/this? _? scope/list/plan/backlog/roadmap, ' +
    'taken/cut out of? the/our/this? _? scope/list/plan/backlog/roadmap',
)
const comesBack = phrases('must, want, need, back, again, add, return')

/** "The search is silly slow" is about one that is there, "a chat would be silly" is not. */
function isComplaint(tokens: readonly SentenceToken[], end: number): boolean {
  const opinion = opinions.before(tokens, end)
  if (opinion === null) return false
  const isOfFuture = supposing.isIn(tokens, verbGroupBefore(tokens, opinion).from, opinion)
  return !isOfFuture || !isWhole(tokens, end)
}
const opinions = phrases('silly, absurd, ridiculous, daft')
const supposing = phrases("would, will, 'd")

/** "Must not be sent by post" and "as text" leave other ways; "not allowed by our charter" names what forbids it. */
function isOneWay(tokens: readonly SentenceToken[], end: number): boolean {
  if (by.after(tokens, end) !== null) return permitted.before(tokens, end) === null
  const isReason = tokens.slice(end, nextMark(tokens, end)).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  return as.after(tokens, end) !== null && !isReason
}

const by = phrases('by')
const permitted = phrases('allowed, permitted, wanted, accepted, acceptable, desired')
const as = phrases('as')

/** "Stays out", after which a place may follow: "the map is out on the counter". */
const bareOut = phrases('be/stay/remain/keep/go out/off/outside')

const places = phrases('on, by, in, there, here, for, the, of, a, an, our')

/** "Is out" rules out, "is out on the counter" does not. */
function isPlace(tokens: readonly SentenceToken[], end: number): boolean {
  return bareOut.before(tokens, end) !== null && places.after(tokens, end) !== null
}

/** "Is forbidden at night" and "for children" do not rule it out; "for legal reasons" and "by law" do. */
function isNarrowed(tokens: readonly SentenceToken[], end: number): boolean {
  return narrowing.after(tokens, end) !== null && !isWhole(tokens, end) && reasons.after(tokens, end) === null
}

const narrowing = phrases(
  'in, at, on, during, from, to, before, after, without, under, between, within, than, for, when, while, more, ' +
    'longer, later, with, via, as, through',
)

const reasons = phrases(
  'for reason of, from delivery/scope/this/it, from the project/product/scope/release/build/app/plan, for ~ reason, for fear, ' +
    'for good/ever, for ~ sake, in any case/way/form/shape, ' +
    'in/under our/any/the circumstances/charter/house/region/country, at any time/point/price, at all, ' +
    'on ~ grounds, to us/me, to our/the',
)

/** "Chat and maps: both dropped". */
function isLabelledOut(tokens: readonly SentenceToken[], at: number): boolean {
  const start = tokens[at]?.isMark === true ? at + 1 : at
  const said = bothOrAll.after(tokens, start) ?? start
  const rest = outside.after(tokens, said) ?? bareNot.after(tokens, said)
  return rest !== null && (tokens[rest]?.isMark ?? true)
}

/** "Chat please not." */
const bareNot = phrases('not, not please, please not, not at all')

/** "Excluded: chat and maps." */
export function isLabelledOutBefore(tokens: readonly SentenceToken[], start: number): boolean {
  const label = tokens[start - 1]?.plain === ':' ? outLabels.before(tokens, start - 1) : null
  return label !== null && (tokens[label - 1]?.isMark ?? true)
}

const outLabels = phrases(
  'explicitly/strictly/definitely? out of? scope?, explicitly/strictly/definitely? excluded/banned/forbidden/prohibited, ' +
    'explicitly/strictly/definitely? not in scope/it/there, explicitly/strictly/definitely? ruled/left out, ' +
    'explicitly? not included/needed/wanted/planned/required/allowed/foreseen, non goal, a? no go, no, never, without, ' +
    "wo/will n't/not have, we/i do n't/not want/need, what we/i do n't/not want/need, not part of it/this/the? _?, " +
    "things/features we/i do n't/not want/need, taboo, exclusions, dropped",
)

const bothOrAll = phrases('both, all, all of them, strictly, firmly, completely, please, also, explicitly')

/** "Discount codes we don't want." */
function isNotOurs(tokens: readonly SentenceToken[], at: number): boolean {
  const subject = makers.after(tokens, tokens[at]?.plain === ',' ? at + 1 : at)
  if (subject === null) return false
  const group = verbGroupAt(tokens, subject)
  const verb = group.isNegated
    ? (havingVerbs.after(tokens, group.end) ?? havingVerbs.after(tokens, group.end - 1))
    : null
  return verb !== null && tokens[verb]?.isMark !== false
}

/** "Chat is something that we don't want." */
function isSomethingNotOurs(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupAt(tokens, at)
  const something = group.end > at && !group.isNegated && !group.isPast ? aThing.after(tokens, group.end) : null
  return something !== null && isNotOurs(tokens, something)
}
const aThing = phrases('something/anything that/which?, a/one thing/feature/function that/which?')

const makers = phrases('we, i, our client/boss/team/members?, the client/board/team')

/** "Under no circumstances should a model be used." */
export function isInvertedOut(tokens: readonly SentenceToken[], start: number, end: number): boolean {
  const group = verbGroupAt(tokens, end)
  const isPassive = group.end > end && inside.after(tokens, group.end) !== null
  return isPassive && inversions.after(tokens, clauseStart(tokens, start)) === start
}
