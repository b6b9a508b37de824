import { stripVTControlCharacters } from 'node:util'

/** Returns text without control characters, which could move the cursor of a terminal or change its title. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, ' ')
}

/** Characters that take two columns each, from the CJK radicals on. */
const wide = /[\u2e80-\u{10ffff}]/u

/**
 * Breaks words that are longer than `columns`, which a table would cut off: URLs, and text in scripts without spaces.
 */
export function breakLongWords(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => {
    const maxLength = wide.test(word) ? Math.floor(columns / 2) : columns
    return word.match(new RegExp(`.{1,${maxLength}}`, 'gu'))?.join(' ') ?? word
  })
}
