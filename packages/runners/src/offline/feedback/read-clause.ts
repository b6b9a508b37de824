import type { FeedbackIntent } from '@plangate/core/schemas'
import { type Clause, isEnglishWord } from '../networks/clause.ts'
import { beginningOf } from '../reading/passages.ts'
import type { Amount, AmountContext } from './amount.ts'
import { amountOf } from './amount-of-intent.ts'
import type { ClausePoint } from './clause-point.ts'
import { inFigures } from './in-figures.ts'
import type { IntentLabel } from './intent-label.ts'
import { rankIntents } from './intent-model.ts'
import { judgeIntents } from './judge-intents.ts'
import { type ClauseObject, partsIn } from './part-model.ts'
import { plainClause } from './plain-clause.ts'
import { hoursIn } from './read-hours.ts'
import { lessOf } from './read-lighter.ts'
import { countsAddedPeople, howMany } from './read-team.ts'

/** Longer clauses explain; a wish stands at the beginning. */
export const maxClauseLength = 300

/** Reads one clause without its scope: what it is, by the trained models, then the part or the amount that it names. */
export function readClause(text: string, context: AmountContext): ClausePoint {
  const clause = plainClause(beginningOf(text, maxClauseLength))
  if (!isMostlyEnglish(clause)) return point({ kind: 'not_understood' })
  const judged = judgeIntents(rankIntents(clause), clause)
  return judged.isSure ? pointOf(judged.label, clause, context) : askBetween(judged.labels, clause, context)
}

function pointOf(label: IntentLabel, clause: Clause, context: AmountContext): ClausePoint {
  switch (label) {
    case 'keep':
    case 'drop':
    case 'later':
    case 'add':
      return partPoint(label, clause)
    case 'have_already':
      return partPoint('done', clause)
    case 'replace':
      return replacement(clause)
    case 'set_hours':
      return sized(clause)
    case 'lighter':
      return lighter(clause)
    case 'faster':
      return countsAddedPeople(clause.text) ? point({ kind: 'ask', question: howMany }) : point({ kind: 'more_people' })
    case 'question':
      return point({ kind: 'question', answer: null })
    case 'condition':
      return { ...point({ kind: 'ask', question: onCondition }), choices: wishesFor(clause) }
    case 'remark':
      return point({ kind: 'remark' })
    case 'ask':
      return askAboutPart(partsIn(clause, 'keep').part)
    default:
      return amountPoint(amountOf(label, clause.text, context))
  }
}

const onCondition = 'The plan cannot wait for a condition. Which of these should the plan follow now?'
export const whichPart = 'Which part of the plan is meant?'

function partPoint(kind: 'keep' | 'drop' | 'later' | 'add' | 'done', clause: Clause): ClausePoint {
  const { part } = partsIn(clause, kind === 'done' ? 'have_already' : kind)
  if (part === null || otherOption.test(part.words)) return point({ kind: 'ask', question: whichPart })
  // What is "a must" goes into every option.
  const intent = kind === 'keep' && mandatory.test(clause.text) ? 'add' : kind
  return { ...point({ kind: intent, object: limited(part.words) }), isPronoun: part.isPronoun }
}

/** "I'd like to see a bigger version too" is about the options, and names no part of one. */
const otherOption = /^(?:\p{L}+er|more \p{L}+|third|fourth) (?:version|option|variant|plan|one)$/iu
const mandatory = /\b(?:a must|must-have|essential|vital|crucial|indispensable|mandatory)\b/iu
const swapped = /\bswap (?:the )?(?<object>[^,;]+?) and (?:the )?(?<other>[^,;]+?)[.!]*$/iu

function replacement(clause: Clause): ClausePoint {
  const { object, other } = swapped.exec(clause.text)?.groups ?? {}
  if (object !== undefined && other !== undefined) return point({ kind: 'swap', object, other })
  const { part, new: next } = partsIn(clause, 'replace')
  if (next === null || part === null) return askAboutPart(part ?? next)
  return {
    ...point({ kind: 'replace', object: limited(next.words), other: limited(part.words) }),
    isPronoun: part.isPronoun,
  }
}

