import { clauseStart, isPastForm, speakerBefore } from '../grammar/clause.ts'
import { denials } from '../grammar/negations.ts'
import { isNotToBeDone } from '../grammar/not-to-be-done.ts'
import { isWhole, listEnds, listStarts } from '../grammar/noun-phrase.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { verbGroupAt, verbGroupBefore } from '../grammar/verb-group.ts'
import { havingVerbs, inside, isAnyone, isInverted, speaksForUs, wishes } from './speaking-for-us.ts'

/** What negates the noun after it. */
const negators = phrases(
  'no, zero, anything but, no use shall/will/may be made of, no use of, not any/one?, not the, please not the?, ' +
    'please no, nor any?, neither, never any?, free/clear/rid/devoid of, free/away from, instead of, ' +
    'kein/keine/keinen, minus, ' +
    'no room/need/place/appetite/call/use/point/space/reason/budget/money/time/plan/possibility/intention/chance for/of, ' +
    'no room/need/place/appetite/call/use/point/space/reason/budget/money/time/plan/possibility/intention/chance for/of having/building/adding, ' +
    'nothing that/which need/require/use/involve, nothing that/which depend/rely/run on, ' +
    'nothing with/like/involving/using, hands off, absolutely no, no interest in, nothing to do with',
)

/** "Without" negates what the product does without; what guests come without is another matter. */
const without = phrases('without, without having/using/needing/building, do without, go without, get by without, ohne')

/** Verbs that rule out what comes after them. */
const rejections = phrases(
  'ban, veto, forbid, prohibit, exclude, reject, rule out, leave out, skip, drop, avoid, object/opposed to, ' +
    'be/speak/stand/vote/decide/advise/argue/rule/come/all/both/dead/strictly/firmly/strongly against, ban/veto on, forget about?, steer clear of, stay/keep away from, spare us/me, ' +
    'get/getting by without, do/doing without, forbidden, forbidden/prohibited/banned/illegal to, say/said no to?, ' +
    'waive, waive any/the/all? requirement for, forgo, forego, abandon, ditch, refrain/abstain from, scrap, omit, refuse, do away with, dispense with, go without',
)

/** Whether what stands before a phrase negates it. */
export function isNegated(tokens: readonly SentenceToken[], start: number): boolean {
  return hasNegator(tokens, start) || hasRejection(tokens, start) || isNotHad(tokens, start)
}

/** "No chat", "there is no chat", "it must work without accounts". */
function hasNegator(tokens: readonly SentenceToken[], start: number): boolean {
  const bare = without.before(tokens, start)
  if (bare !== null) return isDoneWithout(tokens, bare)
  const negator = negators.before(tokens, start)
  return negator !== null && isHadNot(tokens, negator)
}

/** "There is no chat", "it has no chat", and "no chat" on its own. */
function isHadNot(tokens: readonly SentenceToken[], negator: number): boolean {
  const earlier = negatorOfList(tokens, negator)
  if (earlier !== null) return isHadNot(tokens, earlier)
  const verb = havingVerbs.before(tokens, negator) ?? negator
  const group = verbGroupBefore(tokens, verb)
  const isAlone = clauseStart(tokens, group.from) === group.from
  if (verb < negator && isPastForm(tokens[verb])) return false
  if (group.isPast || group.isNegated || (verb === negator && !isAlone)) return false
  if (!group.hasModal && today.isIn(tokens, Math.max(0, clauseStart(tokens, group.from) - 1), negator)) return false
  if (wishes.after(tokens, verb) !== null && isAnyone(tokens, group)) return true
  return speaksForUs(tokens, group) && speakerBefore(tokens, group.from) !== 'nobody'
}

/** What is not there today may come. */
const today = phrases(
  'currently, at the moment, at present, today, so far, until/till now, right now, nowadays, these days, presently, now',
)

/** In "we want no chat and no maps" the second "no" says what the first does. */
function negatorOfList(tokens: readonly SentenceToken[], negator: number): number | null {
  const starts = listStarts(tokens, negator).slice(1)
  return starts.map((start) => negators.before(tokens, start)).find((found) => found !== null) ?? null
}

const obligations = phrases('must, shall, should, has/have/needs/need to, can')

const pastTenses = phrases('was, were, had, did, worked, used')

/** "Without chat", "it works without chat"; what does not work without chat has to have it. */
function isDoneWithout(tokens: readonly SentenceToken[], bare: number): boolean {
  if (isNotToBeDone(tokens, bare)) return false
  const from = clauseStart(tokens, bare)
  const speaker = speakerBefore(tokens, bare)
  if (denials.isIn(tokens, from, bare + 1) || pastTenses.isIn(tokens, from, bare)) return false
  const isBare = verbGroupBefore(tokens, bare).from === from
  return isBare || speaker === 'ours' || (speaker === 'anyone' && obligations.isIn(tokens, from, bare))
}

/** To drag and drop is to move. */
const dragAnd = phrases('drag and')

/** "We skip the chat", "the state forbids payments". */
function hasRejection(tokens: readonly SentenceToken[], start: number): boolean {
  const verb = rejections.before(tokens, start) ?? rejections.before(tokens, havingVerbs.before(tokens, start) ?? 0)
  if (verb === null || dragAnd.before(tokens, verb) !== null) return false
  const group = verbGroupBefore(tokens, verb)
  return !group.isNegated && !group.isPast && speakerBefore(tokens, group.from) !== 'others'
}

/** "We will not offer chat", "nobody needs chat". */
function isNotHad(tokens: readonly SentenceToken[], start: number): boolean {
  const verb = havingVerbs.before(tokens, start)
  if (verb === null || isPastForm(tokens[verb])) return false
  const group = verbGroupBefore(tokens, verb)
  const isNot = group.isNegated || speakerBefore(tokens, group.from) === 'nobody'
  const isAskedFor = group.isNegated && wishes.after(tokens, verb) !== null && isAnyone(tokens, group)
  return (isNot || isInverted(tokens, group.from)) && !group.isPast && (isAskedFor || speaksForUs(tokens, group))
}

/** Whether nothing narrows the list down that a phrase begins; "no maps or chat will be built" says all of it. */
export function isWholeList(tokens: readonly SentenceToken[], end: number): boolean {
  if (!isListed(tokens, end)) return isWhole(tokens, end) || goesOnToBeThere(tokens, end)
  return listEnds(tokens, end)
    .slice(1)
    .some((at) => !isListed(tokens, at) && (isWhole(tokens, at) || goesOnToBeThere(tokens, at)))
}

const alternatives = phrases('or, nor')

function isListed(tokens: readonly SentenceToken[], end: number): boolean {
  return alternatives.after(tokens, tokens[end]?.plain === ',' ? end + 1 : end) !== null
}

/** "Will be built", after "no chat". */
function goesOnToBeThere(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupAt(tokens, at)
  const rest = inside.after(tokens, group.end)
  return group.end > at && !group.isNegated && !group.isPast && rest !== null && isWhole(tokens, rest)
}
