import { nextMark, reachAfter, speakerBefore } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { verbGroupAt } from '../grammar/verb-group.ts'

export function isRefusedAfterwards(tokens: readonly SentenceToken[], end: number): boolean {
  if (isAnsweredNo(tokens, end)) return true
  const later = tokens.slice(end, reachAfter(tokens, end))
  return later.some(({ isMark }, index) => isMark && isRefusal(tokens, end + index + 1))
}

/** "Telemetry? Never." "Reviews by guests? No thanks." */
function isAnsweredNo(tokens: readonly SentenceToken[], end: number): boolean {
  const mark = nextMark(tokens, end)
  if (mark !== end && tokens[mark]?.plain !== '?') return false
  const no = bareNo.after(tokens, mark + 1)
  return no !== null && tokens[no]?.isMark !== false
}

/** "Telemetry? Never." */
const bareNo = phrases(
  'god no, hell no, nope, please no, absolutely not, no chance, not a chance, thanks but no, never, never ever, ' +
    'no thanks, no thank you, no, not here/ours/us, no way, not for us, not with us, certainly/definitely not, over my dead body, forget it, not with me, hard no, god forbid, rather not',
)

function isRefusal(tokens: readonly SentenceToken[], at: number): boolean {
  const subject = weOrSo.after(tokens, at) ?? at
  const group = verbGroupAt(tokens, subject)
  const isNot = group.isNegated || speakerBefore(tokens, group.from) === 'nobody'
  if (refusedLater.after(tokens, subject) !== null && tokens[subject]?.plain === 'not') return true
  if (none.after(tokens, group.end) !== null && tokens[group.end + 1]?.isMark !== false && subject > at) return true
  const isNoneThere = isNot && pronoun.after(tokens, group.end) !== null && tokens[group.end - 1]?.plain === 'be'
  return isNoneThere || (isNot ? notWanted : refusedLater).after(tokens, group.end) !== null
}

const weOrSo = phrases(
  'and/so/but? there, and/so/but/therefore? we/i, and, so, but, just, nobody, please, we/i, so please, and/so nobody',
)

/** "We want neither", "leave them out": of what was named before. */
const refusedLater = phrases(
  'not here, not in here/there, not in/for the/this/our app/product/tool/site/release/version/project, ' +
    'none/neither be to be provided/built/offered/included/planned, ' +
    'none/neither be planned/wanted/needed/welcome/required/going to be implemented/built/included, ' +
    'none of that/those/them/it/this, nothing of the kind/sort, no such thing, ' +
    'want/need/have/offer/build/like/allow/plan/support neither/none, ' +
    'leave/keep/rule/take/cut it/them/those/that/this out, ' +
    'drop/skip/avoid/ban/exclude it/them/those/that/this, do without it/them/those/that',
)

const notWanted = phrases('want/need/have/build/offer/allow/like/support/do one/it/them/that/those/any/this')

const none = phrases('none, neither')
const pronoun = phrases('one, any, it, them, that, this')
