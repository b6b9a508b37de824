import type { Clause, Token, TokenRange } from './clause.ts'
import { type ClauseObject, objectIn, objectOf, subjectOf } from './object-of.ts'
import * as words from './vocabulary.ts'

/** What a clause asks to do with a part of the plan. */
export type Wish =
  | { readonly kind: 'keep' | 'drop' | 'add' | 'later' | 'done'; readonly object: ClauseObject }
  | { readonly kind: 'replace' | 'swap'; readonly object: ClauseObject; readonly other: ClauseObject }
  /** It can be read in both ways: "nobody wants no maps". */
  | { readonly kind: 'unclear'; readonly object: ClauseObject }

type Stance = 'keep' | 'drop' | 'add'

interface Predicate {
  readonly find: (clause: Clause) => TokenRange | null
  /** What it means as it stands, and what after a negation. */
  readonly plain: Stance | null
  readonly negated: Stance | null
  readonly object: (clause: Clause, head: TokenRange) => ClauseObject | null
}

/** Reads a clause without a question or an amount: first what is put off, then what stays, goes or comes. */
export function readWish(clause: Clause): Wish | null {
  const deal = /^ no (?<object>.+?) , no /.exec(clause.base)
  const kept = deal && groupOf(clause, deal.groups?.['object'] ?? '')
  // "No payments, no launch": it cannot go.
  if (kept) return { kind: 'keep', object: kept }
  if (praise.test(clause.base) && !/ but /.test(clause.base)) return null
  const others = clause.find(othersWant)
  const wanted = others && !modal.test(clause.base) ? objectIn(clause, { from: others.to, to: clause.tokens.length }) : null
  if (wanted && !/ (?:no|not|nobody|never) /.test(clause.base)) return { kind: 'unclear', object: wanted }
  return readPlease(clause) ?? readExchange(clause) ?? readDone(clause) ?? readLater(clause) ?? readStance(clause)
}

/** "Reviews, please". */
function readPlease(clause: Clause): Wish | null {
  const isBare = clause.tokens.every(({ pos }) => !/^(?:VERB|AUX|PART)$/.test(pos)) && !/ (?:no|without|not|later|out|off) /.test(clause.base)
  if (!isBare || !/ please (?:[.!] )?$/.test(clause.base)) return null
  const object = objectIn(clause, { from: 0, to: clause.tokens.length })
  return object && !object.isPronoun ? { kind: 'add', object } : null
}

const exchanges: readonly (readonly [RegExp, 'replace' | 'swap'])[] = [
  [/ (?:swap|exchange|switch) (?:the priority of )?(?<wanted>.+?) (?:and|with) (?<old>.+) /, 'swap'],
  [/ (?:swap|exchange|trade)(?: out)? (?<old>.+?) (?:for|against) (?<wanted>.+) /, 'replace'],
  [/ (?:replace|substitute) (?<old>.+?) (?:with|by) (?<wanted>.+) /, 'replace'],
  [/ (?:switch|change|move) (?:away )?from (?<old>.+?) to (?<wanted>.+) /, 'replace'],
  [/ (?:turn|change|convert) (?<old>.+?) into (?<wanted>.+) /, 'replace'],
  [/ instead of (?<old>.+?) (?:,|please|we|i|take|use|add|build|give)(?: \S+){0,3}? (?<wanted>.+) /, 'replace'],
  [/ (?<wanted>.+?) (?:instead of|rather than|in place of|in lieu of) (?<old>.+) /, 'replace'],
  [/ (?:prefer|rather have) (?<wanted>.+?) (?:to|over|than) (?<old>.+) /, 'replace'],
]

function readExchange(clause: Clause): Wish | null {
  for (const [pattern, kind] of exchanges) {
    const match = pattern.exec(clause.base)
    const { old = '', wanted = '' } = match?.groups ?? {}
    if (!match) continue
    const object = groupOf(clause, wanted.replace(wantedVerb, ''))
    const other = groupOf(clause, old)
    if (!object || !other) continue
    const isPlain = negationsIn(clause, []) === 0 && !words.removing.test(` ${wanted} `) && !words.removing.test(` ${old} `)
    return isPlain ? { kind, object, other } : { kind: 'unclear', object: other }
  }
  return null
}

const wantedVerb = /^.*\b(?:want|need|use|add|build|take|get|make|plan|have|like|prefer) /

