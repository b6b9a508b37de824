import type { Clause, TokenRange } from './clause.ts'
import { type ClauseObject, objectIn } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'

const degrees = '(much/far/way/very/really/quite/even|a lot/bit/little)?'
const modest =
  '(simple/simpler/small/smaller/easy/easier/basic/plain/plainer/light/lighter/lightweight/slim/slimmer/short|' +
  'shorter/lean/leaner/crude/rough/minimal/modest/bare|no frill|strip down|less _)'
const suffice =
  '(be _? enough/plenty/sufficient/fine/ok/okay|will/would/can/could already/easily? do (it|the job/trick)?|' +
  'do the job/trick|suffice)'
const reduce = 'dumb/water/strip/slim/tone/pare/trim/scale/simplify'
const fancy = 'elaborate/fancy/detailed/clever/sophisticated/complicated/big/complex/luxurious'

/** How a clause asks for less of one part; null stands for a part that was named before. */
const frames: readonly RegExp[] = [
  `make/keep/do/plan/build/get {part} ${degrees} ${modest} [mark/$]`,
  `{part} (can/could/should/may/might/must/would|have to|need to) also? be ${degrees} ${modest} [mark/$]`,
  `an/a/the/some? ${modest} (version of)? the/our/an/a? {part} ${suffice}`,
  `{part} (need not|do not have/need to|must/should not) be _? ${fancy}/pretty/perfect/beautiful/smart`,
  '{part} (need not|do not have/need to|must/should not) be _? complete/comprehensive/full/complicate',
  '(overdo it?|go overboard|exaggerate|over engineer|overengineer) it? with/on? the? {part} [mark/$]',
  `{part} be ${degrees} too ${fancy}/large/much [mark/$]`,
  `${reduce}/cut/boil {part} down/back [mark/$]`,
  `{part} can/could/should/may/must be ${reduce} down/back?`,
  'simplify {part} [mark/$]',
  `less/half of the? {part} ${suffice}`,
].map((phrase) => phrasePattern(phrase))

const unnamed = phrasePattern(
  'nothing fancy, keep it/them/that? simple, no frills/frill, bare bones/bone, quick and dirty, enough [$]',
  'do not have/need to be fancy/pretty/perfect, be _? enough/plenty/sufficient [$], suffice',
  'will/would already? do [$], do the job/trick, half of it/that/them',
)

/** What is asked about a part that shall be simpler; null stands for one that was named before. */
export function askForLess(object: string | null): string {
  return `${lessOf} ${object === null ? 'it' : `“${object}”`}, so that it gets simpler?`
}

const lessOf = 'What can be left out of'

export function isAskForLess(question: string): boolean {
  return question.startsWith(lessOf)
}

/** "Orders do not need a workflow engine" makes the orders smaller, and takes out nothing that the plan has. */
export function partThatNeedsLess(clause: Clause): ClauseObject | null {
  const { part: named } = needingLess.exec(clause.base)?.groups ?? {}
  const range = named === undefined ? null : clause.findText(named)
  const object = range && objectIn(clause, range)
  return object?.isPronoun ? null : object
}

const people = 'we/i/you/they/it/this/that/people/user/customer/staff/helper/nobody/everybody/no/there'
const needingLess = phrasePattern(`[^] the/our/my? [unless ${people}] {part} do not need/require [unless to]`)

/** Reads that a part shall be smaller than planned; the part is null where it was named before: "nothing fancy". */
export function readSimpler(clause: Clause): { readonly object: ClauseObject | null } | null {
  for (const frame of frames) {
    const { part: named } = frame.exec(clause.base)?.groups ?? {}
    if (named === undefined) continue
    const range: TokenRange | null = clause.findText(named)
    const object = range && objectIn(clause, range)
    return { object: object?.isPronoun ? null : object }
  }
  return unnamed.test(clause.base) ? { object: null } : null
}
