import type { FeedbackIntent, ReadPoint } from '@plangate/core/schemas'
import { quotable } from '../reading/passages.ts'
import type { AmountContext } from './amount.ts'
import { Clause } from './clause.ts'
import { type ClausePoint, readClause } from './read-clause.ts'
import { type NamedPlan, optionScopeOf } from './read-scope.ts'
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
    for (const read of piece.points) {
      const before = points.at(-1)
      const point = pointOf(read, piece, { options, before, isNewSentence: sentence !== piece.sentence })
      const joins = read.isPronoun && before !== undefined && sentence === piece.sentence
      if (joins) points.splice(-1, 1, joined(before, point, sentence))
      else points.push(point)
    }
    sentence = piece.sentence
  }
  return points
}

interface Surroundings {
  readonly options: readonly string[]
  readonly before: PointRead | undefined
  readonly isNewSentence: boolean
}

function pointOf(read: ClausePoint, piece: FeedbackPiece, { options, before, isNewSentence }: Surroundings): PointRead {
  const { intent, choices } = read.isPronoun
    ? resolvePronoun(read, before)
    : contrasted(read, piece.words, isNewSentence ? undefined : before)
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

const contrast = /^(?:but |just |only |and )?not (?!\w+ing\b)/iu

/** "Everything may go, but not the map" keeps the map; "keep the list, but not the map" drops it. */
function contrasted(
  read: ClausePoint,
  words: string,
  before: PointRead | undefined,
): Pick<PointRead, 'intent' | 'choices'> {
  const { intent } = read
  if (!before || intent.kind !== 'drop' || !contrast.test(words)) return read
  if (before.intent.kind === 'keep' || before.intent.kind === 'add') return read
  const isGivenUp = before.intent.kind === 'drop' || before.intent.kind === 'later' || before.intent.kind === 'lighter'
  const kept = { kind: 'keep', object: intent.object } as const
  return isGivenUp
    ? { intent: kept, choices: [] }
    : { intent: { kind: 'ask', question: `What shall happen with “${intent.object}”?` }, choices: [kept, intent] }
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
): Pick<PointRead, 'intent' | 'choices'> {
  if (!('object' in intent)) return { intent, choices }
  const object = before && nameIn(before)
  if (!object) return { intent: unnamed, choices: [] }
  const resolved = { ...intent, object }
  const isWanted = ({ kind }: FeedbackIntent) => kind === 'keep' || kind === 'add'
  if (!('object' in before.intent)) return { intent: resolved, choices }
  return isWanted(before.intent) === isWanted(intent)
    ? { intent: resolved, choices }
    : { intent: { kind: 'ask', question: `What shall happen with “${object}”?` }, choices: [before.intent, resolved] }
}

/** The part that a point names, or the last noun of its words. */
function nameIn({ intent, words }: PointRead): string | null {
  if ('object' in intent) return intent.object
  if (intent.kind !== 'remark' && intent.kind !== 'question' && intent.kind !== 'ask') return null
  const { tokens } = new Clause(words)
  const isName = (pos: string | undefined) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'
  const to = tokens.findLastIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN') + 1
  let from = to
  while (from > 0 && isName(tokens[from - 1]?.pos)) from--
  return from < to ? words.slice(tokens[from]?.start, tokens[to - 1]?.end) : null
}
