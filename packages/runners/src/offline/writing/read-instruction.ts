import { impliedCurrency } from '@plangate/core/schemas'
import { readPoints } from '../feedback/read-points.ts'

/** What a clause of an instruction asks for. `target` is null when the clause is not understood for sure. */
export type InstructedChange =
  | { readonly kind: 'drop' | 'later'; readonly clause: string; readonly target: string }
  | { readonly kind: 'unread'; readonly clause: string }

/** Each clause that is not understood becomes a question, of which the schema takes 40. */
const maxClauses = 38

/** Words that turn a request around, or make it depend on something. */
const doubtful =
  /\b(?:not|never|only|except|unless|but|if|when|until|instead|rather|apart|other than|maybe|perhaps|most|some|half|fewer|less)\b|[\d%$€£?]/iu

/** Reads the founder's words with a decision as feedback is read, clause by clause. */
export function readInstruction(instruction: string): InstructedChange[] {
  const points = readPoints(instruction, {
    plan: { options: [], workItems: [] },
    today: null,
    currency: impliedCurrency,
  })
  const rest = points.slice(maxClauses).map(({ words }) => words)
  return [
    ...points.slice(0, maxClauses).map(({ words: clause, intent }): InstructedChange => {
      const isSure = (intent.kind === 'drop' || intent.kind === 'later') && !doubtful.test(intent.object)
      return isSure ? { kind: intent.kind, clause, target: intent.object } : { kind: 'unread', clause }
    }),
    ...(rest.length > 0 ? [{ kind: 'unread', clause: rest.join(' ') } as const] : []),
  ]
}
