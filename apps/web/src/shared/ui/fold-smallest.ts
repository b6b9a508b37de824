/** What stays in view of a long list, and what is folded away. Both are in the order of the list. */
export interface Fold<Entry> {
  shown: Entry[]
  rest: Entry[]
}

/**
 * Keeps the largest entries in view and folds the others. One or two too many do not fold a list.
 *
 * @param most how many stay in view
 * @param isKept whether an entry stays in view even when it is small
 */
export function foldSmallest<Entry>(
  entries: readonly Entry[],
  most: number,
  sizeOf: (entry: Entry) => number,
  isKept: (entry: Entry) => boolean = () => false,
): Fold<Entry> {
  if (entries.length <= most + 2) return { shown: [...entries], rest: [] }
  const largest = new Set(entries.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most))
  const isShown = (entry: Entry) => largest.has(entry) || isKept(entry)
  return { shown: entries.filter(isShown), rest: entries.filter((entry) => !isShown(entry)) }
}
