import { diffWordsWithSpace } from 'diff'

/** A run of words that is in both texts, only in the later one, or only in the earlier one. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** How the words of one field changed. Points of a list are on separate lines. */
export interface FieldWords<Field extends string> {
  field: Field
  changes: WordChange[]
}

/** Enough for the fields of a plan. */
const defaultMaxEdits = 400

/**
 * Compares two texts word by word. Without the added runs the result is `before`, without the removed ones `after`.
 *
 * @param maxEdits texts that differ in more words than this count as entirely different, because the time to find the
 *   shortest difference grows with the square of this number
 */
export function diffWords(before: string, after: string, maxEdits = defaultMaxEdits): WordChange[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: maxEdits })
  if (runs === undefined) return replaceText(before, after)
  return runs.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function replaceText(before: string, after: string): WordChange[] {
  const runs: WordChange[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return runs.filter(({ text }) => text !== '')
}

/** The fields whose words differ. `read` gives the text of a field, or the points of a list. */
export function diffFields<Field extends string, T>(
  fields: readonly Field[],
  before: T,
  after: T,
  read: (of: T, field: Field) => string | readonly string[],
): FieldWords<Field>[] {
  return fields.flatMap((field) => {
    const [old, now] = [textOf(read(before, field)), textOf(read(after, field))]
    return old === now ? [] : [{ field, changes: diffWords(old, now) }]
  })
}

function textOf(words: string | readonly string[]): string {
  return typeof words === 'string' ? words : words.join('\n')
}
