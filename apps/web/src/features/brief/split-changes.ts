import { diffWords, type WordChange } from '@plangate/core/word-diff'

/** A stretch of text that two texts share, or that only this one of them has. */
export interface Piece {
  /** Where it begins in its text. */
  start: number
  text: string
  changed: boolean
}

/** A section of a brief is longer than any field of a plan, and a person waits for one comparison at a time. */
const maxEdits = 2_000

/** Two texts in pieces, so that the words which only one of them has can be marked. */
export function splitChanges(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const changes = diffWords(before, after, maxEdits)
  return {
    before: toPieces(changes.filter(({ kind }) => kind !== 'added')),
    after: toPieces(changes.filter(({ kind }) => kind !== 'removed')),
  }
}

function toPieces(changes: readonly WordChange[]): Piece[] {
  let start = 0
  return changes.map(({ kind, text }) => {
    const piece = { start, text, changed: kind !== 'same' }
    start += text.length
    return piece
  })
}
