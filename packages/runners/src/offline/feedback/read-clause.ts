import type { FeedbackIntent } from '@plangate/core/schemas'
import type { Amount, AmountContext } from './amount.ts'
import { amountsIn } from './amounts.ts'
import { Clause, isEnglishWord } from './clause.ts'
import type { ClausePoint } from './clause-point.ts'
import { numberFrom } from './numbers.ts'
import { textPattern } from './phrase-pattern.ts'
import { reportedQuestion } from './read-answer.ts'
import { readBareOrder } from './read-bare-order.ts'
import { readHours } from './read-hours.ts'
import { readLighter } from './read-lighter.ts'
import { statedCurrency } from './read-money.ts'
import { moodOf } from './read-question.ts'
import { askForLess, partThatNeedsLess, readSimpler } from './read-simpler.ts'
import { isSpeedAtAnyPrice, isSpeedForMoney } from './read-speed.ts'
import { readThreat } from './read-threat.ts'
import { askAboutVagueOrder, asksForOtherOptions } from './read-vague-order.ts'
import { readWish } from './read-wish.ts'
import { spelledOut } from './spelled-out.ts'
import { deferring, deferringAround } from './vocabulary.ts'
import type { Wish } from './wish.ts'
import { withoutAsides } from './without-asides.ts'

/** "Do keep the list." */
const urged = new RegExp(
  '^(?:please )?do (?=(?:let|base|keep|leave|drop|remove|take|add|include|make|put|plan|cut|give|see|' +
    String.raw`build|use)\b)(?!.*\?)`,
  'iu',
)

/** "One wish: bigger buttons." */
const announced = /^(?:one|my|another|a) (?:\w+ )?(?:wish|request|suggestion)(?: of mine)?\s*[:–-]\s*/iu

/** Longer clauses explain; a wish stands at the beginning. */
export const maxClauseLength = 300

/**
 * Reads one clause without its scope: question or remark first, then amounts, later, and the parity of negations over the
 * verb. A clause may state several amounts; it never has no point.
 */
export function readClause(text: string, context: AmountContext): ClausePoint[] {
  const plain = spelledOut(text.slice(0, maxClauseLength).replaceAll(/\s+/gu, ' ').trim())
  const threat = readThreat(new Clause(plain))
  if (threat) return [wishPoint(threat)]
  const short = withoutAsides(plain).replace(announced, 'add ').replace(urged, '')
  if (reportedQuestion(short) !== null) return [point({ kind: 'remark' })]
  if (!isMostlyEnglish(short)) return [point({ kind: 'not_understood' })]
  if (isSpeedForMoney(short)) return [point({ kind: 'more_people' })]
  const { mood, words } = moodOf(short)
  switch (mood) {
    case 'question':
      return [point({ kind: 'question', answer: null })]
    case 'unclear':
      return [askAbout(words.replace(/\?+\s*$/u, '').trim())]
    case 'condition': {
      const beside = besidePrecaution(words, context)
      return beside.length > 0 ? beside : [askOnCondition(words, context)]
    }
    case 'request':
      return isAsked(short) ? answered(readRequest(words, context)) : readRequest(words, context)
  }
}

