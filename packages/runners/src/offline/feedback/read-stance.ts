import type { Clause, TokenRange } from './clause.ts'
import { isStory } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
import { type ClauseObject, objectIn, objectOf, subjectOf } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { afterWanting, findWanting, isOwnTask } from './read-wanting.ts'
import { isFigureOfSpeech, pastOf, verbOf } from './verb-of.ts'
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

const verbless = new RegExp(
  ' (?:no(?: to)?|not|without) (?!(?:only|just|merely|solely|simply) |(?:more|less|fewer|later) than|' +
    '(?:what|how|where|why|as|because|since|if|when) |' +
    '(?:an? |one )?(?:single )?(?:cent|penny|euro|dollar|pound|day|minute|second|hour|week|month) )',
)

/** "No maps", but not "we have no website". */
function verblessIn(clause: Clause): TokenRange | null {
  const head = clause.find(verbless)
  if (head && / not (?:\S+ )?(?:[.!] )?$/.test(clause.base) && clause.tokens[head.to]?.pos === 'ADJ') return null
  const isTold = head && clause.tokens.slice(0, head.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return isTold ? null : head
}

/** "I would love to see the chat go." */
const leaving = phrasePattern('see/watch _ ~ go [$]')

const predicates: readonly Predicate[] = [
  { find: ableIn, plain: 'add', negated: null, object: afterWanting },
  {
    find: (clause) => clause.find(leaving),
    plain: 'drop',
    negated: 'keep',
    object: insideOf,
  },
  { find: (clause) => clause.find(words.unmissed), plain: 'drop', negated: null, object: objectOf },
  { find: (clause) => clause.find(words.settled), plain: 'keep', negated: null, object: subjectOf },
  {
    find: (clause) =>
      clause.find(/ (?:must|have to|should|need to) (?:always |still )?(?:go on|keep on|carry on|continue) /),
    plain: 'keep',
    negated: null,
    object: subjectOf,
  },
  { find: alsoIncluded, plain: 'add', negated: null, object: subjectOf },
  { find: (clause) => clause.find(words.included), plain: 'keep', negated: 'drop', object: subjectOf },
  { find: (clause) => clause.find(words.missed), plain: 'keep', negated: 'drop', object: objectOf },
  { find: (clause) => clause.find(words.needless), plain: 'drop', negated: null, object: subjectOf },
  { find: pastOf(words.overlooked), plain: 'add', negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.removingAround), plain: 'drop', negated: 'keep', object: insideOf },
  { find: verbOf(words.removing), plain: 'drop', negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.departing), plain: 'drop', negated: 'keep', object: subjectOf },
  { find: outAtEnd, plain: 'drop', negated: 'keep', object: subjectOf },
  { find: verbOf(words.losing), plain: null, negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.stayingAround), plain: 'keep', negated: 'drop', object: insideOf },
  {
    find: (clause) => clause.find(/(?<! what) remains(?= (?:[.,!] |in |as |$)| ?$)/),
    plain: 'keep',
    negated: 'drop',
    object: subjectOf,
  },
  { find: verbOf(words.lasting), plain: 'keep', negated: 'drop', object: subjectOf },
  { find: verbOf(words.staying), plain: 'keep', negated: 'drop', object: objectOf },
  {
    find: (clause) => clause.find(/^ (?:please |just )?leave (?!(?:it|them|that|those) (?:[.!] )?$)/),
    plain: 'keep',
    negated: 'drop',
    object: objectOf,
  },
  { find: (clause) => clause.find(words.touching), plain: null, negated: 'keep', object: objectOf },
  { find: (clause) => clause.find(words.lacking), plain: 'add', negated: null, object: subjectOf },
  { find: (clause) => clause.find(words.worthless), plain: 'drop', negated: null, object: subjectOf },
  { find: dismissedIn, plain: 'drop', negated: null, object: namedOf },
  { find: (clause) => clause.find(words.dismissed), plain: 'drop', negated: 'keep', object: subjectOf },
  { find: (clause) => clause.find(words.refused), plain: 'drop', negated: null, object: subjectOf },
  { find: neededIn, plain: 'add', negated: 'drop', object: subjectOf },
  { find: (clause) => clause.find(words.unused), plain: 'drop', negated: null, object: objectOf },
  { find: verbOf(words.focusing), plain: 'add', negated: null, object: objectOf },
  { find: findWanting, plain: 'add', negated: 'drop', object: afterWanting },
  {
    find: (clause) =>
      clause.find(
        new RegExp(
          ' (?:would|will|could) (?:also |' +
            String.raw`really )?(?:be (?:\S+ )?(?:great|nice|good|helpful|useful|handy|cool|lovely|perfect|welcome|` +
            'fantastic|brilliant|amazing|awesome|wonderful|super|ideal|neat|sweet|appreciated|' +
            'a (?:must|plus|help|blessing|dream|godsend))|help|do wonders|work wonders|go a long way|' +
            'make (?:my|our) (?:day|life)|calm (?:me|us)|ease (?:my|our) mind|make (?:me|us) happy|' +
            'let (?:me|us) sleep|save (?:me|us) (?:time|work|hours|a lot)|be a (?:relief|big help|great help)|' +
            'not go amiss|not hurt) ',
        ),
      ),
    plain: 'add',
    negated: null,
    object: subjectOf,
  },
  { find: asWell, plain: 'add', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ (?:no|never)(?= (?:[.!,] )*$)/), plain: 'drop', negated: null, object: subjectOf },
  { find: (clause) => clause.find(/ yes(?= (?:[.!,] )*$)/), plain: 'keep', negated: null, object: subjectOf },
  { find: verblessIn, plain: 'drop', negated: null, object: objectOf },
  { find: oneMore, plain: 'add', negated: null, object: objectOf },
]

