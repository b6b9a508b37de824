import type { BriefPassage } from '../reading/passages.ts'
import type { ConstraintSubject } from './constraint-subject.ts'
import { isForbidden } from './exclusions/forbidden-actions.ts'
import { isNegated, isWholeList } from './exclusions/negated-before.ts'
import { isRefusedAfterwards } from './exclusions/refused-afterwards.ts'
import { isInvertedOut, isLabelledOutBefore, isRejectedAfter, opensClause } from './exclusions/rejected-after.ts'
import { isNotTriedAgain, isSaidOutLater } from './exclusions/said-of-it.ts'
import { clauseStart, hasException, isConditional, nextMark } from './grammar/clause.ts'
import { isWhole, listStarts, phraseStart } from './grammar/noun-phrase.ts'
import { phrases } from './grammar/phrase-list.ts'
import { type SentenceToken, tokensOf } from './grammar/tokens.ts'
import { verbGroupBefore } from './grammar/verb-group.ts'
import { keepsModelLocal, leftOutIn } from './other-words.ts'
import { indispensableIn, isInside } from './requirements/indispensable.ts'
import { type SubjectMention, subjectMentionsIn } from './subject-mentions.ts'
import { serverSubject } from './subjects/of-technology.ts'

const found = new WeakMap<BriefPassage['words'], readonly ConstraintSubject[]>()

/** The subjects that a passage rules out. */
export function exclusionsIn(passage: BriefPassage): readonly ConstraintSubject[] {
  const subjects = found.get(passage.words) ?? findRuledOut(passage)
  found.set(passage.words, subjects)
  return subjects
}

function findRuledOut(passage: BriefPassage): ConstraintSubject[] {
  const tokens = tokensOf(passage)
  const indispensable = indispensableIn(tokens)
  const mentions = subjectMentionsIn(passage)
  const isOnly = new Set(mentions.map(({ at }) => at)).size === 1
  const named = mentions.filter((mention) => isRuledOut(passage, mention, isOnly))
  const leftOut = [...named, ...leftOutIn(passage)].filter(
    ({ at }) => !indispensable.some((sentence) => isInside(sentence, at)),
  )
  const subjects = [...new Set(leftOut.map(({ subject }) => subject))]
  return keepsModelLocal(passage) ? subjects.filter((subject) => subject !== serverSubject) : subjects
}

/** @param isOnly whether the sentence names nothing else, so that "drop them" can mean nothing else */
function isRuledOut(passage: BriefPassage, { form, at, end }: SubjectMention, isOnly: boolean): boolean {
  const tokens = tokensOf(passage)
  if (isConditional(tokens, at) || hasException(tokens, end) || isKeptSecret(tokens, at)) return false
  const isRefused = isOnly && (isRefusedAfterwards(tokens, end) || isSaidOutLater(tokens, end))
  if (form === 'verb') return isRefused || isForbidden(tokens, at, end) || isLeftOut(tokens, at + 1, end)
  const starts = listStarts(tokens, phraseStart(tokens, at))
  const isTopic = starts.some((start) => opensClause(tokens, start))
  return (
    (isWholeList(tokens, end) && starts.some((start) => isNegated(tokens, start))) ||
    (isTopic && isRejectedAfter(tokens, end)) ||
    (isWhole(tokens, end) && starts.some((start) => isLabelledOutBefore(tokens, start))) ||
    isRefused ||
    (isOnly && starts.some((start) => isNotTriedAgain(tokens, start, end))) ||
    isInvertedOut(tokens, starts[0] ?? at, end) ||
    isLess(passage, end) ||
    isLeftOut(tokens, starts[0] ?? at, end)
  )
}

/** "Login-free", but not "search free of charge". */
function isLess(passage: BriefPassage, end: number): boolean {
  const tokens = tokensOf(passage)
  const { plain = '', start = 0 } = tokens[end] ?? {}
  return (plain === 'free' || plain === 'less') && passage.text[start - 1] === '-'
}

/** What must not be shown, sent or stored may still be there. */
const secrets = phrases('password, passcode')
const giving = phrases(
  'show, display, send, publish, expose, reveal, share, print, write, tell, store, keep, save, record',
)

function isKeptSecret(tokens: readonly SentenceToken[], at: number): boolean {
  return secrets.after(tokens, at) !== null && giving.isIn(tokens, clauseStart(tokens, at), nextMark(tokens, at))
}

const leaves = phrases('leave, keep, take, cut')

/** "Leave the chat out", "keep it away from us". */
const away = phrases(
  'off, off the? table/menu/roadmap/list/agenda, well? out/away/outside completely/entirely/altogether?, ' +
    'well? out/away/outside of/from? it/us/this/here/scope, ' +
    'well? out/away/outside of/from? the/this/our whole? app/product/game/tool/site/shop/software/website/platform/system, ' +
    'well? out/away/outside of/from? the/this/our whole? project/release/version/scope/build',
)

function isLeftOut(tokens: readonly SentenceToken[], start: number, end: number): boolean {
  const verb = leaves.before(tokens, start)
  const rest = away.after(tokens, end)
  if (verb === null || rest === null || !isWhole(tokens, rest)) return false
  return !verbGroupBefore(tokens, verb).isNegated
}

/** Whether a passage asks for a subject: it names it, and does not rule it out. */
export function asksFor(subject: ConstraintSubject, passage: BriefPassage): boolean {
  const isNamed = subjectMentionsIn(passage).some((mention) => mention.subject === subject)
  return isNamed && !exclusionsIn(passage).includes(subject)
}