function isAsked(text: string): boolean {
  return /\?["”’)\s]*$/u.test(text)
}

/** "Is there a way to see the risk?" asks for nothing that a plan can follow, so it is a question. */
function answered(points: readonly ClausePoint[]): ClausePoint[] {
  return hasMeaning(points) ? [...points] : [point({ kind: 'question', answer: null })]
}

/** Returns whether a clause says something that a plan can follow or answer. */
export function hasMeaning(points: readonly ClausePoint[]): boolean {
  return points.some(({ intent }) => intent.kind !== 'remark' && intent.kind !== 'not_understood')
}

function readRequest(text: string, context: AmountContext): ClausePoint[] {
  if (!isMostlyEnglish(text)) return [point({ kind: 'not_understood' })]
  const hours = readHours(text)
  if (hours) return [point(hours)]
  const lighter = readLighter(new Clause(text.replace(forShop, '')))
  if (isSpeedAtAnyPrice(text, lighter)) return [point({ kind: 'more_people' })]
  const amounts = amountsIn(text, context)
  const wish = readWish(new Clause(text))
  const smaller = wish && smallerPart(wish, text, amounts)
  if (smaller) return [askAboutSimpler(smaller)]
  const isLater = wish?.kind === 'later' && isPutOff(text) && amounts.every(isTime)
  if (amounts.length > 0 && !isLater) return readAmounts(text, amounts)
  if (lighter && !isLater) return [point({ kind: 'lighter', by: lighter })]
  const isNamed = wish !== null && !(wish.kind === 'add' && asksForOtherOptions(text))
  return [isNamed ? wishPoint(wish) : readUnnamed(text, context)]
}

/** "No fancy roles" and "keep the roles simple" ask for less of them, and take nothing out. */
function smallerPart({ kind, object }: Wish, text: string, amounts: readonly Amount[]): string | null {
  const needsLess = kind === 'drop' ? partThatNeedsLess(new Clause(text)) : null
  if (needsLess || amounts.length > 0) return needsLess?.words ?? null
  if (kind === 'drop' && fancy.test(object.words)) return object.words.replace(fancy, '').trim()
  return kind === 'keep' ? (readSimpler(new Clause(text))?.object?.words ?? null) : null
}

const fancy = new RegExp(
  '^(?:(?:such |so |very |too |all |any |that |overly )*(?:fancy|big|huge|complicated|complex|elaborate|' +
    String.raw`sophisticated|detailed|clever|perfect|beautiful|expensive|luxurious)(?: or \w+)? )(?=\p{L})`,
  'iu',
)

/** "Too expensive for a small shop." */
const forShop = / for (?:such )?an? (?:small|little|tiny) (?:shop|store|business)(?: like (?:ours|mine))?/iu

function readAmounts(text: string, amounts: readonly Amount[]): ClausePoint[] {
  const rest = amounts.reduce((left, { words }) => left.replace(words, ' '), text).trim()
  const points = [...amounts.map(amountPoint), ...besideAmounts(rest)]
  // A single amount is quoted with the words around it.
  return points.length > 1 ? points : points.map((only) => ({ ...only, words: null }))
}

/** What names no part and no amount. */
function readUnnamed(text: string, context: AmountContext): ClausePoint {
  const simpler = readSimpler(new Clause(text))
  if (simpler) return askAboutSimpler(simpler.object?.words ?? null)
  const question = askAboutVagueOrder(text)
  if (question !== null) return point({ kind: 'ask', question })
  const order = readBareOrder(text)
  return order ? wishPoint(order) : (askUnit(text, context) ?? point({ kind: 'remark' }))
}

/** A plan can make options smaller as a whole, and leave out parts of a part. */
function askAboutSimpler(object: string | null): ClausePoint {
  if (object === null) return point({ kind: 'ask', question: askForLess(null) })
  const choices = (['keep', 'drop', 'later'] as const).map((kind) => ({ kind, object: limited(object) }))
  return { ...point({ kind: 'ask', question: askForLess(limited(object)) }), choices }
}

/** "The maps can wait until April" states no deadline. */
function isPutOff(text: string): boolean {
  const { base } = new Clause(text)
  return deferring.test(base) || deferringAround.test(base) || / once /.test(base)
}

function isTime(amount: Amount): boolean {
  return 'question' in amount || amount.intent.kind === 'weeks'
}

/** "Ohne Anmeldung bitte" has no word that the reader knows. */
function isMostlyEnglish(text: string): boolean {
  const words = new Clause(text).tokens.flatMap(({ text: word }) => (/\p{L}/u.test(word) ? [word] : []))
  const unknown = words.filter((word) => !isEnglishWord(word)).length
  return (
    words.length > 0 &&
    !(unknown === words.length && unknown < 2
      ? /^[a-z]{1,4}$/iu.test(text.trim())
      : unknown >= 2 && unknown * 2 > words.length)
  )
}

const limitWords = textPattern(
  'maximum/max, at most, at least, under, below, no more than, not more than, make it, should be, limit, up to',
  'less than, about, rather',
)

/** "Make it 20" leaves open of what. */
function askUnit(text: string, { currency }: AmountContext): ClausePoint | null {
  const number = /\b\d+(?:[.,]\d+)?\b/u.exec(text)
  if (/\b(?:an?|per|each|every) (?:\w+ )?(?:day|week|month|year|hour)\b/iu.test(text)) return null
  if (!number || !(limitWords.test(text) || text.split(' ').length <= 2)) return null
  const amount = numberFrom(number[0])
  const choices: FeedbackIntent[] = [
    ...(amount > 0 && amount <= 200 ? [{ kind: 'weeks', weeks: amount } as const] : []),
    ...(amount >= 100 ? [{ kind: 'budget', amount, ...statedCurrency(currency) } as const] : []),
    ...(Number.isInteger(amount) && amount >= 1 && amount <= 10
      ? [{ kind: 'team', engineers: amount, bound: 'exactly' } as const]
      : []),
  ]
  return {
    ...point({ kind: 'ask', question: `What does ${number[0]} count: weeks, ${currency} or engineers?` }),
    choices,
  }
}

function amountPoint(amount: Amount): ClausePoint {
  const shared = { words: amount.words, isPronoun: false }
  return 'intent' in amount
    ? { ...shared, intent: amount.intent, choices: [] }
    : { ...shared, intent: { kind: 'ask', question: amount.question }, choices: amount.choices }
}

/** "One engineer and no maps" asks for both; "launch in 4 weeks" only for the amount. */
function besideAmounts(rest: string): ClausePoint[] {
  const wish = readWish(new Clause(rest))
  return wish &&
    !/^(?:it|them|this|that)\b/iu.test(wish.object.words) &&
    (wish.kind === 'drop' || wish.kind === 'keep') &&
    / (?:no|without|drop|remove|keep) /i.test(` ${rest} `)
    ? [wishPoint(wish)]
    : []
}

function wishPoint(wish: Wish): ClausePoint {
  const { kind, object } = wish
  const isPronoun = object.isPronoun
  if (kind === 'unclear') return { ...askAbout(object.words), isPronoun }
  const other = wish.kind === 'replace' || wish.kind === 'swap' ? { other: limited(wish.other.words) } : null
  const intent: FeedbackIntent =
    other && (kind === 'replace' || kind === 'swap')
      ? { kind, object: limited(object.words), ...other }
      : { kind: kind === 'replace' || kind === 'swap' ? 'add' : kind, object: limited(object.words) }
  return { intent, choices: [], words: null, isPronoun }
}

const maxObjectLength = 300

function limited(words: string): string {
  return words.slice(0, maxObjectLength).trim()
}

function askAbout(words: string): ClausePoint {
  const object = limited(words) || '?'
  const choices = (['keep', 'drop', 'later', 'add'] as const).map((kind) => ({ kind, object }))
  return { ...point({ kind: 'ask', question: `What shall happen with “${object}”?` }), choices }
}

/** "At least two people, in case one gets sick" gives a reason; what takes something out may wait for it. */
function besidePrecaution(text: string, context: AmountContext): ClausePoint[] {
  const [words] = precaution.exec(text) ?? []
  const points = words === undefined ? [] : readClause(text.replace(words, ''), context)
  return points.every(({ intent }) => unaffected.test(intent.kind)) ? points : []
}

const precaution = new RegExp(
  String.raw`,? just in case[.!]*$|, (?:just )?in case (?!of\b).*$| in case (?:i|we|you|he|she|they|it|one|someone|` +
    String.raw`somebody|anyone|anybody|something|anything|(?:the|my|our|a|an) \w+) (?:\w+ )?(?:types?|makes? a|` +
    'gets? (?:sick|ill|lost)|forgets?|loses?|breaks?|fails?|crash(?:es)?|goes (?:wrong|down)|presses|press|clicks?|' +
    String.raw`deletes?|dies?|hits?|drops?|steals?|happens?|is (?:sick|ill|away|down|broken|stolen|lost))\b.*$`,
  'iu',
)
const unaffected = /^(?:team|budget|weeks|raise|keep|add)$/

/** The wish as if the condition held, for the founder to choose. */
function askOnCondition(text: string, context: AmountContext): ClausePoint {
  const without = text.replace(
    /,?\s*\b(?:if|unless|provided|in case|as long as|assuming|only when|depending)\b.*$/iu,
    '',
  )
  const points = without === text || without.trim() === '' ? [] : readRequest(without, context)
  const choices = points.flatMap(({ intent, isPronoun }) =>
    isPronoun || intent.kind === 'remark' || intent.kind === 'ask' ? [] : [intent],
  )
  const question = 'The plan cannot wait for a condition. Which shall hold now?'
  return { ...point({ kind: 'ask', question }), choices }
}

function point(intent: FeedbackIntent): ClausePoint {
  return { intent, choices: [], words: null, isPronoun: false }
}
