import type { WordChange } from '@plangate/core/word-diff'

/** Share of letters that two texts must have in common for word-by-word marks to be readable. Our own choice. */
const minShared = 0.6

/**
 * Replaces word-by-word changes with one deletion and one insertion in lines with too little in common, where marks on
 * every other word would be unreadable. Works line by line, because each point of a list is on its own line.
 */
export function simplifyWordChanges(changes: readonly WordChange[]): WordChange[] {
  return splitAtLineEnds(changes).flatMap(simplifyLine)
}

/** Splits where both texts begin a new line. */
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

function simplifyLine(changes: WordChange[]): WordChange[] {
  const [before, after] = [textWithout(changes, 'added'), textWithout(changes, 'removed')]
  const same = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? lettersIn(text) : 0), 0)
  const shared = (2 * same) / (lettersIn(before) + lettersIn(after))
  const isOneText = lettersIn(before) === 0 || lettersIn(after) === 0
  if (isOneText || shared >= minShared) return joinNeighbors(changes)
  return [
    { kind: 'removed', text: before.trimEnd() },
    { kind: 'added', text: after },
  ]
}

/** Joins changes with only white space between them: one deletion and one insertion read better than several in turn. */
function joinNeighbors(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[][] = []
  for (const [place, change] of changes.entries()) {
    const run = runs.at(-1)
    if (run && continuesRun(run, change, changes[place + 1])) run.push(change)
    else runs.push([change])
  }
  return runs.flatMap((run) => (run.length > 2 && isReplacement(run) ? asOneChange(run) : run))
}

function continuesRun([first]: readonly WordChange[], change: WordChange, next: WordChange | undefined): boolean {
  if (first?.kind === 'same') return false
  const isGap = change.text.trim() === '' && next !== undefined && next.kind !== 'same'
  return change.kind !== 'same' || isGap
}

function isReplacement(run: readonly WordChange[]): boolean {
  return run.some(({ kind }) => kind === 'removed') && run.some(({ kind }) => kind === 'added')
}

function asOneChange(run: readonly WordChange[]): WordChange[] {
  const [before, after] = [textWithout(run, 'added'), textWithout(run, 'removed')]
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

function textWithout(changes: readonly WordChange[], kind: WordChange['kind']): string {
  return changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('')
}

/** Counts characters without white space, which every text has. */
function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length
}