/** The words of the founder behind base forms that a pattern captured. */
function groupOf(clause: Clause, base: string): ClauseObject | null {
  const start = clause.base.indexOf(` ${base} `)
  if (start < 0) return null
  const before = clause.find(new RegExp(escaped(` ${base} `)))
  return before ? objectIn(clause, before) : null
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

const already =
  / (?:already (?:have|own|run|build|exist|do|finish|in place|there|work|be)|(?:have|be|exist|do|build|run|work|live) (?:\S+ )?(?:already|in place)|(?:have|get) (?<=(?:we|i) \S+ )(?:\S+ ){1,6}?already|reuse|re use) /

function readDone(clause: Clause): Wish | null {
  if (/ you (?:have )?already | already (?:in|part of) (?:the|every|option) | not /.test(clause.base)) return null
  const finished = clause.find(/ (?:be|have be) (?:already )?(?:do|finish|ready|build|in place|settle|sort(?: out)?|take care of|cover|complete) (?=[.,!] |$)/)
  const subject = finished && subjectOf(clause, finished)
  if (subject && !subject.isPronoun && !modal.test(clause.base)) return { kind: 'done', object: subject }
  const head = clause.find(already) ?? (/ already /.test(clause.base) ? clause.find(/ (?:have|exist|build|do|live) /) : null)
  const object = head && objectOf(clause, head)
  return object && !object.isPronoun ? { kind: 'done', object: { ...object, words: object.words.replace(/\s+already$/iu, '') } } : null
}

function readLater(clause: Clause): Wish | null {
  const deferring = clause.find(words.deferring)
  if (deferring) {
    const object = objectOf(clause, deferring)
    const negations = negationsIn(clause, [])
    if (!object || isStory(clause, deferring)) return null
    return { kind: negations === 0 ? 'later' : negations === 1 ? 'keep' : 'unclear', object }
  }
  const late = clause.find(words.later)
  if (late && !/ not later /.test(clause.base)) return laterBy(clause, late)
  const soon = clause.find(words.forNow)
  const wish = soon && readStance(clause)
  return wish?.kind === 'drop' ? { kind: 'later', object: wish.object } : null
}

const moving = / (?:push|move|shift|leave|bring|keep|schedule|put|save|do|add|build|plan|make|include|release|ship|deliver|tackle|have|need|want|like|see|get) /

/** A time that is not now. The part stands after its verb, or before: "push the maps to the second release". */
function laterBy(clause: Clause, late: TokenRange): Wish | null {
  if (isPastIn(clause)) return null
  const head = clause.findAll(moving).findLast(({ to }) => to < late.from)
  const verb = head ?? clause.find(/ (?:be|come|go|follow) /)
  const before = verb && verb.from < late.from ? verb.from : late.from
  const object =
    (head ? objectIn(clause, { from: head.to, to: late.from }) : null) ??
    objectIn(clause, { from: 0, to: before }) ??
    objectIn(clause, { from: late.to, to: clause.tokens.length })
  return object ? { kind: 'later', object } : null
}

const verbless = / (?:no(?: to)?|not|without) (?!(?:more|less|fewer|later) than)/

/** "No maps", but not "we have no website". */
function verblessIn(clause: Clause): TokenRange | null {
  const head = clause.find(verbless)
  const isTold = head && clause.tokens.slice(0, head.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return isTold ? null : head
}

const predicates: readonly Predicate[] = [
  { find: (clause) => clause.find(words.unmissed), plain: 'drop', negated: null, object: objectOf },
  { find: (clause) => clause.find(words.settled), plain: 'keep', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ (?:as|the way) (?:it|they) be /), plain: 'keep', negated: null, object: subjectOf },
  { find: (clause) => clause.find(words.missed), plain: 'keep', negated: 'drop', object: objectOf },
  { find: pastOf(words.overlooked), plain: 'add', negated: 'keep', object: objectOf },
  { find: verbOf(words.removing), plain: 'drop', negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(/ (?:out|away|off)(?= (?:[.!,] |please )*$)/), plain: 'drop', negated: 'keep', object: subjectOf },
  { find: verbOf(words.losing), plain: null, negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(/ (?:want|need|like|see) (?:\S+ ){1,5}go(?= [.!,] | $)/), plain: 'drop', negated: 'keep', object: insideOf },
  { find: (clause) => clause.find(words.removingAround), plain: 'drop', negated: 'keep', object: insideOf },
  { find: (clause) => clause.find(words.stayingAround), plain: 'keep', negated: 'drop', object: insideOf },
  { find: verbOf(words.staying), plain: 'keep', negated: 'drop', object: objectOf },
  { find: (clause) => clause.find(/^ (?:please |just )?leave /), plain: 'keep', negated: 'drop', object: objectOf },
  { find: (clause) => clause.find(words.touching), plain: null, negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.lacking), plain: 'add', negated: 'keep', object: subjectOf },
  { find: (clause) => clause.find(words.worthless), plain: 'drop', negated: null, object: subjectOf },
  { find: (clause) => clause.find(words.dismissing), plain: 'drop', negated: null, object: objectOf },
  { find: (clause) => clause.find(words.dismissed), plain: 'drop', negated: 'keep', object: subjectOf },
  { find: (clause) => clause.find(words.needed), plain: 'add', negated: 'drop', object: subjectOf },
  { find: (clause) => clause.find(words.unused), plain: 'drop', negated: null, object: objectOf },
  { find: verbOf(words.focusing), plain: 'add', negated: null, object: objectOf },
  { find: findWanting, plain: 'add', negated: 'drop', object: afterWanting },
  { find: (clause) => clause.find(/ (?:would|will|could) (?:also |really )?(?:be (?:great|nice|good|helpful|useful|handy|cool|lovely|perfect)|help) /), plain: 'add', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ (?:no|never)(?= (?:[.!,] )*$)/), plain: 'drop', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ yes(?= (?:[.!,] )*$)/), plain: 'keep', negated: null, object: subjectOf },
  { find: verblessIn, plain: 'drop', negated: null, object: objectOf },
  { find: (clause) => clause.find(/^ (?:also|plus|with|and|more) /), plain: 'add', negated: null, object: objectOf },
]

