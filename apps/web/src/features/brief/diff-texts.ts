import { diffWordsWithSpace } from 'diff'

/** A stretch of text that two texts share, or that only this one of them has. */
export interface Piece {
  /** Where it begins in its text. */
  start: number
  text: string
  changed: boolean
}

/** Texts that differ in more than this many words are told as different from end to end. */
const MOST_EDITS = 2_000

/** Two texts in pieces, so that the words which only one of them has can be marked. */
export function splitChanges(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!changes) return { before: whole(before), after: whole(after) }
  return {
    before: toPieces(changes.filter(({ added }) => !added)),
    after: toPieces(changes.filter(({ removed }) => !removed)),
  }
}

function whole(text: string): Piece[] {
  return text === '' ? [] : [{ start: 0, text, changed: true }]
}

function toPieces(changes: readonly { value: string; added: boolean; removed: boolean }[]): Piece[] {
  let start = 0
  return changes.map(({ value, added, removed }) => {
    const piece = { start, text: value, changed: added || removed }
    start += value.length
    return piece
  })
}
