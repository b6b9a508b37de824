import type { FeedbackIntent, ReadPoint } from '@plangate/core/schemas'
import { contentWords } from '../reading/content-words.ts'
import { quotable } from '../reading/passages.ts'
import { wordsOf } from '../reading/words.ts'
import type { AmountContext } from './amount.ts'
import { Clause, type Token } from './clause.ts'
import type { ClausePoint } from './clause-point.ts'
import { isAnsweredBy, offersMoney, onlyStresses, onlyTellsWhy } from './follow-up.ts'
import { answerTo, oppositeOf, reportedQuestion, statementOf, takesBack } from './read-answer.ts'
import { readClause } from './read-clause.ts'
import { type NamedPlan, optionScopeOf } from './read-scope.ts'
import { askForLess, isAskForLess } from './read-simpler.ts'
import { isMoneyNoObject } from './read-speed.ts'
import { type FeedbackPiece, splitFeedback } from './split-feedback.ts'

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
    const { options } = optionScopeOf(piece.words, context.plan)
    const answer = sentence === piece.sentence ? null : answerTo(piece.words, askedIn(sentence, context))
    const surroundings = { options, plan: context.plan, sentence }
    for (const read of answer ? [answer] : piece.points) addPoint(points, read, piece, surroundings)
    sentence = piece.sentence
  }
  return points
}

/** Adds what a piece says, or changes the point before where it only says more about it. */
function addPoint(
  points: PointRead[],
  read: ClausePoint,
  piece: FeedbackPiece,
  { options, plan, sentence }: Place,
): void {
  const last = points.at(-1)
  const isSameSentence = sentence === piece.sentence
  const turned = last && turnedBy(piece.words, last, isSameSentence)
  if (turned) points.splice(-1, 1, turned)
  if (turned || (last && saysNothingMore(read, piece.words, last, isSameSentence))) return
  const before = points.slice(-3).findLast((point) => nameIn(point, plan) !== null) ?? last
  const point = pointOf(read, piece, { options, before, plan, isNewSentence: !isSameSentence })
  leaveContrastOpen(points, point, isSameSentence)
  if (before !== undefined && before === last && read.isPronoun && isAnsweredBy(before, point)) points.pop()
  const joins = read.isPronoun && before !== undefined && before === last && isSameSentence
  if (joins) points.splice(-1, 1, joined(before, point, sentence))
  else points.push(point)
}

interface Place {
  readonly options: readonly string[]
  readonly plan: NamedPlan
  /** The sentence of the piece before. */
  readonly sentence: string
}

/** The point before, when words only turn it: "please don't", or "money is not the issue" after "speed it up". */
function turnedBy(words: string, last: PointRead, isSameSentence: boolean): PointRead | null {
  if (isSooner(last.intent) && (isMoneyNoObject(words) || (isSameSentence && offersMoney(words))))
    return { ...last, intent: { kind: 'more_people' } }
  const taken = isSameSentence && takesBack(words) ? oppositeOf(last.intent, last.choices) : null
  return taken && { ...last, intent: taken, choices: [] }
}

/** "20k, that is what we work with", "one or two developers, certainly not three". */
function saysNothingMore(read: ClausePoint, words: string, last: PointRead, isSameSentence: boolean): boolean {
  if (read.intent.kind === 'ask' && isSaidBefore(read.intent.question, last)) return true
  if (onlyStresses(words, last) || (isSameSentence && onlyTellsWhy(read, words, last))) return true
  return isSameSentence && isAmount(last.intent) && (read.isPronoun || rulesOut.test(words))
}

/** "Certainly not three", after "one or two developers". */
const rulesOut = new RegExp(
  '^(?:but |and )?(?:certainly |definitely |surely |absolutely )?(?:not|no|' +
    String.raw`never) (?:a )?(?:single )?(?:one )?(?:more|less|fewer|longer|\w+)[.!]*$`,
  'iu',
)

/** "Nothing fancy" adds nothing to "make the roles simpler". */
function isSaidBefore(question: string, last: PointRead): boolean {
  return question === askForLess(null) && last.intent.kind === 'ask' && isAskForLess(last.intent.question)
}

function isSooner(intent: FeedbackIntent): boolean {
  return intent.kind === 'lighter' && intent.by === 'time'
}