const exceptions = / (?:except(?: for)?|apart from|other than|but for|everything but|anything but|all but|aside from|either) /

/** What is no part of a plan: "I have no time to read this". */
const noParts =
  /^(?:time|money|idea|ideas|clue|problems?|comments?|questions?|objections?|complaints?|team|rush|hurry|doubts?|one|way|experience|sense|reason|worries|difference|opinion|preference|changes?)\b/iu

function readStance(clause: Clause): Wish | null {
  for (const { find, plain, negated, object: read } of predicates) {
    const head = find(clause)
    if (!head || isStory(clause, head)) continue
    const object = read(clause, head)
    if (!object || (plain === 'drop' && noParts.test(object.words))) continue
    if (exceptions.test(clause.base)) return { kind: 'unclear', object }
    const negations = negationsIn(clause, negated === null ? [head] : [])
    if (negations > 1) return { kind: 'unclear', object }
    const kind = negations === 0 ? plain : negated
    if (kind) return { kind, object }
  }
  return null
}

/** The words in the middle: "leave the maps out". */
function insideOf(clause: Clause, { from, to }: TokenRange): ClauseObject | null {
  const last = clause.tokens.slice(from, to).findLastIndex(({ lemma }) => /^(?:out|away|off|aside|in|alone|untouched|unchanged|there|as|go)$/.test(lemma))
  return objectIn(clause, { from: from + 1, to: from + last })
}

/** A verb, or the first word: the tagger takes some imperatives for nouns. */
function verbOf(pattern: RegExp) {
  return (clause: Clause): TokenRange | null =>
    clause.findAll(pattern).find(({ from }) => isVerb(clause, from) && !isFigureOfSpeech(clause, from)) ?? null
}

function isVerb({ tokens }: Clause, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token?.pos === 'VERB' || token?.pos === 'AUX' || token?.pos === 'ADP') return !(before?.pos === 'DET' && before.lemma !== 'all')
  return before === undefined || /^(?:to|please|just|not|never|and|then|,|:)$/.test(before.lemma)
}

const figures = / (?:keep (?:in mind|it simple|go|up|me|us|you|on \w+|(?:ask|call|complain|tell|say|wonder|forget|come|wait|try|think|crash)\w*|cost|the cost|the price)|lose (?:time|money|sleep|track|sight|customer|\S+ (?:a|per) )|save (?:money|time|us)|stand out|protect (?:data|us)) /

function isFigureOfSpeech(clause: Clause, at: number): boolean {
  const figure = clause.find(figures)
  return figure !== null && figure.from === at
}

function pastOf(pattern: RegExp) {
  return (clause: Clause): TokenRange | null => {
    const head = clause.find(pattern)
    return head && clause.tokens.slice(head.from, head.to).some(isPast) ? head : null
  }
}

/** What others want is not yet a wish of the founder. */
const othersWant = / (?:everybody|everyone|people|user|customer|visitor|client|guest|member|they|he|she|investor|partner|wife|husband|boss)s? (?:\S+ ){0,2}?(?:want|need|like|love|ask for|expect|wish) /

