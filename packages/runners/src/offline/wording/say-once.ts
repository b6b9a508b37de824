/** The sentences that the options of a plan have said so far. */
export type Said = Set<string>

/** Returns the sentences that no option has said yet, and remembers them. */
export function sayOnce(sentences: readonly (string | null)[], said: Said): string[] {
  return sentences.flatMap((sentence) => {
    if (sentence === null || said.has(sentence)) return []
    said.add(sentence)
    return [sentence]
  })
}
