import type { FeedbackIntent, ReadPoint } from '@plangate/core/schemas'
import { Clause } from '../networks/clause.ts'
import { quotable } from '../reading/passages.ts'
import type { AmountContext } from './amount.ts'
import type { ClausePoint } from './clause-point.ts'
import { partsIn } from './part-model.ts'
import { answerTo, corrects, oppositeOf, reportedQuestion, statementOf, takesBack } from './read-answer.ts'
import { askAbout, asksAboutPart, isIdle, readClause, whichPart } from './read-clause.ts'
import { type NamedPlan, optionScopeOf } from './read-scope.ts'
import { type FeedbackPiece, holdsToo, splitFeedback } from './split-feedback.ts'

/** A point of feedback, before it is compared with the plan. */
export interface PointRead extends ReadPoint {
  readonly choices: readonly FeedbackIntent[]
}

/** What feedback is read with. */
export interface ClauseContext extends AmountContext {
  readonly plan: NamedPlan
}

/** Reads feedback: the scope of each clause first, then what it says, then what "it" stands for. */
export function readPoints(feedback: string, context: ClauseContext): PointRead[] {
  const points: PointRead[] = []
  let sentence = ''
  for (const piece of splitFeedback(feedback, (clause) => readScoped(clause, context))) {
    const answer = sentence === piece.sentence ? null : answerTo(piece.words, askedIn(sentence, context))
    addPoint(points, answer ?? piece.point, piece, { plan: context.plan, sentence })
    sentence = piece.sentence
  }
  return points
}

interface Place {
  readonly plan: NamedPlan
  /** The sentence of the piece before. */
  readonly sentence: string
}

/** Adds what a piece says, or changes the point before where it only turns it: "please don't". */
function addPoint(points: PointRead[], read: ClausePoint, piece: FeedbackPiece, place: Place): void {
  const { sentence } = place
  const last = points.at(-1)
  const isSameSentence = sentence === piece.sentence
  const turned = last && isSameSentence && takesBack(piece.words) ? oppositeOf(last.intent, last.choices) : null
  if (last && turned) {
    points.splice(-1, 1, { ...last, intent: turned, choices: [] })
    return
  }
  const point = pointOf(read, piece, last, place)
  if (last && isSaidAlready(point, last)) return
  const isOfSameOptions = last?.options?.join() === point.options?.join()
  const joins =
    last !== undefined &&
    isOfSameOptions &&
    read.isPronoun &&
    (isSameSentence || isAnsweredBy(last, point) || isTakenUp(last, point))
  if (joins) points.splice(-1, 1, isSameSentence ? joined(last, point, sentence) : point)
  else points.push(point)
}

/** "Speed it up. Money is not the issue." */
function isSaidAlready({ intent }: PointRead, last: PointRead): boolean {
  return (intent.kind === 'more_people' || intent.kind === 'lighter') && intent.kind === last.intent.kind
}

/** "Roles? We don't need them." What was asked about a part is said by the next sentence. */
function isAnsweredBy({ intent, choices }: PointRead, { intent: said }: PointRead): boolean {
  if (intent.kind !== 'ask' || !('object' in said)) return false
  return choices.some((choice) => 'object' in choice && choice.object === said.object)
}

/** "Drop the search. Actually no, keep it." Both are about one part, and the second says what becomes of it. */
function isTakenUp({ intent: said }: PointRead, { intent, choices }: PointRead): boolean {
  if (intent.kind === 'ask') return choices.includes(said)
  return isStance(said) && isStance(intent) && said.object === intent.object
}

function isStance(
  intent: FeedbackIntent,
): intent is Extract<FeedbackIntent, { kind: 'keep' | 'drop' | 'later' | 'add' }> {
  return intent.kind === 'keep' || intent.kind === 'drop' || intent.kind === 'later' || intent.kind === 'add'
}

/** "Nobody will use the forum, so take it away" is one point. */
function joined(before: PointRead, point: PointRead, sentence: string): PointRead {
  // "We have sign-in already, no need to build it": its work goes because it is done.
  if (before.intent.kind === 'done' && point.intent.kind === 'drop') return before
  const start = sentence.indexOf(before.words)
  const end = sentence.indexOf(point.words, start) + point.words.length
  return { ...before, ...point, words: start >= 0 && end > start ? quotable(sentence.slice(start, end)) : point.words }
}

