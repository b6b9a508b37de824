import type { Clause, TokenRange } from './clause.ts'
import { isPastIn, isStory, modal } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
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

/** Reads a clause without a question or an amount: first what is put off, then what stays, goes or comes. */
export function readWish(clause: Clause): Wish | null {
  if (praise.test(clause.base) && !/ but /.test(clause.base)) return null
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

/** "Reviews, please". */
function readPlease(clause: Clause): Wish | null {
  const isBare =
    clause.tokens.every(({ pos }) => !/^(?:VERB|AUX|PART)$/.test(pos)) &&
    !/ (?:no|without|not|later|out|off) /.test(clause.base)
  if (!isBare || !/ please (?:[.!] )?$/.test(clause.base)) return null
  const object = objectIn(clause, { from: 0, to: clause.tokens.length })
  return object && !object.isPronoun ? { kind: 'add', object } : null
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
