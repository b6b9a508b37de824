import { diffWordsWithSpace } from 'diff'

/** A stretch of text that two texts share, or that only this one of them has. */
export interface TextSegment {
  /** Where it begins in its text. */
  start: number
  text: string
  changed: boolean
}

/** Texts that differ in more than this many words are told as different from end to end. */
const maxEdits = 2_000

/** Two texts in pieces, so that the words which only one of them has can be marked. */
export function diffTexts(before: string, after: string): { before: TextSegment[]; after: TextSegment[] } {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxEdits })
  if (!changes) return { before: changedSegment(before), after: changedSegment(after) }
  return {
    before: toSegments(changes.filter(({ added }) => !added)),
    after: toSegments(changes.filter(({ removed }) => !removed)),
  }
}

function changedSegment(text: string): TextSegment[] {
  return text === '' ? [] : [{ start: 0, text, changed: true }]
}

function toSegments(changes: readonly { value: string; added: boolean; removed: boolean }[]): TextSegment[] {
  let start = 0
  return changes.map(({ value, added, removed }) => {
    const piece = { start, text: value, changed: added || removed }
    start += value.length
    return piece
  })
}
