/** A word of a text in its comparable forms, with its position. */
export interface Word {
  /** Lower case, straight apostrophe. */
  readonly plain: string
  /** Without its ending: the same for "scans", "scanned" and "scanning". */
  readonly stem: string
  /** UTF-16 offsets into the text; `end` is the offset after the last unit. */
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu

/** Splits a text into words. Hyphens separate words: "check-in" is two. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => {
    const plain = match[0].toLowerCase().replaceAll('’', "'")
    return { plain, stem: stemOf(plain), start: match.index, end: match.index + match[0].length }
  })
}

/**
 * A light stemmer for English: removes plural, -ing, -ed, a final e and doubled consonants. It maps some different words
 * to one stem ("rating", "rate"), so the catalogue can also require exact words.
 */
function stemOf(word: string): string {
  const bare = word.replace(/'s?$/u, '')
  const singular = bare.length > 3 ? singularOf(bare) : bare
  return withoutVerbEnding(singular)
    .replace(/([^aeiou])\1$/u, '$1')
    .replace(/(..)e$/u, '$1')
    .replace(/(...)[iy]$/u, '$1')
}

function singularOf(word: string): string {
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2)
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word
}

/** "-ing" and "-ed" are endings only after a vowel: not in "ring", "bed" or "need". */
function withoutVerbEnding(word: string): string {
  const rest = word.replace(/(?:ing|(?<!e)ed)$/u, '')
  return rest.length >= 2 && /[aeiouy]/u.test(rest) ? rest : word
}
