import { quotable, sentencesOf } from '../reading/passages.ts'
import { hasMeaning, parseClause } from './parse-clause.ts'

/** Requests are often joined without full stops: "drop the chat, one engineer only and launch in four weeks". */
const joint = /,?\s+(?:and|but|then|also)\s+|[,;:]\s+|\s+[-–—]\s+|\n+/giu

/** Feedback split into clauses, and the rest beyond the limit. All are exact pieces of the feedback. */
export interface Clauses {
  readonly clauses: readonly string[]
  /** Empty within the limit. */
  readonly rest: string
}

/**
 * Splits feedback into at most `max` clauses. A sentence is split where both parts have a meaning of their own; "drop the
 * chat and the maps" stays one clause.
 */
export function splitIntoClauses(feedback: string, max: number): Clauses {
  const all = sentencesOf(feedback)
    .flatMap(clausesOfSentence)
    .filter((clause) => clause !== '')
  if (all.length <= max) return { clauses: all.map((clause) => quotable(clause)), rest: '' }
  const clauses = all.slice(0, max)
  const end = clauses.reduce((offset, clause) => feedback.indexOf(clause, offset) + clause.length, 0)
  return { clauses: clauses.map((clause) => quotable(clause)), rest: quotable(feedback.slice(end)) }
}

function clausesOfSentence(sentence: string): string[] {
  const clauses: string[] = []
  let start = 0
  for (const match of sentence.matchAll(joint)) {
    const before = sentence.slice(start, match.index)
    const after = sentence.slice(match.index + match[0].length)
    if (!isMeaningful(before) || !isMeaningful(firstPiece(after))) continue
    clauses.push(before)
    start = match.index + match[0].length
  }
  return [...clauses, sentence.slice(start)].map((clause) => clause.trim().replace(/^[-*•–]\s+/u, ''))
}

function firstPiece(text: string): string {
  return text.split(joint)[0] ?? ''
}

function isMeaningful(text: string): boolean {
  return hasMeaning(parseClause(text))
}
