import { clauseStart, reachAfter } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { isOutside } from './rejected-after.ts'

const pronouns = phrases('and/so/but/therefore? it/they/that/this/those/these')

/** "Last time chat nearly killed us, so it stays out": what a later clause says of "it". */
export function isSaidOutLater(tokens: readonly SentenceToken[], end: number): boolean {
  return tokens.slice(end, reachAfter(tokens, end)).some((_, index) => {
    const at = end + index
    const opens = tokens[at - 1]?.isMark === true || clauseStart(tokens, at) === at
    const predicate = opens && at > end ? pronouns.after(tokens, at) : null
    return predicate !== null && isOutside(tokens, predicate)
  })
}

const trying = phrases('we/i try/tried, we/i once had/tried, we/i had/did, we/i have/had tried/had')
const neverAgain = phrases('so/and? never again')

/** "We tried chat, and it was a disaster. Never again." */
export function isNotTriedAgain(tokens: readonly SentenceToken[], start: number, end: number): boolean {
  return trying.before(tokens, start) !== null && neverAgain.isIn(tokens, end, reachAfter(tokens, end))
}
