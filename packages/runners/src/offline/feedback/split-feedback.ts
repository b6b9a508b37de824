import type { FeedbackIntent } from '@plangate/core/schemas'
import { Clause } from '../networks/clause.ts'
import { classAt } from '../networks/word-classes.ts'
import { quotable, sentencesOf } from '../reading/passages.ts'
import type { ClausePoint } from './clause-point.ts'
import { withoutCorrection } from './read-answer.ts'
import { askAbout, asksAboutPart, isIdle, maxClauseLength } from './read-clause.ts'

/** Wishes are often joined without full stops: "drop the chat, one engineer only and launch in four weeks". */
const joint =
  /,?\s+(?:and then|and also|and|but|then|plus|so|while|whereas)\s+|[,;]\s+|(?<!\b(?:option|plan) \w{1,3}):\s+|\s+[-–—]\s+|\n+|\s*\((?=\S)/giu

/** "Keep the search, the photos too": what was said before holds again. */
export const holdsToo = /^also\b|\b(?:too|also|as well)[.!]*$/iu

/** A clause of feedback in its exact words. */
export interface FeedbackPiece {
  readonly words: string
  readonly sentence: string
  readonly point: ClausePoint
}

/**
 * Splits feedback into pieces and reads them. Each wish of a sentence is a piece of its own; a wish and its reason are one.
 *
 * @param read reads a clause, with its scope or without
 */
export function splitFeedback(feedback: string, read: (clause: string) => ClausePoint): FeedbackPiece[] {
  return sentencesOf(feedback)
    .map((sentence) => sentence.replace(/^(?:[-*•–]|\d+[.)])\s+/u, ''))
    .flatMap((sentence) => sentence.split(/;\s+/u))
    .flatMap((sentence) => piecesOf(sentence, read))
    .filter(({ words }) => words !== '')
}

function piecesOf(sentence: string, read: (clause: string) => ClausePoint): readonly FeedbackPiece[] {
  const toPiece = (words: string) => ({ words: quotable(words), sentence, point: read(withoutCorrection(words)) })
  const whole = toPiece(sentence)
  const clauses = clausesOf(sentence)
  if (clauses.length < 2 || isOfWholeSentence(whole.point.intent)) return [whole]
  const pieces = clauses.map(toPiece)
  const saying = pieces.filter(({ point, words }) => saysSomething(point.intent) || holdsToo.test(words))
  if (saying.length > 1 && !sayTheSame(saying)) return piecesOrQuestions(pieces, whole)
  const [only] = saying
  const { intent } = whole.point
  const isAsked = intent.kind === 'ask' && asksAboutPart(intent.question)
  // "Drop German, add French": the whole must not give the wish of one half to the part of the other.
  if (only && pieces.some((piece) => piece !== only && isNamedIn(piece, intent))) return pieces
  // "Nice plan, but drop the photos": praise takes nothing away from an order.
  if (only && intent.kind === 'remark' && isOrder(only.words)) return pieces
  if (!only || !(isAsked || intent.kind === 'remark')) return [whole]
  // "I like the search, but drop it": what "it" stands for is in the other half.
  if (only.point.isPronoun) return pieces
  // "No reports: too expensive" is as sure as its wish is, but "take the reports out and I go" is not what it begins with.
  const isLikeliest = whole.point.choices[0]?.kind === only.point.intent.kind
  return isAsked && isLikeliest ? [{ ...whole, point: only.point }] : [whole]
}

/** Whether a clause that is in doubt names the part of an intent. */
function isNamedIn({ words, point }: FeedbackPiece, intent: FeedbackIntent): boolean {
  const isDoubt = point.intent.kind === 'ask' && asksAboutPart(point.intent.question)
  return isDoubt && 'object' in intent && words.includes(intent.object)
}

/** "Drop the photos", "please keep the roles". */
function isOrder(words: string): boolean {
  const lemmas = new Clause(words).tokens.map(({ lemma }) => lemma)
  const first = lemmas.findIndex((lemma) => !/^(?:please|,|just|then|now)$/.test(lemma))
  return /^(?:REMOVES|RETAINS|BRINGS|DELAYS)$/.test(classAt(lemmas, first) ?? '')
}

/** Its halves mean something else: "use X, forget Y", "faster, at any price", "too low, it took us 60". */
function isOfWholeSentence({ kind }: FeedbackIntent): boolean {
  return kind === 'replace' || kind === 'hours' || kind === 'more_people'
}

/** As a whole, "if the till can do it, drop the reports" is a condition, so the reader asks about its halves. */
function piecesOrQuestions(pieces: readonly FeedbackPiece[], whole: FeedbackPiece): readonly FeedbackPiece[] {
  const { intent } = whole.point
  const wishes = pieces.filter(({ point }) => !isIdle(point.intent))
  if (intent.kind === 'ask' && !asksAboutPart(intent.question) && wishes.length > 0) return [whole]
  const isDoubtful = intent.kind === 'question' || (intent.kind === 'ask' && wishes.length === 1)
  return isDoubtful ? pieces.map((piece) => ({ ...piece, point: asQuestion(piece.point) })) : pieces
}

function asQuestion(point: ClausePoint): ClausePoint {
  const { intent } = point
  if (isIdle(intent)) return point
  const asked = 'object' in intent ? askAbout(intent.object) : { intent: { kind: 'ask', question: followed } as const }
  return { ...point, ...asked, choices: [intent] }
}

const followed = 'Should the plan follow this?'

function saysSomething({ kind }: FeedbackIntent): boolean {
  return kind !== 'ask' && kind !== 'remark' && kind !== 'not_understood'
}

/** "No chat, leave it out": one wish in two ways, or of one part that only the first half names. */
function sayTheSame(pieces: readonly FeedbackPiece[]): boolean {
  const named = pieces.filter(({ point }) => !point.isPronoun)
  return named.length < 2 && pieces.every(({ point }) => point.intent.kind === pieces[0]?.point.intent.kind)
}

/** A fragment that is not a clause belongs to the one before: "the maps" in "drop the chat and the maps". */
function clausesOf(sentence: string): string[] {
  const clauses: string[] = []
  let start = 0
  for (const match of sentence.matchAll(joint)) {
    const end = match.index + match[0].length
    // As far as a clause is read: what a joint depends on is near it, and a sentence may have hundreds of them.
    const before = sentence.slice(start, Math.min(match.index, start + maxClauseLength))
    const [after = ''] = sentence.slice(end, end + maxClauseLength).split(joint)
    if (!isSaid(before) || !isSaid(after) || dependent.test(after)) continue
    clauses.push(sentence.slice(start, match.index))
    start = end
  }
  return [...clauses, sentence.slice(start)].map((clause) => clause.trim())
}

/** Begins what belongs to the clause before. */
const dependent =
  /^\s*(?:when|if|because|since|as|which|who|that|unless|until|too|just|only|not|certainly|definitely|surely)\b/iu

/** It has a verb, a negation or a figure of its own: "drop the chat", "no maps", "two engineers". */
function isSaid(fragment: string): boolean {
  const { tokens } = new Clause(fragment.trim())
  const lemmas = tokens.map(({ lemma }) => lemma)
  const hasSign = tokens.some(
    ({ pos, lemma }, at) =>
      /^(?:VERB|AUX|NUM)$/.test(pos) || /^(?:no|not|out|too)$/.test(lemma) || classAt(lemmas, at) !== null,
  )
  return tokens.length > 1 && hasSign
}
