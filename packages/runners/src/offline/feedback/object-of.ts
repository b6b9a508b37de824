import type { Clause, Token, TokenRange } from './clause.ts'

/** Where the part that a clause is about ends: a reason, a comparison or an aside follows. */
const ends = new Set([
  'because',
  'since',
  'as',
  'so',
  'if',
  'until',
  'before',
  'till',
  'unless',
  'when',
  'while',
  'instead',
  'but',
  'once',
  'which',
  'who',
  'nobody',
])
const endSigns = new Set([';', ':', '(', ')', '.', '!', '?', '–', '—', '…'])

/** Words around the name of a part that do not belong to it. */
const leading = new Set(
  (
    'the a an any all some our my your its their this that these those also just please really simply to ' +
    'of on with for ' +
    'whatsoever about from at in by and or too us me him them then now still only both no not never be ' +
    'do can could should would will ' +
    'must may might have we i you they everybody everyone anybody anyone somebody nobody'
  ).split(' '),
)
const trailing = new Set(
  (
    'please now then too either anymore though anyway again at all it as well yet for of to by with the a an and or ' +
    'be do can could should would will must may might have not never also really just still simply ' +
    'definitely certainly ' +
    'easily probably thanks more any longer always period bit little while whatsoever altogether forever ' +
    'entirely completely here there somewhere anywhere ever after , - never out until till off aside " ” ' +
    '“ ( need ought any of from only ='
  ).split(' '),
)

/** "In the plan" and "from day one" say where and when, not what. */
const asides = new RegExp(
  ' (?:for (?:me|us)|for (?:such |just |only |quite )?(?:an?|our|my|this) ' +
    String.raw`(?:(?:very |so )?\S+ )?(?:shop|store|business|company|place|family)(?: like (?:our|mine|this|us|we))?|` +
    '(?:from|in|out of|of|to|into|on) (?:the |our |this |every |each |all (?:the )?)?(?:plan|scope|' +
    'product|list|backlog|mix|picture|option|first (?:release|version|launch)|launch|mvp)|' +
    '(?:from|on) (?:the )?(?:day (?:one|1)|first day|start|beginning|outset)|' +
    String.raw`for (?:now|the (?:launch|moment|time be|start|first \S+))|` +
    'at (?:the )?(?:start|launch|first|present)|(?:right|straight) (?:now|away)|just yet|' +
    String.raw`in the (?:beginning|first \S+)|if possible|of course|at any (?:cost|price|rate)|` +
    'under any circumstance|in any case|in (?:there|here|this)|no matter what|' +
    String.raw`whatever (?:it|you) \S+) $`,
)

const pronouns = new Set(
  'it this that they them these those one everything something anything nothing thing stuff'.split(' '),
)

/** What a clause is about. */
export interface ClauseObject {
  readonly words: string
  /** It refers to something said before: "take it away". */
  readonly isPronoun: boolean
}

/** The words after `head`, or before it where nothing follows: "drop the maps", "the maps can be dropped". */
export function objectOf(clause: Clause, head: TokenRange): ClauseObject | null {
  return objectIn(clause, afterHead(clause, head)) ?? objectIn(clause, beforeHead(clause, head))
}

/** The words before `head` first: "the maps are overkill". */
export function subjectOf(clause: Clause, head: TokenRange): ClauseObject | null {
  return objectIn(clause, beforeHead(clause, head)) ?? objectIn(clause, afterHead(clause, head))
}

/** The words inside a range, without those around the name of a part. */
export function objectIn(clause: Clause, range: TokenRange): ClauseObject | null {
  const { tokens } = clause
  let { from, to } = withoutAside(clause, range)
  while (from < to && isIdle(tokens[from], leading)) from++
  while (to > from && isIdle(tokens[to - 1], trailing)) to--
  // "The help section can be deleted entirely" is not about "entirely".
  if (to > from && tokens.slice(from, to).every(isManner)) to = from
  if (isNamed(tokens.slice(from, to))) to--
  // "I am not paying for that part."
  const isPointedAt = to === from + 1 && isFiller(tokens[from]) && /^(?:that|this)$/.test(tokens[from - 1]?.lemma ?? '')
  if (isPointedAt) return { words: clause.wordsIn({ from: from - 1, to }), isPronoun: true }
  if (from < to) return { words: clause.wordsIn({ from, to }), isPronoun: isPronoun(tokens.slice(from, to)) }
  const said = tokens.slice(range.from, range.to).find(({ lemma }) => pronouns.has(lemma))
  return said ? { words: said.text, isPronoun: true } : null
}

