import type { Clause, TokenRange } from './clause.ts'
import { type ClauseObject, objectIn } from './object-of.ts'
import * as words from './vocabulary.ts'

/** Looked for in this order: "there must be", "it must have", "we want", and an order. */
const wantingFrames: readonly RegExp[] = [
  / there (?:must|should|have to|need to|ought to|have get to) (?:also )?(?:not )?be /,
  / (?:must|should|have to|need to|ought to|have get to|shall)(?: also| always| at least| still| all| not| never| ever| ,){0,3} (?:be able to |be possible to |allow (?:\S+ )?to )?(?=\w)/,
  / (?:we|i|you|it|they|app|application|product|plan|option|tool|site|website|system|game|version|everybody|everyone|user|customer|visitor|nobody|no one)(?: \S+){0,3}? (?:want|need|require|demand|lack|would like|would love|would prefer|would rather have|would rather(?: not)? have|expect|wish for|insist on|depend on|rely on|look forward to|ask for|(?:can|could) use) /,
  /^ (?:please |also |and |then |, |just |maybe |instead |do not |do |never |let us |let 's ){0,4}(?:add|include|introduce|integrate|bring in|put in|plan in|plan for|plan|build in|build|implement|provide|support|offer|need|want|require|demand|give (?:us|it|user|customer|people)|make sure (?:that )?|ensure|consider|think of|remember|supplement|connect|enable|allow|put (?=.* (?:back|in) $)|bring (?=.* back $)) /,
  / (?:be|go) (?:great|nice|good|helpful|useful|handy|cool|lovely|perfect) (?:to (?:have|get|see)|with|if (?:we|it|you|there) \w+) /,
  / (?:add|include|introduce|integrate) /,
  /^ all (?:we|i) (?:really |ever )?(?:want|need) be /,
]

/** Finds the words by which a clause wants something. */
export function findWanting(clause: Clause): TokenRange | null {
  for (const frame of wantingFrames) {
    const head = clause.find(frame)
    if (head) return head
  }
  return null
}

/** What a founder has to do first is not work of the plan. */
const thinking =
  /^ ?(?:to )?(?:also )?(?:ask|talk|think|discuss|decide|speak|sleep|consult|clarify|understand|know|consider|reconsider|wait|agree|find out|check with|look at|show (?:it|this)|see (?:it|this|how|what|whether)|raise|hire|cost|take|be (?!able|possible)|get back|go (?!live)|sell|earn|more time|time|money|help|(?:more |new |paying )?(?:customer|user|client|sale|revenue|income|investor|fund|luck)\b|an? \w+ (?:to|before) |\d)/

/** Returns what is wanted: the words after them. */
export function afterWanting(clause: Clause, head: TokenRange): ClauseObject | null {
  const rest = clause.tokens
    .slice(head.to)
    .map(({ lemma }) => lemma)
    .join(' ')
  if (thinking.test(rest)) return null
  const having = clause.findAll(words.having).find(({ from }) => from === head.to)
  const object = objectIn(clause, { from: having?.to ?? head.to, to: clause.tokens.length })
  return object?.isPronoun ? null : object
}
