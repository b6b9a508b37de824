import type { WordChange } from '@plangate/core/plan-diff'

/** Of the letters of both texts, the share that must be in both for word-by-word marks to be read. Our judgement. */
const leastShared = 0.6

/**
 * Marks on every other word are read by nobody: lines with too little in common are told as one gone and one new. Line
 * by line, because the points of a list stand on lines of their own.
 */
export function legibleChanges(changes: readonly WordChange[]): WordChange[] {
  return splitAtLineEnds(changes).flatMap(legibleLine)
}

/** Where both texts begin a new line. */
function splitAtLineEnds(changes: readonly WordChange[]): WordChange[][] {
  const lines: WordChange[][] = [[]]
  for (const { kind, text } of changes) {
    const parts = kind === 'same' ? text.split(/(?<=\n)/) : [text]
    for (const part of parts) {
      lines.at(-1)?.push({ kind, text: part })
      if (kind === 'same' && part.endsWith('\n')) lines.push([])
    }
  }
  return lines
}

function legibleLine(changes: WordChange[]): WordChange[] {
  const [before, after] = [textWithout(changes, 'added'), textWithout(changes, 'removed')]
  const same = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? lettersIn(text) : 0), 0)
  const shared = (2 * same) / (lettersIn(before) + lettersIn(after))
  const isOneText = lettersIn(before) === 0 || lettersIn(after) === 0
  if (isOneText || shared >= leastShared) return changes
  return [
    { kind: 'removed', text: before.trimEnd() },
    { kind: 'added', text: after },
  ]
}

function textWithout(changes: readonly WordChange[], kind: WordChange['kind']): string {
  return changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('')
}

/** White space is in every text. */
function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length
}