/** "I need to be able to work without the internet" takes nothing out. */
function ableIn(clause: Clause): TokenRange | null {
  const head = / able to /.test(clause.base) ? findWanting(clause) : null
  return head && clause.tokens.slice(head.from, head.to).some(({ lemma }) => lemma === 'able') ? head : null
}

/** "And a map", but not "and a map would do". */
function oneMore(clause: Clause): TokenRange | null {
  const head = clause.find(/^ (?:also|plus|with|and|more(?! than)) /)
  const isPolite = / (?:respect|regard|only) /.test(clause.base)
  return head && (isPolite || clause.tokens.slice(head.to + 1).some(({ pos }) => pos === 'AUX')) ? null : head
}

/** "The tour has no place in this" is about the tour. */
function namedOf(clause: Clause, head: TokenRange): ClauseObject | null {
  const object = objectOf(clause, head)
  const subject = object?.isPronoun ? subjectOf(clause, head) : null
  return subject && !subject.isPronoun ? subject : object
}

/** "It is important that we can print" is about what follows. */
function neededIn(clause: Clause): TokenRange | null {
  const head = clause.find(words.needed)
  const [next, after] = head ? clause.tokens.slice(head.to) : []
  const goesOn = next?.lemma === 'that' || (next?.lemma === 'to' && /^(?:VERB|AUX)$/.test(after?.pos ?? ''))
  return goesOn ? null : head
}

/** "No point in maps", but not "no point in dropping the maps". */
function dismissedIn(clause: Clause): TokenRange | null {
  const head = clause.find(words.dismissing)
  const rest =
    head &&
    ` ${clause.tokens
      .slice(head.to)
      .map(({ lemma }) => lemma)
      .join(' ')} `
  return rest !== null && (words.removing.test(rest) || words.deferring.test(rest)) ? null : head
}

/** "Polish as well, next to the German": a name without a verb. */
function asWell(clause: Clause): TokenRange | null {
  const hasVerb = clause.tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return hasVerb
    ? null
    : clause.find(/ (?:as well|too|on top|in addition)(?= (?:[.!,–-] |please |next |beside |like |$))/)
}

/** "That has to be in there, too." */
function alsoIncluded(clause: Clause): TokenRange | null {
  return / (?:too|also|as well) /.test(clause.base) ? clause.find(words.included) : null
}

/** "Maps are out", but not "when they are sold out". */
function outAtEnd(clause: Clause): TokenRange | null {
  const head = clause.find(/ (?:out|away|off)(?= (?:[.!,] |please )*$)/)
  const before = head && clause.tokens[head.from - 1]
  if (/^(?:right|straight|far)$/.test(before?.lemma ?? '')) return null
  // What goes off is spoilt; an alarm that goes off rings.
  if (/ (?:what|alarm|alert|bell) (?:\S+ )?go off /.test(clause.base)) return null
  return before?.pos === 'VERB' && !/^(?:stay|remain|keep|go)$/.test(before.lemma) ? null : head
}

const exceptions = phrasePattern(
  'except for?, apart from, other than, but for, everything but, anything but, all but, aside from, either',
)
const wholes = /^(?:anything|everything|all else|whatever|wherever|the rest|half of)\b/iu

/** What is not part of a plan: "I have no time to read this". */
const noParts = new RegExp(
  '^(?:time|money|idea|ideas|clue|problems?|comments?|questions?|objections?|complaints?|team|rush|' +
    'hurry|doubts?|one|way(?! to)|experience|sense|reason|worries|difference|opinion|preference|' +
    String.raw`changes?)\b`,
  'iu',
)

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
  const namesNoPart = plain === 'drop' && !object.isPronoun && noParts.test(object.words)
  if (namesNoPart) return negated === 'keep' && head.from === 0 ? { kind: 'unclear', object } : null
  const negations = negationsIn(clause, negated === null ? [head] : [])
  const kind = negations === 0 ? plain : negated
  return isLeftOpen({ clause, head, object, negations }, negated) || (find === findWanting && isOwnTask(clause, head))
    ? { kind: 'unclear', object }
    : sureWish(kind, object, !isWhole(object, clause) && isMixed(clause, head))
}

