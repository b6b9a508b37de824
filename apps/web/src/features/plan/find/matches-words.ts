import type { WorkItem } from '@plangate/core/schemas'

/** Whether an item's title, discipline or quotations of the brief have all of the words, in any order and case. */
export function matchesWords({ title, discipline, addresses }: WorkItem, words: string): boolean {
  const texts = [title, discipline, ...addresses.map((address) => address.words)].join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.includes(word))
}
