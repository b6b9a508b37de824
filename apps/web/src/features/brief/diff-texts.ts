import { diffWords, type WordChange } from '@plangate/core/word-diff'

/** A run of text that both texts have, or only this one. */
export interface TextSegment {
  /** Its offset in its text. */
  start: number
  text: string
  changed: boolean
}

/** Higher than for plans: sections of a brief are longer, and only one comparison is shown at a time. */
const maxEdits = 2_000

/** Splits two texts into segments, so that words which only one of them has can be highlighted. */
export function diffTexts(before: string, after: string): { before: TextSegment[]; after: TextSegment[] } {
  const changes = diffWords(before, after, maxEdits)
  return {
    before: toSegments(changes.filter(({ kind }) => kind !== 'added')),
    after: toSegments(changes.filter(({ kind }) => kind !== 'removed')),
  }
}

function toSegments(changes: readonly WordChange[]): TextSegment[] {
  let start = 0
  return changes.map(({ kind, text }) => {
    const segment = { start, text, changed: kind !== 'same' }
    start += text.length
    return segment
  })
}
