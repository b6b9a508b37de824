import type { WordChange } from '@plangate/core/plan-diff'

/** Of the letters of both texts, the share that must be in both for word-by-word marks to be read. Our judgement. */
const leastShared = 0.5

/** Marks on every other word are read by nobody: texts with too little in common are told as one gone and one new. */
export function legibleChanges(changes: readonly WordChange[]): WordChange[] {
  const [before, after] = [textWithout(changes, 'added'), textWithout(changes, 'removed')]
  const same = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? lettersIn(text) : 0), 0)
  const shared = (2 * same) / (lettersIn(before) + lettersIn(after))
  if (before === '' || after === '' || shared >= leastShared) return [...changes]
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

/** White space is in every text. */
function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length
}
