import { stripVTControlCharacters } from 'node:util'

/** Words of a brief as a terminal may see them: without the control characters that would move its cursor or its title. */
export function printable(words: string): string {
  return stripVTControlCharacters(words).replace(/(?!\n)\p{Cc}/gu, ' ')
}

/** Scripts and signs that take up two columns each, from the CJK radicals on. */
const wide = /[\u2e80-\u{10ffff}]/u

/**
 * Parts words that are longer than `columns`, because a table would cut them off: addresses, and text in scripts that
 * set no spaces.
 */
export function breakLongWords(words: string, columns: number): string {
  return words.replace(/\S+/g, (word) => {
    const most = wide.test(word) ? Math.floor(columns / 2) : columns
    return word.match(new RegExp(`.{1,${most}}`, 'gu'))?.join(' ') ?? word
  })
}
