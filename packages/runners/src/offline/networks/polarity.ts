import type { Clause, Token } from './clause.ts'
import { classAt } from './word-classes.ts'

export function isNegation({ lemma }: Pick<Token, 'lemma'>): boolean {
  return /^(?:not|no|never|without|nobody|none|neither|nor|nothing|hardly|cannot)$/.test(lemma)
}

/** What is done to parts, in the order of the words, with the parity of the negations before it. */
export function polaritiesIn({ tokens }: Pick<Clause, 'tokens'>): string[] {
  const lemmas = tokens.map(({ lemma }) => lemma)
  let negations = 0
  return tokens.flatMap((token, at) => {
    if (/^(?:[,;:.!?–—]|but|because|and|so)$/.test(token.lemma)) negations = 0
    // "Neither want nor need" turns round once.
    if (isNegation(token) && token.lemma !== 'without' && token.lemma !== 'nor') negations++
    const name = classAt(lemmas, at)
    if (name === null || name === 'DEPENDS') return []
    const isLess = name === 'REMOVES' || name === 'DELAYS' || name === 'REDUCES'
    // "The map need not be built."
    const after = name === 'NEEDS' && tokens[at + 1]?.lemma === 'not' ? 1 : 0
    return [`${isLess ? name : 'WANTS'} ${(negations + after) % 2}`]
  })
}

/** Whether a clause wants its part, by the parity of negations alone; null where that does not say. */
export function polarityOf(clause: Clause): 'wanted' | 'unwanted' | null {
  const turns = new Set(polaritiesIn(clause).filter((turn) => !turn.startsWith('REDUCES')))
  const [only] = turns
  if (turns.size !== 1) return null
  switch (only) {
    case 'REMOVES 0':
    case 'WANTS 1':
      return 'unwanted'
    case 'REMOVES 1':
    case 'WANTS 0':
    case 'DELAYS 1':
      return 'wanted'
    default:
      return null
  }
}
