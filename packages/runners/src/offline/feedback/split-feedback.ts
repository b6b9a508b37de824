import type { FeedbackIntent } from '@plangate/core/schemas'
import { quotable, sentencesOf } from '../reading/passages.ts'
import { Clause } from './clause.ts'
import { type ClausePoint, hasMeaning } from './read-clause.ts'
import { moodOf } from './read-question.ts'

/** Wishes are often joined without full stops: "drop the chat, one engineer only and launch in four weeks". */
const joint =
  /,?\s+(?:and then|and also|and|but|then|also|plus|so|while|whereas)\s+|[,;:]\s+|\s+[-–—]\s+|\n+|\s*\((?=\S)/giu

/** What follows explains, and is read neither as a wish nor with one. */
const reason =
  /(?<=\S)[,;]?\s+(?:because|since|given that|as (?:we|it|they|that|this|there|nobody|i)|, which|, who|seeing that|so that)\b.*$/isu

/** A whole sentence hangs on it. */
const conditional =
  /^(?:should|were|had)\b|\b(?:whichever|else|subject to|given (?:that|enough)|granted|only with|provided|providing|so long as|(?:by|until|before) then|once|when|as soon as|either|if|unless|provided|in case|as long as|assuming|depending|whether|otherwise)\b/iu

/** A clause of feedback in its exact words. */
export interface FeedbackPiece {
  readonly words: string
  readonly sentence: string
  readonly points: readonly ClausePoint[]
}

/**
 * Splits feedback into pieces and reads them. Each wish of a sentence is a piece of its own; "drop the chat and the maps"
 * stays one piece.
 *
 * @param read reads a clause, with its scope or without
 */
export function splitFeedback(feedback: string, read: (clause: string) => readonly ClausePoint[]): FeedbackPiece[] {
  return sentencesOf(feedback)
    .map((sentence) => sentence.replace(/^(?:[-*•–]|\d+[.)])\s+/u, ''))
    .flatMap((sentence) => piecesOf(sentence, read))
    .filter(({ words }) => words !== '')
}

function piecesOf(sentence: string, read: (clause: string) => readonly ClausePoint[]): FeedbackPiece[] {
  const toPiece = (words: string) => ({ words: quotable(words), sentence, points: read(words.replace(reason, '')) })
  const whole = toPiece(sentence)
  const pieces = clausesOf(sentence, read).map(toPiece)
  const [first] = pieces
  const startsAsWish = first !== undefined && pieces.length > 1 && first.points.some(({ intent }) => isWish(intent))
  if (whole.points.some(({ intent }) => isOfWholeSentence(intent, sentence, startsAsWish))) return [whole]
  return pieces.some(({ points }) => hasMeaning(points)) ? pieces : [whole]
}

/** Its halves mean something else: a condition, a question, "too low, it took us 60", "faster, at any price". */
function isOfWholeSentence({ kind }: FeedbackIntent, sentence: string, startsAsWish: boolean): boolean {
  if (kind === 'hours' || kind === 'more_people') return true
  if (kind === 'weeks' || kind === 'later')
    return /\b(?:(?:by|until|before) then|once|when|as soon as)\b/iu.test(sentence)
  if (conditional.test(sentence) || moodOf(sentence).mood === 'condition') return kind === 'ask' || kind === 'question'
  // "Drop the chat, and why is C so expensive?" is a wish and a question.
  return /\?["”’)\s]*$/u.test(sentence) && kind === 'question' && !startsAsWish
}

function isWish({ kind }: FeedbackIntent): boolean {
  return kind !== 'question' && kind !== 'ask' && kind !== 'remark' && kind !== 'not_understood'
}

/** A fragment that is not a clause belongs to the one before: "the maps" in "drop the chat and the maps". */
function clausesOf(sentence: string, read: (clause: string) => readonly ClausePoint[]): string[] {
  const clauses: string[] = []
  let start = 0
  for (const match of sentence.matchAll(joint)) {
    const before = sentence.slice(start, match.index)
    const after = sentence.slice(match.index + match[0].length).split(joint)[0] ?? ''
    if (!isClause(before, read) || !isClause(after, read) || sharesNegation(before, match[0], after)) continue
    clauses.push(before)
    start = match.index + match[0].length
  }
  return [...clauses, sentence.slice(start)].map((clause) => clause.trim())
}

function isClause(fragment: string, read: (clause: string) => readonly ClausePoint[]): boolean {
  if (hasMeaning(read(fragment.replace(reason, '')))) return true
  const { tokens } = new Clause(fragment.trim())
  return tokens.length > 2 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

/** "We do not need to build the chat and show the maps" rules out both. */
function sharesNegation(before: string, between: string, after: string): boolean {
  if (between.includes(',') || !/\b(?:and|or)\b/iu.test(between)) return false
  const [first] = new Clause(after.trim()).tokens
  const isNegated = / (?:not|never) /.test(new Clause(before).base)
  return (
    isNegated &&
    first?.pos === 'VERB' &&
    first.text.toLowerCase() === first.lemma &&
    !isOwnVerb.test(` ${first.lemma} `)
  )
}

const isOwnVerb = / (?:drop|remove|cut|skip|omit|delete|exclude|scrap|keep|leave|take|postpone|defer|delay|add|make) /
