import { diffWordsWithSpace } from 'diff'

/** A run of words that is in both texts, or only in the later, or only in the earlier one. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** What became of the words of one field. Points of a list stand on lines of their own. */
export interface FieldWords<Field extends string> {
  field: Field
  changes: WordChange[]
}

/** More words than this in difference are another text, and finding the shortest way between them takes long. */
const mostEdits = 400

/** The runs in order: without the added ones they are `before`, without the removed ones `after`. */
export function diffWords(before: string, after: string): WordChange[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (runs === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return runs.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
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
