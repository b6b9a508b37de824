import { readSmallNumber } from '@plangate/core/intake'
import type { SentenceToken } from '../grammar/tokens.ts'

/** A number of a sentence, in figures or words. */
export interface FoundNumber {
  /** Its first token. */
  readonly at: number
  readonly amount: number
}

/** "One and a half" has four words. */
const longest = 4

/** Returns the number that ends right before a token; null without one. */
export function numberBefore(tokens: readonly SentenceToken[], end: number): FoundNumber | null {
  for (let at = Math.max(0, end - longest); at < end; at++) {
    const amount = readNumber(tokens.slice(at, end))
    if (amount !== null) return { at, amount }
  }
  return null
}

function readNumber(tokens: readonly SentenceToken[]): number | null {
  const words = tokens.map(({ plain }) => plain)
  if (words.slice(-3).join(' ') === 'and a half') return plusHalf(readPlain(words.slice(0, -3)))
  return readPlain(words)
}

function plusHalf(whole: number | null): number | null {
  return whole === null ? null : whole + 0.5
}

/** Figures count up to three digits: more are a year, or money. */
function readPlain(words: readonly string[]): number | null {
  const [first = ''] = words
  if (/^\d/u.test(first) && (words.length > 1 || !/^\d{1,3}(?:[.,]\d)?$/u.test(first))) return null
  return words.join(' ') === 'half a dozen' ? 6 : readSmallNumber(words.join(' '))
}
