import type { Clause, TokenRange } from './clause.ts'
import { isPast, modal } from './is-story.ts'
import { type ClauseObject, objectIn } from './object-of.ts'
import * as words from './vocabulary.ts'

/** "Add a list of what we have to buy": the order decides, whatever follows. */
const order = new RegExp(
  '^ (?:please |also |and |then |, |just |maybe |instead |do not |do |never |let us |' +
    "let 's ){0,4}(?:add|include|introduce|integrate|bring in|put in|plan in|plan for|plan|build in|" +
    'build|implement|provide|support|offer|need|want|require|demand|' +
    'give (?:us|it|user|customer|people)|make sure(?: that)? (?:we|i|they|you|people|everybody|everyone|customer|user) can|' +
    String.raw`make it possible (?:for \S+ )?to|` +
    'ensure|consider|think of|remember|' +
    'supplement|connect|enable|allow|' +
    '(?:squeeze|throw|slot|work|fit|chuck|pop|stick|tack|put|get)(?: in| on| on top)? (?:some|it|them|' +
    'one|that|those) (?:back )?in(?= )|(?:squeeze|throw|slot|work|fit|chuck|pop|stick) in|' +
    '(?:put|place|write|note|' +
    'have)(?= [^,]+ (?:on|in|into|to) (?:the|our|your|this) (?:list|plan|backlog|scope|wish list|' +
    'to do list) )|tack on|create|set up|' +
    String.raw`make(?= an? (?:\w+ )?(?:page|list|button|screen|calendar|field|section|function|feature|view|form|` +
    'table|chart|menu) )|display|print|track|put (?=.* (?:back|in) $)|' +
    'bring (?=.* back $)) ',
)

/** Looked for in this order: "there must be", "it must have", and "we want". */
const wantingFrames: readonly RegExp[] = [
  / there (?:must|should|have to|need to|ought to|have get to) (?:also )?(?:not )?be /,
  new RegExp(
    ' (?:must|should|have to|need to|ought to|have get to|shall)(?: also| always| at least| still| all|' +
      String.raw` not| never| ever| ,){0,3} (?:be able to |be possible to |allow (?:\S+ )?to )?(?=\w)`,
  ),
  new RegExp(
    ' (?:we|i|you|it|they|app|application|product|plan|option|tool|site|website|system|game|version|' +
      String.raw`everybody|everyone|user|customer|visitor|nobody|no one)(?: \S+){0,3}? (?:want|need|require|demand|` +
      String.raw`lack|would (?:\S+ )?(?:like|love|prefer|fancy|welcome|appreciate)(?: to)?|fancy|crave|` +
      'could do with|can not wait for|be (?:keen on|after|die for)|long for|hope for|would rather have|' +
      'would rather(?: not)? have|expect|wish for|insist on|depend on|rely on|look forward to|ask for|' +
      '(?:can|could) use) ',
  ),
  new RegExp(
    String.raw` (?:be|go) (?:\S+ )?(?:great|nice|good|helpful|useful|handy|cool|lovely|perfect|grateful|happy|` +
      'glad|thankful) (?:to (?:have|get|see)|with|' +
      'if (?:there be (?:a |an |some )?(?:possibility|way|option|chance|means)(?: to| for| of)?|' +
      String.raw`(?:we|it|you|there) \w+)|if(?= (?:\S+ ){1,4}?(?:can|could|would|have|get) )) `,
  ),
  new RegExp(
    String.raw` (?:would|will) help (?:\S+ ){0,2}(?:to (?:have|see|get|know)|if (?:it|we|i|you|they|there|` +
      String.raw`(?:the|my|our) \S+) (?:can|could|would|will|have|get)(?: also)?) `,
  ),
  new RegExp(
    String.raw` (?:be|find it) (?:\S+ )?(?:important|essential|crucial|vital|necessary) (?:(?:for|to) (?:me|us) )?` +
      '(?:that (?:i|we|you|they|customer|everybody|everyone) can|to be able to) ',
  ),
  / (?<! not be )(?:add|include|introduce|integrate) /,
  / (?<=[a-z]s? )(?:need|require)(?= (?:an? |some |the )?[a-z])/,
  /^ all (?:we|i) (?:really |ever )?(?:want|need) be /,
]

/** Finds the words by which a clause wants something. */
export function findWanting(clause: Clause): TokenRange | null {
  for (const frame of [order, ...wantingFrames]) {
    const head = clause.find(frame)
    if (head) return head
  }
  return null
}