/** What a sentence asks that the next one may answer with yes or no. */
function askedIn(sentence: string, context: ClauseContext): readonly ClausePoint[] {
  const statement = reportedQuestion(sentence) ?? statementOf(sentence)
  return statement === null ? [] : readScoped(statement, context)
}

interface Surroundings {
  readonly options: readonly string[]
  readonly before: PointRead | undefined
  readonly plan: NamedPlan
  readonly isNewSentence: boolean
}

function pointOf(
  read: ClausePoint,
  piece: FeedbackPiece,
  { options, before, plan, isNewSentence }: Surroundings,
): PointRead {
  const { intent, choices } = read.isPronoun
    ? resolvePronoun(read, before, plan)
    : (saidAgain(read, piece.words, before) ?? contrasted(read, piece.words, isNewSentence ? undefined : before))
  const isScoped = options.length > 0 && isScopable(intent)
  return { words: read.words ?? piece.words, intent, choices, ...(isScoped && { options: [...options] }) }
}

/** "Nobody will use the forum, so take it away" is one point. */
function joined(before: PointRead, point: PointRead, sentence: string): PointRead {
  // "We have sign-in already, no need to build it": its work goes because it is done.
  if (before.intent.kind === 'done' && point.intent.kind === 'drop') return before
  const start = sentence.indexOf(before.words)
  const end = sentence.indexOf(point.words, start) + point.words.length
  return { ...before, ...point, words: start >= 0 && end > start ? quotable(sentence.slice(start, end)) : point.words }
}

const contrast = /^(?:but |just |only |and )?not (?!only |just |\w+ing\b)|^[^,]+ not[.!]*$/iu

/** "Not the search, the photos must go": the first half alone orders nothing. */
function leaveContrastOpen(points: PointRead[], next: PointRead, isSameSentence: boolean): void {
  const last = isSameSentence ? points.at(-1) : undefined
  if (last?.intent.kind === 'drop' && contrast.test(last.words) && isGivenUp(next.intent))
    points.splice(-1, 1, { ...last, ...askWhetherKept(last.intent.object) })
}

function isGivenUp({ kind }: FeedbackIntent): boolean {
  return kind === 'drop' || kind === 'later' || kind === 'lighter'
}

function askWhetherKept(object: string): Pick<PointRead, 'intent' | 'choices'> {
  const choices = (['keep', 'drop'] as const).map((kind) => ({ kind, object }))
  return { intent: { kind: 'ask', question: `What shall happen with “${object}”?` }, choices }
}

/** "Everything may go, but not the map" keeps the map; "keep the list, but not the map" drops it. */
function contrasted(
  read: ClausePoint,
  words: string,
  before: PointRead | undefined,
): Pick<PointRead, 'intent' | 'choices'> {
  const { intent } = read
  if (!before || intent.kind !== 'drop' || !contrast.test(words)) return read
  if (before.intent.kind === 'keep' || before.intent.kind === 'add') return read
  return isGivenUp(before.intent)
    ? { intent: { kind: 'keep', object: intent.object }, choices: [] }
    : askWhetherKept(intent.object)
}

/** "Drop the search, the photos too": without a verb of its own, what was said before holds for them as well. */
function saidAgain(
  { intent }: ClausePoint,
  words: string,
  before: PointRead | undefined,
): Pick<PointRead, 'intent' | 'choices'> | null {
  if (intent.kind !== 'add' || !before || !isSecondObject(words)) return null
  const { kind } = before.intent
  const holdsAgain = kind === 'drop' || kind === 'later' || kind === 'done' || kind === 'keep'
  return holdsAgain ? { intent: { kind, object: intent.object }, choices: [] } : null
}

function isSecondObject(words: string): boolean {
  return (
    /\b(?:too|also|as well)\b/iu.test(words) &&
    new Clause(words).tokens.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  )
}

function isAmount(intent: FeedbackIntent): boolean {
  return !('object' in intent) && !/^(?:ask|question|remark|not_understood)$/.test(intent.kind)
}

function readScoped(clause: string, { plan, ...context }: ClauseContext): readonly ClausePoint[] {
  const scope = optionScopeOf(clause, plan)
  return scope.question === null
    ? readClause(scope.rest, context)
    : [{ intent: { kind: 'ask', question: scope.question }, choices: [], words: null, isPronoun: false }]
}

function isScopable({ kind }: FeedbackIntent): boolean {
  return kind !== 'remark' && kind !== 'not_understood'
}

