/** Letters of scripts that do not put spaces between words: a quotation may begin or end anywhere. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

const letterOrDigit = /[\p{L}\p{N}]/u

/** Makes texts comparable: one space for any white space. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/**
 * Whether `words` stand in `text`, letter for letter and in whole words. Both have plain spaces. A full stop at the end of
 * `words` does not count: a sentence may come from a list.
 */
export function quotes(text: string, words: string): boolean {
  const wanted = words.replace(/[\s.,;:!?。！？]+$/u, '')
  if (wanted === '') return false
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + wanted.length)) return true
  }
  return false
}

/** Whether the characters before and behind this place belong to one word. */
function isInsideWord(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1) || ' ', text.charAt(at) || ' ']
  const joined = [before, behind]
  return joined.every((character) => letterOrDigit.test(character) && !unspaced.test(character))
}
