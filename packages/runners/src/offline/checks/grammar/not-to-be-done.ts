import { clauseStart, speakerBefore } from './clause.ts'
import { verbNegations } from './negations.ts'
import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'

const duties = phrases('must, may, shall, should, can, cannot, be to, has/have to, be allowed/permitted/able to')
const impossible = phrases('impossible, forbidden, prohibited, illegal')

/**
 * Whether a clause says up to a token what must not be done: with "without" after it, what it must not be done without
 * has to be there. "Nobody may order without an account" demands accounts.
 */
export function isNotToBeDone(tokens: readonly SentenceToken[], end: number): boolean {
  const start = clauseStart(tokens, end)
  if (speakerBefore(tokens, end) === 'others') return false
  if (impossible.isIn(tokens, start, end)) return !verbNegations.isIn(tokens, start, end)
  const isNot = verbNegations.isIn(tokens, start, end) || isSaidOfNobody(tokens, end)
  return isNot && duties.isIn(tokens, start, end)
}

function isSaidOfNobody(tokens: readonly SentenceToken[], end: number): boolean {
  return speakerBefore(tokens, end) === 'nobody' || no.after(tokens, clauseStart(tokens, end)) !== null
}

const no = phrases('no')
