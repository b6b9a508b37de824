import { quotable, sentencesOf } from '../reading/passages.ts'
import { isUnderstood, understand } from './demand.ts'

/** A list of commands often has no full stops: "drop the chat, one engineer only and launch in four weeks". */
const joint = /,?\s+(?:and|but|then|also)\s+|[,;:]\s+|\s+[-–—]\s+|\n+/giu

/**
 * Feedback in its points, each an exact piece of it. A sentence is cut where the next piece says something of its own;
 * "drop the chat and the maps" stays one.
 */
export function clausesOf(feedback: string): string[] {
  return sentencesOf(feedback)
    .flatMap(clausesOfSentence)
    .map(quotable)
    .filter((clause) => clause !== '')
}

function clausesOfSentence(sentence: string): string[] {
  const clauses: string[] = []
  let start = 0
  for (const match of sentence.matchAll(joint)) {
    const before = sentence.slice(start, match.index)
    const after = sentence.slice(match.index + match[0].length)
    if (!saysSomething(before) || !saysSomething(firstPiece(after))) continue
    clauses.push(before)
    start = match.index + match[0].length
  }
  return [...clauses, sentence.slice(start)].map((clause) => clause.trim().replace(/^[-*•–]\s+/u, ''))
}

function firstPiece(text: string): string {
  return text.split(joint)[0] ?? ''
}

function saysSomething(text: string): boolean {
  return isUnderstood(understand(text))
}
