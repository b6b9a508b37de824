import type { Clause, TokenRange } from './clause.ts'
import { isPast, isStory } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
import { type ClauseObject, objectIn, objectOf, subjectOf } from './object-of.ts'
import { afterWanting, findWanting } from './read-wanting.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

type Stance = 'keep' | 'drop' | 'add'

interface Predicate {
  readonly find: (clause: Clause) => TokenRange | null
  /** What it means as it stands, and what after a negation. */
  readonly plain: Stance | null
  readonly negated: Stance | null
  readonly object: (clause: Clause, head: TokenRange) => ClauseObject | null
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
  { find: (clause) => clause.find(words.included), plain: 'keep', negated: 'drop', object: subjectOf },
  { find: (clause) => clause.find(words.missed), plain: 'keep', negated: 'drop', object: objectOf },
  { find: pastOf(words.overlooked), plain: 'add', negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.removingAround), plain: 'drop', negated: 'keep', object: insideOf },
  { find: verbOf(words.removing), plain: 'drop', negated: 'keep', object: objectOf },
  {
    find: (clause) => clause.find(/ (?:out|away|off)(?= (?:[.!,] |please )*$)/),
    plain: 'drop',
    negated: 'keep',
    object: subjectOf,
  },
  { find: verbOf(words.losing), plain: null, negated: 'keep', object: objectOf },
  {
    find: (clause) => clause.find(/ (?:want|need|like|see) (?:\S+ ){1,5}go(?= [.!,] | $)/),
    plain: 'drop',
    negated: 'keep',
    object: insideOf,
  },
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
  {
    find: (clause) =>
      clause.find(
        / (?:would|will|could) (?:also |really )?(?:be (?:great|nice|good|helpful|useful|handy|cool|lovely|perfect)|help) /,
      ),
    plain: 'add',
    negated: null,
    object: subjectOf,
  },
  { find: (clause) => clause.find(/ (?:no|never)(?= (?:[.!,] )*$)/), plain: 'drop', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ yes(?= (?:[.!,] )*$)/), plain: 'keep', negated: null, object: subjectOf },
  { find: verblessIn, plain: 'drop', negated: null, object: objectOf },
  { find: (clause) => clause.find(/^ (?:also|plus|with|and|more) /), plain: 'add', negated: null, object: objectOf },
]

const exceptions =
  / (?:except(?: for)?|apart from|other than|but for|everything but|anything but|all but|aside from|either) /

const wholes = /^(?:anything|everything|all else|whatever|wherever|the rest|half of)\b/iu

/** What is not part of a plan: "I have no time to read this". */
const noParts =
  /^(?:time|money|idea|ideas|clue|problems?|comments?|questions?|objections?|complaints?|team|rush|hurry|doubts?|one|way|experience|sense|reason|worries|difference|opinion|preference|changes?)\b/iu

/** Reads what stays, goes or comes: the first predicate that fits, turned around by an odd number of negations. */
export function readStance(clause: Clause): Wish | null {
  for (const predicate of predicates) {
    const wish = stanceBy(predicate, clause)
    if (wish) return wish
  }
  return null
}

function stanceBy({ find, plain, negated, object: read }: Predicate, clause: Clause): Wish | null {
  const head = find(clause)
  const object = head && !isStory(clause, head) ? read(clause, head) : null
  if (!head || !object) return null
  // "Drop one of them" is an order, "no one of them" is none.
  const namesNoPart = plain === 'drop' && noParts.test(object.words)
  if (namesNoPart) return negated === 'keep' && head.from === 0 ? { kind: 'unclear', object } : null
  const negations = negationsIn(clause, negated === null ? [head] : [])
  const kind = negations === 0 ? plain : negated
  const leavesChoice = negations === 0 && negated !== null && isChoice(object)
  return leavesChoice || isOpenWish(clause, object, negations)
    ? { kind: 'unclear', object }
    : sureWish(kind, object, isMixed(clause, head))
}

function sureWish(kind: Stance | null, object: ClauseObject, isMixedUp: boolean): Wish | null {
  return kind && { kind: isMixedUp ? 'unclear' : kind, object }
}

function isOpenWish({ base }: Clause, { words: object }: ClauseObject, negations: number): boolean {
  return exceptions.test(base) || wholes.test(object) || negations > 1
}

/** "Add maps or a list" leaves a choice; "no maps or lists" does not. */
function isChoice({ words: object }: ClauseObject): boolean {
  return / or /iu.test(object)
}

/** "We skip lunch on Saturdays" is a habit; "we want to skip the tour" is one. */
function isHabit({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const head = tokens.slice(from, to).map(({ lemma }) => lemma)
  return /^(?:we|i)$/.test(tokens[from - 1]?.lemma ?? '') && words.removing.test(` ${head.join(' ')} `)
}

/** "Drop the map and the product is worthless": more than one word speaks for or against, so it can be read both ways. */
function isMixed(clause: Clause, head: TokenRange): boolean {
  const isLeading = /^ (?:no|without|with) /.test(clause.base) && head.from === 0
  const saysMore = isLeading && clause.tokens.slice(head.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (saysMore || isHabit(clause, head)) return true
  return clause.findAll(words.weighing).some(({ from, to }) => to <= head.from || from >= head.to)
}

/** The words in the middle: "leave the maps out". */
function insideOf(clause: Clause, { from, to }: TokenRange): ClauseObject | null {
  const last = clause.tokens
    .slice(from, to)
    .findLastIndex(({ lemma }) => /^(?:out|away|off|aside|in|alone|untouched|unchanged|there|as|go)$/.test(lemma))
  return objectIn(clause, { from: from + 1, to: from + last })
}

/** A verb, or the first word: the tagger takes some imperatives for nouns. */
function verbOf(pattern: RegExp) {
  return (clause: Clause): TokenRange | null =>
    clause.findAll(pattern).find(({ from }) => isVerb(clause, from) && !isFigureOfSpeech(clause, from)) ?? null
}

function isVerb({ tokens }: Clause, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token?.pos === 'VERB' || token?.pos === 'AUX' || token?.pos === 'ADP')
    return !(before?.pos === 'DET' && before.lemma !== 'all')
  return before === undefined || /^(?:to|please|just|not|never|and|then|,|:)$/.test(before.lemma)
}

const figures =
  / (?:keep (?:in mind|it simple|go|up|me|us|you|on \w+|(?:ask|call|complain|tell|say|wonder|forget|come|wait|try|think|crash)\w*|cost|the cost|the price)|lose (?:time|money|sleep|track|sight|customer|\S+ (?:a|per) )|save (?:money|time|us)|stand out|protect (?:data|us)) /

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