const unnamed: FeedbackIntent = { kind: 'ask', question: 'Which part of the plan is meant?' }

/** "Nobody will use the forum, so take it away": it is the forum. Two opposite wishes for one part are asked about. */
function resolvePronoun(
  { intent, choices }: ClausePoint,
  before: PointRead | undefined,
  plan: NamedPlan,
): Pick<PointRead, 'intent' | 'choices'> {
  if (!('object' in intent)) return { intent, choices }
  const object = before && nameIn(before, plan)
  if (!object) return { intent: unnamed, choices: [] }
  const resolved = { ...intent, object }
  const isWanted = ({ kind }: FeedbackIntent) => kind === 'keep' || kind === 'add'
  if (!('object' in before.intent)) return { intent: resolved, choices }
  // "We want the map, but not now" is one wish.
  const isOneWish = intent.kind === 'later' || isWanted(before.intent) === isWanted(intent)
  return isOneWish
    ? { intent: resolved, choices }
    : { intent: { kind: 'ask', question: `What shall happen with “${object}”?` }, choices: [before.intent, resolved] }
}

/** The part that a point names: what the plan knows among its words, or else its last noun. */
function nameIn({ intent, words }: PointRead, { workItems }: NamedPlan): string | null {
  if ('object' in intent) return intent.object
  if (intent.kind !== 'remark' && intent.kind !== 'question' && intent.kind !== 'ask') return null
  const wished = wishOfOthers.exec(words)?.[1]
  if (wished !== undefined) return wished.replace(/[.,!?\s]+$/u, '')
  const names = namesIn(words)
  const known = stemsOf(workItems)
  const verbs = verbsIn(words)
  const whole = new Clause(words)
  // "The german, scratch it": the tagger takes the name for an adjective.
  const bare =
    whole.tokens.length < 5 && whole.tokens.every(({ pos }) => /^(?:DET|ADJ|PUNCT)$/.test(pos))
      ? words.replace(/^(?:the|our|my) |[.,:!?\s]+$/giu, '')
      : null
  const word = wordsOf(words).find(({ stem, start }) => known.has(stem) && !verbs.has(start))
  return (
    names.findLast((name) => wordsOf(name).some(({ stem }) => known.has(stem))) ??
    (word ? words.slice(word.start, word.end) : (names.at(-1) ?? bare))
  )
}

const stemsOfItems = new WeakMap<NamedPlan['workItems'], ReadonlySet<string>>()

/** The words of all titles, collected once per plan. */
function stemsOf(workItems: NamedPlan['workItems']): ReadonlySet<string> {
  const stems =
    stemsOfItems.get(workItems) ??
    new Set(workItems.flatMap(({ title }) => contentWords(wordsOf(title)).map(({ stem }) => stem)))
  stemsOfItems.set(workItems, stems)
  return stems
}

const wishOfOthers =
  /\b(?:ask(?:ing|ed)?|beg(?:ging)?|wish(?:ing)?) (?:me |us )?(?:to|for|whether they can|if they can) (.+)$/iu

/** Where verbs begin; the tagger takes "the alerts" for one. */
function verbsIn(words: string): ReadonlySet<number> {
  const { tokens } = new Clause(words)
  const verbs = tokens.filter(
    ({ pos }, index) => pos === 'VERB' && /^(?:PRON|AUX|ADV|PART)$/.test(tokens[index - 1]?.pos ?? ''),
  )
  return new Set(verbs.map(({ start }) => start))
}

/** What "it" never stands for. */
const noName = /^(?:no|plan|option|version|year|month|week|day|hour|minute|time|today|tomorrow|morning|evening)$/

/** Runs of nouns with the adjectives before them. */
function namesIn(words: string): string[] {
  const { tokens } = new Clause(words)
  const isNoun = (token: Token | undefined) =>
    token !== undefined && /^(?:NOUN|PROPN)$/.test(token.pos) && !noName.test(token.lemma)
  const isName = (token: Token | undefined) => isNoun(token) || token?.pos === 'ADJ'
  return tokens.flatMap((last, index) => {
    if (!isNoun(last) || isNoun(tokens[index + 1])) return []
    let from = index
    while (from > 0 && isName(tokens[from - 1])) from--
    return [words.slice(tokens[from]?.start, last.end)]
  })
}
