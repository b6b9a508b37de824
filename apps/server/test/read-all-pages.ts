/**
 * Reads a list to its end.
 *
 * @param read returns the page after an entry, or the first one
 */
export async function readAllPages<Entry>(read: (last: Entry | undefined) => Promise<Entry[]>): Promise<Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const page = await read(all.at(-1))
    if (page.length === 0) return all
    all.push(...page)
  }
}
