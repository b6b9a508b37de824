import type { Clause } from './clause.ts'
import { objectIn } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'
import type { Wish } from './wish.ts'

/** What happens when a part is not there: "deal breaker if the map is missing". */
const harm = phrasePattern(
  'deal breaker, dealbreaker, deal be off, shame, pity, disaster, catastrophe, nightmare, disgrace, crime, mistake',
  'murder, kill, strangle, shoot, fire, walk, walk out/away, be out, quit, resign, leave, revolt, riot, mutiny, cry',
  'scream, sulk, sue, close, shut, bankrupt, sink, sunk, lose, lost, stick, stuck, screw, doom, die, dead, useless',
  'pointless, worthless, meaningless, angry, furious, livid, unhappy, sad, upset, mad, gut, gutted, devastated',
  'heartbroken, hate, complain, trouble, unacceptable, no go, no deal, no launch, never forgive',
  'not forgive/accept/sign/pay/launch/open/work/buy/use/acceptable/come/happy, no point/use/sense/reason',
  '(nothing|no _) be? left, nothing remain/work, break my heart, regret, fail, suffer, bad/hard/terrible/awful for (me/us|my/our _)',
  'pull my/our/the cheque/check/money/funding/support, look elsewhere, be go',
)
const harmless = new RegExp(
  String.raw` (?:no|not|hardly|never) (?:be )?(?:\S+ )?(?:deal ?breaker|shame|pity|disaster|catastrophe|` +
    'mistake|crime|trouble|sad|upset|angry) ',
)

const lacking =
  'miss|missing|cut|drop|dropped|remove|removed|go|gone|leave out|leave off|take (?:out|away|off)|' +
  'lack|lacking|absent|break|broken|lose|lost|scrap|delete|kill|skip|omit|out|forget'
const gone = `(?:be|get|go|become) (?:\\S+ )?(?:${lacking})`
const absences: readonly RegExp[] = [
  // "Search is a deal breaker if missing."
  new RegExp(
    ` (?<part>[^,]+?) (?:be|mean|spell) (?=[^,]+ (?:if|when) (?:(?:it|that|they) )?(?:be )?(?:${lacking})(?= ))`,
  ),
  /(?<=\S) without (?<part>[^,]+?) (?=[.!]|$)/,
  // "Without the scanner we cannot work."
  /^ (?:but |and |because |, )*without (?<part>[^,]+?) ,? ?(?=(?:we|i|you|my|our|the \S+) (?:\S+ )?(?:can|could|will|would) (?:not|never) )/,
  new RegExp(
    ` (?:if|when|should) (?<part>[^,]+?) (?:${gone}|disappear|vanish|break|break down|` +
      'fall (?:out|away)|go|(?:be|do) not (?:there|in|make it|work|happen|come|exist))(?= )',
  ),
  phrasePattern('if/when/should _? (lose/cut/drop/remove/scrap/touch/delete/skip|take out/away) {part} [then/comma/$]'),
  / (?:if|when) (?:\S+ )?\S+ (?:can|could) (?:not|no longer) (?<part>[^,]+?) (?=,|[.!]|$)/,
  /^ (?:and |but |, )*(?:touch|mess with) (?<part>[^,]+?) (?:,|and|or) /,
  // "Take out the scanning and nothing is left."
  new RegExp(
    '^ (?:and |but |, )*(?:lose|cut|drop|remove|scrap|delete|skip|bin|' +
      'take (?:out|away)) (?<part>[^,]+?) ,? ?and ' +
      '(?=(?:then )?(?:there|nobody|no one|nothing|you|i|we|he|she|they|it|this|that|my|our|the) )',
  ),
]

const anything = '(what ever|no matter what|whatever/everything/anything)'

/** "Anything may go, the scanning stays." */
const lastToGo = phrasePattern(
  `${anything} else? (can/may/might/must|has/have to)? (go/happen/change|you cut/drop/remove/change) comma? but? ` +
    '{part} (do/can/may/must/will/should not go?|stay/remain) [mark/$]',
)

/** "Whatever you cut, not the alerts", "drop what you like except scanning", "if I had to pick one thing". */
const spared: readonly RegExp[] = [
  `[^] ${anything} else? you/we/they/i cut/drop/take/remove/do/change/scrap/throw _? comma but/just/please* ` +
    '(not/never/leave/keep|hand off|spare) {part} [mark/$]',
  '(what ever|whatever) get/be/go/happen _? comma please? make sure that? it/that be not {part} [mark/$]',
  '[^] (you can/may?)? (drop/cut/remove|take out|scrap) (what ever|whatever/what/anything/everything/all) ~ ' +
    '(except/but|apart from|other than) for? {part} [mark/$]',
  '(not care|not mind|never mind) what _? you/we/they (cut/drop/remove/do/change|take out) comma? as/so long as {part} ' +
    '(stay/remain|be in/there/safe/include/included)',
  '[^] if you/we (have to|need to|want to|must) cut/drop/remove/save/skip out/on? ' +
    '(something/anything/money/costs/cost/things/thing/somewhere|some _) comma? then? please? do? not ' +
    '(save on|on|at|cut/drop/touch/remove/take/skip)? {part} [mark/$]',
  'if i/we (have to|could/can/may/must) only/just? pick/choose/keep/take/have/save only/just? one thing/part? comma? ' +
    'then? it would/will be {part} [mark/$]',
].map((phrase) => phrasePattern(phrase))

/** Reads what is kept because its absence would do harm. Such a condition counts as a wish. */
export function readThreat(clause: Clause): Wish | null {
  const { part } = [lastToGo, ...spared].map((pattern) => pattern.exec(clause.base)?.groups).find(Boolean) ?? {}
  const kept = part === undefined ? null : clause.findText(part)
  const stays = kept && objectIn(clause, kept)
  return stays ? { kind: 'keep', object: stays } : readAbsence(clause)
}

function readAbsence(clause: Clause): Wish | null {
  const match = absences.map((absence) => absence.exec(clause.base)).find((found) => found !== null)
  const { part } = match?.groups ?? {}
  if (!match || part === undefined || / (?:no|not|never|without) /.test(` ${part} `)) return null
  const rest = `${clause.base.slice(0, match.index)} ${clause.base.slice(match.index + match[0].length)} `
  if (!harm.test(rest) || harmless.test(rest)) return null
  const range = clause.findText(part)
  const object = range && objectIn(clause, range)
  return object && { kind: / (?:can|could) (?:not|no longer) /.test(match[0]) ? 'add' : 'keep', object }
}