function pointOf(
  read: ClausePoint,
  piece: FeedbackPiece,
  before: PointRead | undefined,
  { plan, sentence }: Place,
): PointRead {
  const isSameSentence = sentence === piece.sentence
  const { options } = optionScopeOf(piece.words, plan)
  const { intent, choices } = read.isPronoun
    ? resolvePronoun(read, before, { isCorrection: corrects(piece.sentence), isSameSentence })
    : (saidAgain(read, piece.words, before) ?? read)
  const isScoped = options.length > 0 && intent.kind !== 'remark' && intent.kind !== 'not_understood'
  return { words: piece.words, intent, choices, ...(isScoped && { options: [...options] }) }
}

/** "Drop the search. The photos too": without a verb of its own, what was said before holds for it as well. */
function saidAgain(
  { intent }: ClausePoint,
  words: string,
  before: PointRead | undefined,
): Pick<PointRead, 'intent' | 'choices'> | null {
  const isBare = new Clause(words).tokens.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  if (!before || !isBare || !holdsToo.test(words)) return null
  const { kind } = before.intent
  const holdsAgain = kind === 'drop' || kind === 'later' || kind === 'done' || kind === 'keep' || kind === 'add'
  const { part } = partsIn(new Clause(words), 'drop')
  const object = 'object' in intent ? intent.object : part?.words
  return holdsAgain && object !== undefined ? { intent: { kind, object }, choices: [] } : null
}

/** What a sentence asks that the next one may answer with yes or no. */
function askedIn(sentence: string, context: ClauseContext): readonly ClausePoint[] {
  const statement = reportedQuestion(sentence) ?? statementOf(sentence)
  return statement === null ? [] : [readScoped(statement, context)]
}

function readScoped(clause: string, { plan, ...context }: ClauseContext): ClausePoint {
  const { question, options, rest } = optionScopeOf(clause, plan)
  // "Drop option B" leaves nothing to read.
  const asked = question ?? (options.length > 0 && /^\s*\S*[.!]*\s*$/u.test(rest) ? whichPart : null)
  return asked === null
    ? readClause(rest, context)
    : { intent: { kind: 'ask', question: asked }, choices: [], isPronoun: false }
}

/**
 * "Nobody will use the forum, so take it away": it is the forum. Two opposite wishes for one part are asked about, unless
 * the second corrects the first.
 */
function resolvePronoun(
  { intent, choices }: ClausePoint,
  before: PointRead | undefined,
  { isCorrection, isSameSentence }: { readonly isCorrection: boolean; readonly isSameSentence: boolean },
): Pick<PointRead, 'intent' | 'choices'> {
  const object = before && nameIn(before)
  if (!object) return { intent: { kind: 'ask', question: whichPart }, choices: [] }
  // A question names what its own sentence says: "Drop the chat. Paint it blue."
  if (!('object' in intent))
    return isSameSentence ? askAbout(object) : { ...askAbout(object), intent: { kind: 'ask', question: whichPart } }
  const resolved = { ...intent, object }
  const isWanted = ({ kind }: FeedbackIntent) => kind === 'keep' || kind === 'add'
  // "We want the map, but not now" is one wish.
  const isOneWish =
    isCorrection ||
    !('object' in before.intent) ||
    intent.kind === 'later' ||
    isWanted(before.intent) === isWanted(intent)
  return isOneWish ? { intent: resolved, choices } : { ...askAbout(object), choices: [before.intent, resolved] }
}

/** The part that a point names. A limit of money, time or people names none: its nouns are units. */
function nameIn({ intent, words, choices }: PointRead): string | null {
  if ('object' in intent) return intent.object
  const mayName =
    intent.kind === 'ask' ? asksAboutPart(intent.question) || choices.some((one) => 'object' in one) : isIdle(intent)
  if (!mayName) return null
  const { part } = partsIn(new Clause(words), 'drop')
  return part === null || part.isPronoun ? null : part.words
}
