import { englishNumbers } from '@plangate/core/intake'

const numberWords: Readonly<Record<string, number>> = {
  ...englishNumbers,
  single: 1,
  half: 0.5,
  'half a': 0.5,
  'a half': 0.5,
}

/** A number as one word. */
export const singleWordNumber = Object.keys(numberWords)
  .filter((word) => /^\w{3,}$/u.test(word))
  .join('|')

/** A number in figures or as a word, as the source of a pattern. */
export const number = String.raw`(\d+(?:[.,]\d+)*|${Object.keys({ ...numberWords, 'half an': 0 })
  .toSorted((a, b) => b.length - a.length)
  .join('|')}|an|a)`
/** Parses "4", "4.5", "40,000", "40.000" and "four". */
export function numberFrom(text: string): number {
  const plain = text.toLowerCase().replace(/^half an?$/, 'half')
  const word = numberWords[plain]
  if (word !== undefined) return word
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)
  return Number(isGrouped ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.'))
}
