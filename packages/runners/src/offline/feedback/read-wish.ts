import { Clause, type TokenRange } from './clause.ts'
import { isPastIn, isStory, mayBeStory, modal } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
import { number } from './numbers.ts'
import { objectIn, objectOf, subjectOf } from './object-of.ts'
import { readDeal, readExchange } from './read-exchange.ts'
import { readStance } from './read-stance.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

const othersWant =
  / (?:everybody|everyone|people|user|customer|visitor|client|guest|member|they|he|she|investor|partner|wife|husband|boss)s? (?:\S+ ){0,2}?(?:want|need|like|love|ask for|expect|wish) /

/** Praise and thanks name parts without a wish: "good that the chat is out". */
const praise =
  /^ (?:i |we |very |really |so |that |this |it |be |look |sound |, )*(?:thank|thanks|good|great|nice|glad|happy|like|love|perfect|fine|well do|cool)\b(?! to (?:have|get|include)| if| idea)/

/**
 * Reads a clause without a question or an amount: first what is put off, then what stays, goes or comes. What may be a
 * story, and a figure in the place of a part, are unclear.
 */
export function readWish(clause: Clause): Wish | null {
  if (praise.test(clause.base) && !/ but /.test(clause.base)) return null
  const wish = readPlainWish(clause)
  const isUnsure = wish !== null && (mayBeStory(clause) || namesNothing(wish))
  return isUnsure ? { kind: 'unclear', object: wish.object } : wish
}

/** What is to be added may be a sentence of its own; what stays or goes has a name. */
function namesNothing({ kind, object: { words, isPronoun } }: Wish): boolean {
  if (figure.test(words) || noPart.test(words)) return true
  if (kind === 'add' || isPronoun) return false
  return vague.test(words) || numbered.test(words) || (kind !== 'later' && isSentence(words))
}

/** What is limited, and who builds it, is not a part of the product: "keep the price at 50". */
const noPart = new RegExp(
  String.raw`^(?:budget|prices?|costs?|money|time|hours?|weeks?|deadline|schedule|cents?|penny|dollars?|longer|more|less|later|staff|team|people|persons?)\b|^${number} (?:\w+ )?(?:people|persons?|staff|hours?|weeks?)\b`,
  'iu',
)

/** "Drop the search to 5", but not "the item number 5". */
const numbered = new RegExp(
  String.raw`(?<!(?:version|option|item|number|phase|no\.?) )(?<![\w.-])\d[\d.,]*(?![\w-])|^${number}$`,
  'iu',
)

/** "Keep B" and "drop the big one". */
const vague =
  /^\p{L}$|^options? (?:[a-d]|\d)$|^(?:half|some|most|several|many|few|both|either|a (?:few|couple|lot))\b|^(?:features?|functions?|parts?|screens?|items?|extras?)$|\b(?:ones?|things?|stuff|usual|rest|bits?|lot|most|some|few|half|others?|latter|former|first|second|third|last|same)$/iu

/** "No shows cost us 200 a month": "shows cost us" is not a name. */
function isSentence(words: string): boolean {
  const { tokens } = new Clause(words)
  if (tokens.some(({ lemma }) => /^(?:us|me|him|them)$/.test(lemma))) return true
  const [first, second] = tokens
  // "Use Auth0" is an order or what is left of "we use Auth0"; "sign in" is a name.
  if (
    first?.pos === 'VERB' &&
    first.text === first.lemma &&
    second &&
    !/^(?:ADP|ADV|PART|PUNCT|CCONJ)$/.test(second.pos)
  )
    return true
  return tokens.some(({ pos, text }, index) => {
    const before = tokens[index - 1]?.pos ?? ''
    return (
      index < tokens.length - 1 &&
      /^(?:VERB|AUX)$/.test(pos) &&
      !text.endsWith('ing') &&
      /^(?:NOUN|PROPN|PRON)$/.test(before)
    )
  })
}

/** "Cut it to 12" and "stay under nine hundred" leave open of what. */
const figure = new RegExp(
  String.raw`^(?:(?:(?:it|them|this|that) )?(?:to|by|at|under|below|above|over|about|around|within|than) \D?${number}\b|[$€£]?\d[\d.,]*\s?[k%]?$)`,
  'iu',
)

function readPlainWish(clause: Clause): Wish | null {
  return (
    readDeal(clause) ??
    readOthers(clause) ??
    readPlease(clause) ??
    readExchange(clause) ??
    readDone(clause) ??
    readLater(clause) ??
    readStance(clause)
  )
}

/** What others want is not yet a wish of the founder. */
function readOthers(clause: Clause): Wish | null {
  if (modal.test(clause.base) || / (?:no|not|nobody|never) /.test(clause.base)) return null
  const others = clause.find(othersWant)
  const object = others && objectIn(clause, { from: others.to, to: clause.tokens.length })
  return object && { kind: 'unclear', object }
}

/** "Zero reviews" and "fewer reviews" turn a bare name around, as negations do. */
const lessening = / (?:zero|few|fewer|less|little|anything but|enough|stop|minus) /

/** "Reviews, please". What a negation stands before is asked about: "nothing with reviews, please". */
function readPlease(clause: Clause): Wish | null {
  const isBare =
    clause.tokens.every(({ pos }) => !/^(?:VERB|AUX|PART)$/.test(pos)) &&
    !/ (?:no|without|not|later|out|off) /.test(clause.base)
  if (!isBare || !/ please (?:[.!] )?$/.test(clause.base)) return null
  const object = objectIn(clause, { from: 0, to: clause.tokens.length })
  if (!object || object.isPronoun) return null
  const isTurned = negationsIn(clause, []) > 0 || lessening.test(clause.base)
  return { kind: isTurned ? 'unclear' : 'add', object }
}

const already =
  / (?:already (?:have|own|run|build|exist|do|finish|in place|there|work|be)|(?:have|be|exist|do|build|run|work|live) (?:\S+ )?(?:already|in place)|(?:have|get) (?<=(?:we|i) \S+ )(?:\S+ ){1,6}?already|reuse|re use) /

function readDone(clause: Clause): Wish | null {
  if (/ you (?:have )?already | already (?:in|part of) (?:the|every|option) | not /.test(clause.base)) return null
  const finished = clause.find(
    / (?:be|have be) (?:already )?(?:do|finish|ready|build|in place|settle|sort(?: out)?|take care of|cover|complete) (?=[.,!] |$)/,
  )
  const subject = finished && subjectOf(clause, finished)
  if (subject && !subject.isPronoun && !modal.test(clause.base)) return { kind: 'done', object: subject }
  const head =
    clause.find(already) ?? (/ already /.test(clause.base) ? clause.find(/ (?:have|exist|build|do|live) /) : null)
  const object = head && objectOf(clause, head)
  return object && !object.isPronoun
    ? { kind: 'done', object: { ...object, words: object.words.replace(/\s+already$/iu, '') } }
    : null
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

const moving =
  / (?:push|move|shift|leave|bring|keep|schedule|put|save|do|add|build|plan|make|include|release|ship|deliver|tackle|have|need|want|like|see|get) /

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
