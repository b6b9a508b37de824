import { diffWordsWithSpace } from 'diff'

/** A run of text that both texts have, or only this one. */
export interface TextSegment {
  /** Its offset in its text. */
  start: number
  text: string
  changed: boolean
}

/** Texts with more edits are shown as completely different. */
const maxEdits = 2_000

/** Splits two texts into segments, so that words which only one of them has can be highlighted. */
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
    const segment = { start, text: value, changed: added || removed }
    start += value.length
    return segment
  })
}