/** Praise and thanks name parts without a wish: "good that the chat is out". */
export const praise =
  /^ (?:i |we |very |really |so |that |this |it |be |look |sound |, )*(?:thank|thanks|good|great|nice|glad|happy|like|love|perfect|fine|well do|cool)\b(?! to (?:have|get|include)| if| idea)/

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

function findWanting(clause: Clause): TokenRange | null {
  for (const frame of wantingFrames) {
    const head = clause.find(frame)
    if (head) return head
  }
  return null
}

/** What a founder has to do first is not work of the plan. */
const thinking = /^ ?(?:to )?(?:also )?(?:ask|talk|think|discuss|decide|speak|sleep|consult|clarify|understand|know|consider|reconsider|wait|agree|find out|check with|look at|show (?:it|this)|see (?:it|this|how|what|whether)|raise|hire|cost|take|be (?!able|possible)|get back|go (?!live)|sell|earn|more time|time|money|help|(?:more |new |paying )?(?:customer|user|client|sale|revenue|income|investor|fund|luck)\b|an? \w+ (?:to|before) |\d)/

function afterWanting(clause: Clause, head: TokenRange): ClauseObject | null {
  const rest = clause.tokens.slice(head.to).map(({ lemma }) => lemma).join(' ')
  if (thinking.test(rest)) return null
  const having = clause.findAll(words.having).find(({ from }) => from === head.to)
  const object = objectIn(clause, { from: having?.to ?? head.to, to: clause.tokens.length })
  return object?.isPronoun ? null : object
}

/** How often a clause turns its meaning around, outside these ranges. */
function negationsIn(clause: Clause, heads: readonly TokenRange[]): number {
  const harmless = [...clause.findAll(words.harmless), ...heads]
  return clause.findAll(words.negating).filter(({ from }) => !harmless.some((range) => from >= range.from && from < range.to)).length
}

const modal = / (?:must|should|can|could|may|might|will|would|have to|need to|ought to|let|please|want to|like to) /

/** What happened, or what others do, is no wish: "our competitor dropped payments", "most visitors skip the tour". */
function isStory(clause: Clause, head: TokenRange): boolean {
  if (modal.test(clause.base)) return false
  const { tokens } = clause
  if (tokens[head.from]?.lemma === 'without') return isToldWithout(clause, head)
  const at = tokens.findIndex(({ pos }, index) => index >= head.from && index < head.to && pos === 'VERB')
  const verb = tokens[at]
  if (verb === undefined) return false
  const before = tokens.slice(Math.max(0, head.from - 4), at)
  if (before.some(({ lemma }) => /^(?:be|get|have)$/.test(lemma))) return false
  if (isPast(verb)) return before.length > 0 && !/^(?:forget|overlook|miss)$/.test(verb.lemma)
  return isToldOf(tokens, head)
}

/** "For years we worked without a website", but not "we start without a forum". */
function isToldWithout({ tokens, base }: Clause, head: TokenRange): boolean {
  const verb = tokens.slice(0, head.from).findLast(({ pos }) => pos === 'VERB')
  if (verb === undefined || / (?:no|not|nothing|nobody|never) /.test(base)) return false
  const hasSubject = tokens.slice(0, tokens.indexOf(verb)).some(({ pos }) => pos === 'PRON' || pos === 'NOUN')
  return isPast(verb) || (hasSubject && !/^(?:start|launch|go|begin|open|live|do)$/.test(verb.lemma))
}

/** A subject that is neither we nor you, before a verb with an object. */
function isToldOf(tokens: readonly Token[], head: TokenRange): boolean {
  const subject = tokens.slice(0, head.from).findLast(({ pos }) => pos !== 'ADV' && pos !== 'PART')
  const after = tokens[head.to]
  const isOther = subject?.pos === 'NOUN' || subject?.pos === 'PROPN' || /^(?:they|he|she|who)$/.test(subject?.lemma ?? '')
  return isOther && (after?.pos === 'DET' || after?.pos === 'NOUN' || after?.pos === 'ADJ') && !/^(?:stay|remain)$/.test(tokens[head.from]?.lemma ?? '')
}

function isPastIn(clause: Clause): boolean {
  return !modal.test(clause.base) && clause.tokens.some((token) => token.pos === 'VERB' && isPast(token))
}

function isPast({ text, lemma, pos }: Token): boolean {
  if (pos !== 'VERB' && pos !== 'AUX') return false
  const plain = text.toLowerCase()
  return plain !== lemma && !plain.endsWith('s') && !plain.endsWith('ing')
}
