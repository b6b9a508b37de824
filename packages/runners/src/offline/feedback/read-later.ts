import { Clause, type TokenRange } from './clause.ts'
import { isPastIn, isStory } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
import { objectIn, objectOf, subjectOf } from './object-of.ts'
import { readStance } from './read-stance.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

/** Reads what is put off, or must not be. */
export function readLater(clause: Clause): Wish | null {
  const put = readPutOff(clause)
  if (put) return put
  const deferring = clause.find(words.deferring)
  if (deferring) return laterUnlessTold(clause, deferring)
  const late = clause.find(words.later)
  if (late && !/ not later /.test(clause.base)) return laterBy(clause, late)
  const soon = clause.find(words.forNow)
  const said = soon && readStance(clause)
  // "No roles until we hire": what follows says when, not what.
  const isTold = said !== null && said.kind !== 'unclear'
  const wish = isTold || !soon ? said : readStance(new Clause(clause.wordsIn({ from: 0, to: soon.from })))
  return wish?.kind === 'drop' ? { kind: 'later', object: wish.object } : null
}

/** "Let the maps wait": the part stands inside. */
function readPutOff(clause: Clause): Wish | null {
  const { part } = words.deferringAround.exec(clause.base)?.groups ?? {}
  const range = part === undefined ? null : clause.findText(part)
  const object = range && objectIn(clause, range)
  return object && negationsIn(clause, []) === 0 ? { kind: 'later', object } : null
}

/** What waits stands before: "photos can wait till we have made a penny". */
const waiting = /^(?:come|wait|follow|sit|stay|take|rest)$/

function laterUnlessTold(clause: Clause, deferring: TokenRange): Wish | null {
  const said = clause.tokens.slice(deferring.from, deferring.to)
  const isComing = said.some(({ lemma }) => waiting.test(lemma)) && !/^(?:with|for)$/.test(said.at(-1)?.lemma ?? '')
  const object = isComing ? subjectOf(clause, deferring) : objectOf(clause, deferring)
  // "No need to rush the reports" has its negation inside.
  const negations = negationsIn(clause, said[0]?.lemma === 'no' ? [deferring] : [])
  if (!object || isWaitedFor(clause, deferring) || isStory(clause, deferring)) return null
  return { kind: negations === 0 ? 'later' : negations === 1 ? 'keep' : 'unclear', object }
}

/** "Waiting for their letter" puts nothing off, and neither does "this I could follow". */
function isWaitedFor({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const said = tokens.slice(from, to)
  if (said.some(({ text }) => /^waiting$/iu.test(text)) && said.at(-1)?.lemma === 'for') return true
  return said.at(-1)?.lemma === 'follow' && /^(?:i|we|you)$/.test(tokens[from - 1]?.lemma ?? '')
}

const moving = new RegExp(
  ' (?:push|move|shift|shunt|send|bump|slide|relegate|leave|bring|keep|schedule|put|save|do|add|' +
    'build|plan|make|include|release|ship|deliver|tackle|have|need|want|like|see|get) ',
)

/** A time that is not now. The part stands after its verb, or before: "push the maps to the second release". */
function laterBy(clause: Clause, late: TokenRange): Wish | null {
  if (isPastIn(clause)) return null
  const kind = deferralIn(clause, late)
  const until = beforeTime(clause, late)
  const head = clause.findAll(moving).findLast(({ to }) => to < late.from)
  const verb = head ?? clause.find(/ (?:be|come|go|follow) /)
  const before = verb && verb.from < late.from ? verb.from : late.from
  // "Let us be honest: the tour is for later".
  const start = clause.tokens.findLastIndex(({ text }, index) => index < before && /^[:;]$/.test(text)) + 1
  const object =
    (head ? objectIn(clause, { from: head.to, to: until }) : null) ??
    objectIn(clause, { from: start, to: before }) ??
    objectIn(clause, { from: 0, to: before }) ??
    objectIn(clause, { from: late.to, to: clause.tokens.length })
  return object && { kind, object }
}

/** Where the part ends: "do the photos | in the second round". */
function beforeTime({ tokens }: Clause, { from }: TokenRange): number {
  const isNamed = /^(?:the|a|an|our|next|second|version|phase|v2)$/.test(tokens[from]?.lemma ?? '')
  return isNamed && /^(?:in|to|for|at|on|with|until|till|into|before)$/.test(tokens[from - 1]?.lemma ?? '')
    ? from - 1
    : from
}

/** "Don't push the map to the second release" keeps it; "the map next year is too late" is asked about. */
function deferralIn(clause: Clause, late: TokenRange): 'later' | 'keep' | 'unclear' {
  const before = clause.wordsIn({ from: 0, to: late.from }).replace(/^.*(?:[,;:–—]| but | and ) ?/iu, '')
  const [after = ''] = clause.wordsIn({ from: late.to, to: clause.tokens.length }).split(/[,;:–—]| but | and /iu)
  const [own, rest] = [new Clause(before), new Clause(after)]
  const negations = negationsIn(own, [])
  if (negations === 1 && displacing.test(own.base)) return 'keep'
  if (negationsIn(rest, []) > 0 || / too late /.test(rest.base)) return 'unclear'
  // "No app until later".
  return negations === 0 || / (?:until|till|before) (?:the |our )?$/.test(own.base) ? 'later' : 'unclear'
}

const displacing = / (?:push|move|shift|shunt|send|bump|slide|relegate|bring|schedule|put|go|slip) /
