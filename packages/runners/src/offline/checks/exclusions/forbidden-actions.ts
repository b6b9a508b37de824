import { actionEnds, isWholeAction, nominalBefore } from '../grammar/action.ts'
import { clauseStart, isPastForm, sentenceEnd, speakerBefore } from '../grammar/clause.ts'
import { isNotToBeDone } from '../grammar/not-to-be-done.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { type VerbGroup, verbGroupBefore } from '../grammar/verb-group.ts'
import { isNegated } from './negated-before.ts'
import { isOutside, isRejectedAfter, opensClause } from './rejected-after.ts'
import { isInverted, speaksForUs } from './speaking-for-us.ts'

/** "Nobody may upload anything", "people must not have to sign up". */
export function isForbidden(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  if (isActionOut(tokens, at, end) || isAbilityOut(tokens, at, end)) return true
  if (!isWholeAction(tokens, end)) return false
  if (isPrevented(tokens, at)) return true
  const unneeded = noNeedTo.before(tokens, at)
  if (unneeded !== null) return tokens[unneeded]?.plain !== 'without' || !isNotToBeDone(tokens, unneeded)
  const verb = letting.before(tokens, at) ?? at
  const group = verbGroupBefore(tokens, verb)
  const isNot = group.isNegated || speakerBefore(tokens, group.from) === 'nobody' || isOfNoThing(tokens, group)
  if (isInverted(tokens, group.from)) return speakerBefore(tokens, group.from) !== 'others'
  const isDenied = isNot && group.end > group.from
  if (!isDenied || isPastForm(tokens[at]) || group.isPast || group.isPerfect || isInability(tokens, group)) return false
  return speaksForUs(tokens, group) && !isOfSome(tokens, group, at)
}

/** "Blocked users must not chat": others may. */
function isOfSome(tokens: readonly SentenceToken[], { from }: VerbGroup, at: number): boolean {
  const isPassive = tokens[at - 1]?.plain === 'be'
  return !isPassive && speakerBefore(tokens, from) === 'anyone' && !isSaidOfAll(tokens, from)
}

/** "The ability to chat is out of scope", "letting people chat is not an option". */
function isAbilityOut(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  const start = nominalBefore(tokens, at)
  if (start === null) return false
  if (abilityOfAll.before(tokens, at) === null) return false
  return (
    (isWholeAction(tokens, end) && isNegated(tokens, start)) ||
    (opensClause(tokens, start) &&
      actionEnds(tokens, end).some((one) => tokens[one]?.tag !== 'ADV' && isRejectedAfter(tokens, one)))
  )
}

/** What "strangers" or "blocked users" may not do, others may. */
const everybody = 'anyone/anybody/people/user/member/customer/client/visitor/guest/pupil'

const abilityOfAll = phrases(
  `ability/option/possibility/chance/way/opportunity/means/right/facility to/of, able to, ${everybody} to?`,
)

/** "Users must be prevented from chatting", "it is forbidden to chat". */
function isPrevented(tokens: readonly SentenceToken[], at: number): boolean {
  const verb = preventing.before(tokens, at)
  const denial = verb ?? prevented.before(tokens, at)
  if (denial === null) return false
  const group = verbGroupBefore(tokens, denial)
  if (group.isNegated || group.isPast || able.isIn(tokens, group.from, denial)) return false
  return isSaidOfAll(tokens, group.from) || (verb !== null && isOurTask(tokens, group.from))
}

const preventing = phrases(`prevent/stop/keep/bar/ban/block/hinder the/our/any/my? ${everybody} from`)

const prevented = phrases(
  'prevented/stopped/kept/barred/banned/blocked/hindered/prohibited/forbidden from, forbidden/prohibited/banned to, ' +
    `must/should/shall be impossible to, must/should/shall be impossible for the/our/any? ${everybody} to, has/have to be impossible to, ` +
    `not planned/intended/foreseen/wanted/desired that the/our? ${everybody} can?`,
)

/** "Moderators can ban users from chatting" bans nobody. */
const able = phrases('may, can, could, might, able')

/** Whether a verb has everybody, "it", or nothing before it. */
function isSaidOfAll(tokens: readonly SentenceToken[], end: number): boolean {
  const start = clauseStart(tokens, end)
  return start === end ? tokens[start - 1]?.isMark !== false : all.before(tokens, end) === start
}
const all = phrases(`it, third party, the/our/any/all? ${everybody}`)

/** "We must stop people from chatting." */
function isOurTask(tokens: readonly SentenceToken[], end: number): boolean {
  return clauseStart(tokens, end) < end && speakerBefore(tokens, end) === 'ours'
}

/** "No files can be uploaded"; "no personal files" leaves others. */
function isOfNoThing(tokens: readonly SentenceToken[], { from, end }: VerbGroup): boolean {
  return (
    noThing.before(tokens, from) === clauseStart(tokens, from) &&
    [tokens[end - 1], tokens[end]].some((token) => token?.plain === 'be')
  )
}
const noThing = phrases('no _')

/** "We can't pay our rent online" forbids nothing. */
function isInability(tokens: readonly SentenceToken[], { from, end }: VerbGroup): boolean {
  return makers.before(tokens, from) !== null && can.after(tokens, from) === end
}
const makers = phrases('we, i')
const can = phrases("can/could not/n't, cannot")

/** What an action does not need to be done, and who may not do it. */
const noNeedTo = phrases(
  'no need/way/possibility/chance/option to, no having to, nothing to, without having/needing to, without',
)

const letting = phrases(
  `let/want/have/see/make the/our/my/any/other? ${everybody}, ` +
    `want/like/enable/allow/permit/get/ask/invite/force/make the/our/my/any/other? ${everybody} to, be`,
)

/** "To write back to the register is forbidden." */
function isActionOut(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  if (tokens[at - 1]?.plain !== 'to' || !opensClause(tokens, at - 1)) return false
  const stop = Math.min(sentenceEnd(tokens, end), end + wordsOfObject)
  return tokens.slice(end, stop).some((_, index) => isOutside(tokens, end + index))
}

const wordsOfObject = 6