const generic = new RegExp(
  '^(?:whole|small|big|little|first|second|third|last|same|other|good|bad|nice|new|old|main|only|' +
    'main|great|real|right|hard|easy|this|that|fancy|extra|more|most|best|few|one)$',
)

/** "The barcode bit" is about barcodes, "the German version" about German. */
function isNamed(tokens: readonly Token[]): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)]
  if (last?.lemma === 'version') return /^\p{Lu}/u.test(before?.text ?? '')
  return isFiller(last) && /^(?:NOUN|PROPN|ADJ|ADV|VERB)$/.test(before?.pos ?? '') && !generic.test(before?.lemma ?? '')
}

function isManner({ text, pos }: Token): boolean {
  return pos === 'ADV' && /\wly$/iu.test(text)
}

function isFiller(token: Token | undefined): boolean {
  return /^(?:bit|thing|thingy|stuff|part|section|area|module|business|feature|functionality|function)$/.test(
    token?.lemma ?? '',
  )
}

/** "It", and "moving it across". */
function isPronoun(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  const isTask =
    first?.text.toLowerCase().endsWith('ing') === true && /^(?:it|this|that|they|them)$/.test(second?.lemma ?? '')
  return tokens
    .slice(isTask ? 1 : 0)
    .every(({ lemma, pos }) => pronouns.has(lemma) || pos === 'PRON' || pos === 'ADV' || (isTask && pos === 'ADP'))
}

function isIdle(token: Token | undefined, idle: ReadonlySet<string>): boolean {
  return token !== undefined && (idle.has(token.lemma) || token.pos === 'PUNCT' || token.pos === 'INTJ')
}

function withoutAside(clause: Clause, range: TokenRange): TokenRange {
  const base = ` ${clause.tokens
    .slice(range.from, range.to)
    .map(({ lemma }) => lemma)
    .join(' ')} `.replace(/ (?:[.!?,]|please) $/u, ' ')
  const aside = asides.exec(base)
  if (!aside) return range
  const left = base.slice(0, aside.index).trim()
  return { from: range.from, to: range.from + (left === '' ? 0 : left.split(' ').length) }
}

function afterHead({ tokens }: Clause, head: TokenRange): TokenRange {
  const end = tokens.findIndex(
    ({ lemma }, index) => index >= head.to && index > head.to && (ends.has(lemma) || endSigns.has(lemma)),
  )
  const to = end === -1 ? tokens.length : end
  return { from: head.to, to: tokens[head.from]?.lemma === 'without' ? nounEnd(tokens, head.to, to) : to }
}

/** "Without payments | the whole thing makes no sense". */
function nounEnd(tokens: readonly Token[], from: number, to: number): number {
  const noun = tokens.findIndex(({ pos }, index) => index >= from && index < to && (pos === 'NOUN' || pos === 'PROPN'))
  const next = tokens.findIndex(
    ({ pos }, index) => noun >= 0 && index > noun && index < to && /^(?:DET|PRON|AUX|VERB)$/.test(pos),
  )
  return next === -1 ? to : next
}

/** Back to the verb, the pronoun or the comma before: "under no circumstances may | data protection | be". */
function beforeHead({ tokens }: Clause, head: TokenRange): TokenRange {
  let to = head.from
  for (;;) {
    while (to > 0 && isIdle(tokens[to - 1], trailing)) to--
    let from = to
    while (from > 0 && !stopsBefore(tokens[from - 1])) from--
    // "Payments are too important | to cut": the name stands before the adjective.
    if (from === 0 || tokens.slice(from, to).some(isNaming)) return { from, to: head.from > to + 1 ? to : head.from }
    to = from - 1
  }
}

function isNaming({ pos }: Token): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|VERB)$/.test(pos)
}

function stopsBefore(token: Token | undefined): boolean {
  if (!token) return true
  const { lemma, pos } = token
  return (
    pos === 'AUX' ||
    (pos === 'PRON' && !pronouns.has(lemma)) ||
    [',', ':', ';', '.', 'that', 'think', 'say', 'believe'].includes(lemma) ||
    // "I do not want | the search | to leave the list".
    (pos === 'VERB' && ['want', 'hate', 'like', 'love', 'see', 'let', 'wish', 'prefer'].includes(lemma))
  )
}