function sized(clause: Clause): ClausePoint {
  const { part } = partsIn(clause, 'set_hours')
  const size = hoursIn(inFigures(clause.text))
  if (size === null || size > maxHours || isCompared.test(clause.text))
    return point({ kind: 'ask', question: 'How many hours does it take?' })
  if (part === null) return point({ kind: 'ask', question: whichPart })
  return { ...point({ kind: 'hours', object: limited(part.words), hours: size }), isPronoun: part.isPronoun }
}

/** Of one work item, in person-hours. */
const maxHours = 20_000
/** "Ten hours more" depends on what the plan says. */
const isCompared =
  /\b(?:hours?|h|days?|weeks?) (?:more|less|fewer|extra)\b(?! than)|\b(?:more|extra|additional|fewer|less|another) (?:hours?|days?|weeks?)\b/iu

function lighter(clause: Clause): ClausePoint {
  const { part } = partsIn(clause, 'lighter')
  if (part === null || part.isPronoun || lessOf(part.words) !== null)
    return point({ kind: 'lighter', by: lessOf(clause.text) ?? 'scope' })
  return point({ kind: 'simplify', object: limited(part.words) })
}

function amountPoint(amount: Amount): ClausePoint {
  return 'intent' in amount
    ? point(amount.intent)
    : { ...point({ kind: 'ask', question: amount.question }), choices: amount.choices }
}

/** The readings between which a clause leaves a doubt, for the founder to choose. */
function askBetween(labels: readonly IntentLabel[], clause: Clause, context: AmountContext): ClausePoint {
  const readings = labels.map((label) => pointOf(label, clause, context)).filter(({ isPronoun }) => !isPronoun)
  const choices = readings.flatMap(({ intent }) => (isIdle(intent) ? [] : [intent]))
  return { ...askAboutPart(partsIn(clause, labels[0] ?? 'keep').part), choices }
}

/** Whether nothing in the plan changes for an intent. */
export function isIdle({ kind }: FeedbackIntent): boolean {
  return kind === 'ask' || kind === 'question' || kind === 'remark' || kind === 'not_understood'
}

function askAboutPart(part: ClauseObject | null): ClausePoint {
  if (part === null) return point({ kind: 'ask', question: whichPart })
  return { ...point({ kind: 'remark' }), ...askAbout(limited(part.words)), isPronoun: part.isPronoun }
}

/** Whether a question is about the part that is meant, or what becomes of it. */
export function asksAboutPart(question: string): boolean {
  return question === whichPart || question.startsWith('What should happen to ')
}

/** Asks what becomes of a part. */
export function askAbout(object: string): Pick<ClausePoint, 'intent' | 'choices'> {
  return { intent: { kind: 'ask', question: `What should happen to “${object}”?` }, choices: choicesFor(object) }
}

function choicesFor(object: string): FeedbackIntent[] {
  return (['keep', 'drop', 'later', 'add'] as const).map((kind) => ({ kind, object }))
}

/** The wish as if the condition held. */
function wishesFor(clause: Clause): FeedbackIntent[] {
  const { part } = partsIn(clause, 'drop')
  return part === null || part.isPronoun ? [] : choicesFor(limited(part.words))
}

const maxObjectLength = 300

function limited(words: string): string {
  return beginningOf(words, maxObjectLength)
}

/** "Ohne Anmeldung bitte" has no word that the reader knows. */
function isMostlyEnglish({ text, tokens }: Clause): boolean {
  const words = tokens.flatMap(({ text: word }) => (/\p{L}/u.test(word) ? [word] : []))
  const unknown = words.filter((word) => !isEnglishWord(word)).length
  return (
    words.length > 0 &&
    !(unknown === words.length && unknown < 2
      ? /^[a-z]{1,4}$/iu.test(text.trim())
      : unknown >= 2 && unknown * 2 > words.length)
  )
}

function point(intent: FeedbackIntent): ClausePoint {
  return { intent, choices: [], isPronoun: false }
}