/** What a founder has to do first is not work of the plan. */
const thinking = new RegExp(
  '^ ?(?:to )?(?:also )?(?:as (?:if|though)|ask|talk|think|discuss|decide|speak|sleep|consult|' +
    'clarify|understand|know|consider|reconsider|wait|agree|find out|check with|look at|' +
    'show (?:it|this)|see (?:it|this|how|what|whether)|raise|hire|cost|take|fit|say |admit|confess|' +
    'be (?!able|possible|warn|tell|remind|notify|inform|alert)|get back|go (?!live)|sell|earn|' +
    'more time|time|money|help|' +
    '(?:some |more |a bit of |a lot of )(?:work|polish|thought|love|attention|care|rest|break|' +
    String.raw`patience)\b|(?:an? |some |another )?(?:coffee|drink|nap|holiday|minute|moment)\b|` +
    String.raw`(?:more |new |paying )?(?:customer|user|client|sale|revenue|income|investor|fund|luck)\b(?! to )|` +
    String.raw`an? (?:\w+ )?(?:day|week|month|year|hour|minute|moment|while|night|weekend|lawyer|accountant|notary|` +
    'loan|partner|friend|person|somebody|someone|developer|coffee|word|reason|excuse|chance|doctor|plumber|date|' +
    String.raw`meeting|call) (?:to|before) |\d)`,
)

/** "It should talk to our scale", "we have to be able to take cards": the product does it, not the founder. */
function isOfProduct(clause: Clause, head: TokenRange): boolean {
  const before = clause.tokens[head.from - 1]?.lemma ?? ''
  const said = ` ${clause.tokens
    .slice(head.from, head.to)
    .map(({ lemma }) => lemma)
    .join(' ')} `
  const isTool = /^(?:it|app|application|system|product|tool|site|website)$/.test(before)
  const next = clause.tokens[head.to]?.lemma ?? ''
  return (
    modal.test(said) && (/ able to $/.test(said) || (isTool && !/^(?:be|cost|go|think|decide|time|money)$/.test(next)))
  )
}

/** "You should have seen the queue" tells something. */
function isPastModal({ tokens }: Clause, { to }: TokenRange): boolean {
  const [have, verb] = [tokens[to], tokens[to + 1]]
  return have?.lemma === 'have' && verb !== undefined && isPast(verb)
}

/** "This needs refactoring" says nothing about what. */
function isWorkOn({ tokens }: Clause, { from }: TokenRange, rest: string): boolean {
  return /^(?:it|this|that)$/.test(tokens[from - 1]?.lemma ?? '') && /^\S+ing(?: |$)/.test(rest)
}

/** "People with bad eyes must be able to use it": the whole clause is what is wanted. */
function isAbility({ tokens }: Clause, head: TokenRange): boolean {
  const verb = tokens[head.to]
  const object = tokens[head.to + 1]
  const subject = tokens.slice(0, head.from).findLast(({ pos }) => pos === 'NOUN' || pos === 'PRON')
  return (
    verb?.pos === 'VERB' &&
    /^(?:it|this|that|them)$/.test(object?.lemma ?? '') &&
    subject !== undefined &&
    !/^(?:i|we|you|it|they)$/.test(subject.lemma) &&
    tokens.slice(head.from, head.to).some(({ lemma }) => lemma === 'able' || lemma === 'possible')
  )
}

/** "I need to order wrapping paper" and "one has to eat" are what people do, unless it is what a product does. */
export function isOwnTask({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const [subject, verb] = [
    tokens.slice(0, to).findLast(({ pos, lemma }) => /^(?:PRON|NOUN|PROPN)$/.test(pos) || lemma === 'one'),
    tokens[to],
  ]
  const isOwed =
    tokens.slice(from, to).some(({ lemma }) => /^(?:must|should|have|need|ought)$/.test(lemma)) &&
    tokens[to - 1]?.lemma !== 'be'
  return (
    isOwed &&
    /^(?:i|we|one|he|she)$/.test(subject?.lemma ?? '') &&
    verb?.pos === 'VERB' &&
    !productVerb.test(verb.lemma)
  )
}

const productVerb = new RegExp(
  '^(?:have|see|show|give|send|print|support|offer|allow|track|store|export|import|include|add|build|' +
    'use|provide|include|contain|keep|scan|search|sort|filter|enter|record|count|know|accept|take|' +
    'enable|share|upload|download|handle|manage|process|register|calculate|mark|notify|book|track|label)$',
)

/** Returns what is wanted: the words after them. */
export function afterWanting(clause: Clause, head: TokenRange): ClauseObject | null {
  const rest = clause.tokens
    .slice(head.to)
    .map(({ lemma }) => lemma)
    .join(' ')
  // "Photos need not be shown in the reports" is not about the reports.
  if (/^not be (?!able)/.test(rest)) return null
  if (isPastModal(clause, head) || isWorkOn(clause, head, rest)) return null
  if (thinking.test(rest) && !isOfProduct(clause, head)) return null
  const having = clause.findAll(words.having).find(({ from }) => from === head.to)
  if (isAbility(clause, head)) return { words: clause.text.replace(/[.!\s]+$/u, ''), isPronoun: false }
  return objectIn(clause, { from: having?.to ?? head.to, to: clause.tokens.length }) ?? namedFirst(clause, head)
}

/** "The staging thing I neither understand nor want." */
function namedFirst(clause: Clause, { from }: TokenRange): ClauseObject | null {
  const hasVerb = clause.tokens.slice(0, from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return hasVerb ? null : objectIn(clause, { from: 0, to: from })
}
