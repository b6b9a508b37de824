/** Returns where `words` begin in `text`, in any case; none when they are blank. */
export function findAll(text: string, words: string): number[] {
  if (words.trim() === '') return []
  const [where, what] = [text.toLowerCase(), words.toLowerCase()]
  const places: number[] = []
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) places.push(at)
  return places
}
