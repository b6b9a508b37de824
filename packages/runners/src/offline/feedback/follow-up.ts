import { Clause } from './clause.ts'
import type { ClausePoint } from './clause-point.ts'
import { negationsIn } from './negations-in.ts'

/** What was read of the sentence before. */
type Said = Pick<ClausePoint, 'intent' | 'choices'>

/** "We can pay for more developers", after "sooner". */
export function offersMoney(words: string): boolean {
  return offered.test(words) && !/n['’]t\b|\b(?:not|never|cannot)\b/iu.test(words)
}

const offered = new RegExp(
  String.raw`\b(?:(?:can|could|will|would) (?:\w+ )?|['’](?:ll|d) (?:\w+ )?|(?:happy|willing|ready) to )` +
    String.raw`(?:pay|spend|afford|add|hire|get)\b.*\b(?:more|extra|another|additional)\b`,
  'iu',
)

/** "Please do it" and "fix that", after a wish. */
export function onlyStresses(words: string, { intent }: Said): boolean {
  return (
    'object' in intent &&
    /^(?:so |and |then |just |please )*(?:do|fix|sort) (?:it|this|that)(?: please)?[.!]*$/iu.test(words)
  )
}

/** "Don't cut the help, my mother needs it": who needs it says why, unless it says no. */
export function onlyTellsWhy(read: ClausePoint, words: string, { intent }: Said): boolean {
  const isWanted = intent.kind === 'keep' || intent.kind === 'add' || intent.kind === 'later'
  return isWanted && read.isPronoun && read.intent.kind === 'ask' && negationsIn(new Clause(words), []) === 0
}

/** "Roles? We don't need them." What was asked about a part is said by the next sentence. */
export function isAnsweredBy({ intent, choices }: Said, { intent: said }: Said): boolean {
  if (intent.kind !== 'ask' || !('object' in said)) return false
  return choices.some((choice) => 'object' in choice && choice.object === said.object)
}
