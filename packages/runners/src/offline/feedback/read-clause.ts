import type { FeedbackIntent } from '@plangate/core/schemas'
import type { AmountContext } from './amount.ts'
import { amountsIn } from './amounts.ts'
import { Clause, isEnglishWord } from './clause.ts'
import { numberFrom } from './numbers.ts'
import { readLighter } from './read-lighter.ts'
import { inCurrency } from './read-money.ts'
import { moodOf } from './read-question.ts'
import { readWish } from './read-wish.ts'
import type { Wish } from './wish.ts'

/** One thing that a clause says. */
export interface ClausePoint {
  readonly intent: FeedbackIntent
  /** Other readings to choose from, the likeliest first. */
  readonly choices: readonly FeedbackIntent[]
  /** The words of an amount; null for the whole clause. */
  readonly words: string | null
  /** What it is about was said before: "take it away". */
  readonly isPronoun: boolean
}

/** Longer clauses explain; a wish stands at the beginning. */
const maxClauseLength = 300

/**
 * Reads one clause without its scope: question or remark first, then amounts, later, and the parity of negations over the
 * verb. A clause may state several amounts; it never has no point.
 */
export function readClause(text: string, context: AmountContext): ClausePoint[] {
  const short = text.slice(0, maxClauseLength).replaceAll(/\s+/gu, ' ').trim()
  const { mood, words } = moodOf(short)
  switch (mood) {
    case 'question':
      return [point({ kind: 'question', answer: null })]
    case 'unclear':
      return [askAbout(words.replace(/\?+\s*$/u, '').trim())]
    case 'condition':
      return [askOnCondition(words, context)]
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
  if (hours) return [hours]
  const people = moneyIsNoObject.test(text)
  const lighter = readLighter(new Clause(text))
  if (people && (lighter === 'time' || lighter === null) && !/\bcheap/iu.test(text))
    return [point({ kind: 'more_people' })]
  const amounts = amountsIn(text, context)
  const rest = amounts.reduce((left, { words }) => left.replace(words, ' '), text).trim()
  const beside = besideAmounts(rest)
  if (amounts.length + beside.length > 1) return [...amounts.map(amountPoint), ...beside]
  // A single amount is quoted with the words around it.
  if (amounts.length > 0) return amounts.map((amount) => ({ ...amountPoint(amount), words: null }))
  if (lighter) return [point({ kind: 'lighter', by: lighter })]
  const wish = readWish(new Clause(text))
  if (wish) return [wishPoint(wish)]
  return [bareOrder.test(text) ? point(whichPart) : (askUnit(text, context) ?? point({ kind: 'remark' }))]
}

/** "Drop", which may be what is left of "drop option B". */
const bareOrder =
  /^(?:(?:please|just|then|also|and) )*(?:drop|remove|cut|skip|delete|keep|add|leave|kill|scrap|postpone)(?: (?:the|out|please))*[.!\s]*$/iu

const whichPart: FeedbackIntent = { kind: 'ask', question: 'Which part of the plan is meant?' }

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

const limitWords =
  /\b(?:max(?:imum)?|at most|at least|under|below|no more than|not more than|make it|should be|limit|up to|less than|about|rather)\b/iu

/** "Make it 20" leaves open of what. */
function askUnit(text: string, { currency }: AmountContext): ClausePoint | null {
  const number = /\b\d+(?:[.,]\d+)?\b/u.exec(text)
  if (!number || !(limitWords.test(text) || text.split(' ').length <= 2)) return null
  const amount = numberFrom(number[0])
  const choices: FeedbackIntent[] = [
    ...(amount > 0 && amount <= 200 ? [{ kind: 'weeks', weeks: amount } as const] : []),
    ...(amount >= 100 ? [{ kind: 'budget', amount, ...inCurrency(currency) } as const] : []),
    ...(Number.isInteger(amount) && amount >= 1 && amount <= 10
      ? [{ kind: 'team', engineers: amount, bound: 'exactly' } as const]
      : []),
  ]
  return {
    ...point({ kind: 'ask', question: `What does ${number[0]} count: weeks, ${currency} or engineers?` }),
    choices,
  }
}

/** "Faster, at any price", "speed matters more than cost", "add people". */
const moneyIsNoObject =
  /\b(?:money|budget|costs?|price|expense)\b[^.]*?\b(?:no|not|n't|never)\b (?:\w+ )?(?:a |an |the |our )?(?:problem|object|issue|matter|question|concern|limit|factor|constraint|important|bottleneck)|\b(?:money|costs?|price|budget) (?:does not|doesn't|do not|don't|won't) (?:really )?(?:matter|count)|\b(?:speed|time)\b.*\b(?:matters more|more important|over|before|beats|comes before|counts more)\b.*\b(?:costs?|money|price|budget)\b|^(?:please |just |then )?(?:add|hire|put|throw|bring in|get|use|take) (?:some |a few )?(?:more |extra |additional )?(?:people|hands|engineers|developers|staff|money)\b|\b(?:whatever|no matter what) it costs\b|\bat any (?:price|cost)\b|\b(?:regardless|irrespective) of (?:the )?(?:cost|price|money)|\bmore people\b.*\b(?:faster|sooner|quicker|earlier|speed)|\b(?:faster|sooner|quicker|earlier)\b.*\b(?:more people|we can pay|pay more|pay for|money is there|cost more|costs more|have the money)\b/iu

function amountPoint(amount: ReturnType<typeof amountsIn>[number]): ClausePoint {
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

const hoursPattern =
  /\b(\d+(?:[.,]\d+)?)\s?(?:person[- ])?(?:h|hrs?|hours?)\b(?!\s?(?:a|per|each|every|\/)\s?(?:day|week|wk|month))/iu
const hoursContext =
  /\b(?:took us|took me|estimate[sd]?|hours (?:for|on)|too (?:low|high|few|many|much|little|optimistic|pessimistic)|should be|put|give|allow|i(?:'d| would) say|job|make|not|^[^,:]+:|(?<!\b(?:we|i|they|he|she|you|staff|customers|people) )needs?|will take|we (?:did|built|made)|count|set|reckon|more like)\b/iu
/** "It takes our staff three hours to do the rota". */
const hoursInStory =
  /\b(?:every|each|per|daily|today|currently|staff|customers?|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|a (?:day|week|month|year)|lose|lost|spend|spent|save|saves|waste[sd]?|wait(?:ed)?|open|drive|away|ago)\b/iu
const hoursDoubted =
  /\b(?:hours|estimate|effort|size|figure)\b.*\b(?:for|of|on)\b.*\b(?:too|far|way|much|wrong|unrealistic|optimistic|low|high)\b|\b(?:under|over)estimated\b/iu

/** "The hours for payments are too low, it took us 60": the team knows what it takes. */
function readHours(text: string): ClausePoint | null {
  if (hoursInStory.test(text)) return null
  const match =
    hoursPattern.exec(text) ??
    (hoursDoubted.test(text) ? /\b(?:took us|took|rather|be|more like|to|than)\s+(\d+)\b/iu.exec(text) : null)
  if (match && (hoursContext.test(text) || hoursDoubted.test(text))) {
    const object = sizedObject(text.replace(match[0], ' '))
    if (object === null) return null
    return point({ kind: 'hours', object, hours: numberFrom(match[1] ?? '') })
  }
  if (!hoursDoubted.test(text) || match) return null
  return point({ kind: 'ask', question: 'How many hours does it take?' })
}

const sizedPatterns = [
  /^(?<object>[^,:]+):/iu,
  /\b(?:hours|estimate|effort|size|figure)s?\s+(?:for|of|on)\s+(?<object>.+?)\s+(?:is|are|was|were|seems?|looks?|should|need|must|to)\b/iu,
  /\b(?:hours|estimate|effort)\s+(?:for|of|on)\s+(?<object>[^,.;]+)/iu,
  /^(?<object>.+?)\s+(?:took|takes?|will take|needs?|is|are|was|were|should|must)\b/iu,
  /\b(?:for|on|to|into)\s+(?<object>[^,.;]+)/iu,
]

function sizedObject(text: string): string | null {
  for (const pattern of sizedPatterns) {
    const { object: found = '' } = pattern.exec(text)?.groups ?? {}
    const object = found.replace(/^(?:the|our|a|an)\s+/iu, '').trim()
    if (object && !/^(?:it|we|this|that|they|i|you)$/iu.test(object)) return limited(object)
  }
  return null
}