interface Found {
  readonly clause: Clause
  readonly head: TokenRange
  readonly object: ClauseObject
  readonly negations: number
}

function isLeftOpen({ clause, head, object, negations }: Found, negated: Stance | null): boolean {
  const leavesChoice = negations === 0 && negated !== null && isChoice(object)
  return leavesChoice || isInsideName(clause, head) || isOpenWish(clause, object, negations)
}

/** What speaks for or against inside the part says nothing about it. */
function isWhole({ words: object }: ClauseObject, { text }: Clause): boolean {
  return text.startsWith(object) && text.length - object.length <= 1
}

function sureWish(kind: Stance | null, object: ClauseObject, isMixedUp: boolean): Wish | null {
  return kind && { kind: isMixedUp ? 'unclear' : kind, object }
}

/** "Users must be able to delete photos" is a feature. */
const capability = new RegExp(
  String.raw` (?:able to|allow \S+ to|possible to|way to|button to|` +
    '(?:user|customer|staff|member|visitor|people|admin|owner|helper)s? (?:can|could|should|must|may|' +
    'need to|have to|want to)) (?:remove|delete|cancel|erase|wipe|discard|withdraw|skip|drop|cut|' +
    String.raw`exclude|omit|leave \S+ out|leave out|take out|hide|turn off) `,
)

function isOpenWish({ base }: Clause, { words: object }: ClauseObject, negations: number): boolean {
  if (capability.test(base)) return true
  return exceptions.test(base) || wholes.test(object) || negations > 1
}

/** "Selling without a network" and "the counter without a network" are names, "option B without reports" is a wish. */
function isInsideName({ tokens }: Clause, { from }: TokenRange): boolean {
  const before = tokens[from - 1]
  if (tokens[from]?.lemma !== 'without' || !before) return false
  const isPart = before.pos === 'NOUN' && !/^(?:option|plan|version|variant|proposal|product)$/.test(before.lemma)
  return isPart || /\wing$/iu.test(before.text)
}

/** "Add maps or a list" leaves a choice; "no maps or lists" does not. */
function isChoice({ words: object }: ClauseObject): boolean {
  return / or /iu.test(object)
}

/** "We skip lunch on Saturdays" is a habit; "we want to skip the tour" is one. */
function isHabit({ tokens }: Clause, { from, to }: TokenRange): boolean {
  // "I'd say we drop the search."
  if (/^(?:say|suggest|propose|vote)$/.test(tokens[from - 2]?.lemma ?? '')) return false
  const head = tokens.slice(from, to).map(({ lemma }) => lemma)
  return /^(?:we|i)$/.test(tokens[from - 1]?.lemma ?? '') && words.removing.test(` ${head.join(' ')} `)
}

/** "Drop the map and the product is worthless": more than one word speaks for or against it. */
function isMixed(clause: Clause, head: TokenRange): boolean {
  const isLeading = /^ (?:no|without|with) /.test(clause.base) && head.from === 0
  const saysMore = isLeading && clause.tokens.slice(head.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (saysMore || isHabit(clause, head)) return true
  const turns = clause.findAll(words.negating)
  return clause
    .findAll(weighing)
    .filter(({ from }) => !isFigureOfSpeech(clause, from))
    .filter((range) => !turns.some(({ from, to }) => range.from >= from && range.to <= to))
    .some(({ from, to }) => to <= head.from || from >= head.to)
}

/** Speaks for or against something beside the verb of a wish, so that the verb alone does not decide. */
const weighing = phrasePattern(
  'drop, remove, cut, skip, omit, delete, exclude, scrap, cancel, ditch, kill, axe/ax, discard, abandon, sacrifice',
  'lose, loss, without, keep, retain, preserve, worthless, useless, pointless, meaningless, dead, ruin, destroy',
  'break, hurt, harm, damage, suffer, fail, failure, mistake, shame, pity, disaster, wrong, bad, badly, worse',
  'worst, sad, hate, angry, regret, fatal, risk, risky, dangerous, nonsense, absurd, ridiculous, impossible',
  'complain, protest, quit, than, but, except, although, though, despite, however, last, least, else, before',
  'otherwise',
)

/** The words in the middle: "leave the maps out". */
function insideOf(clause: Clause, { from, to }: TokenRange): ClauseObject | null {
  const last = clause.tokens
    .slice(from, to)
    .findLastIndex(({ lemma }) => /^(?:out|away|off|aside|in|alone|untouched|unchanged|there|as|go)$/.test(lemma))
  return objectIn(clause, { from: from + 1, to: from + last })
}
