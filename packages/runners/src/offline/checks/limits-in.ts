import {
  countsThings,
  currencyWords,
  englishNumbers,
  figurePattern,
  isDoubtful,
  namedBy,
  readFigure,
  scaleOf,
} from '@plangate/core/intake'
import { type Currency, defaultCurrency, type Limit } from '@plangate/core/schemas'

/** What a sentence says about money, time and team: limits, or that it sets one that cannot be judged, and why. */
export interface StatedLimits {
  readonly limits: readonly Limit[]
  readonly unjudged: string | null
}

const words = Object.keys(englishNumbers).join('|')
const number = String.raw`(\d+(?:[.,]\d+)*|a single|${words})`

/**
 * Returns the limits that a key constraint sets on the whole project. Strict: an amount counts only beside words that
 * make it a limit, so that prices, story figures and times inside the product stay what they are.
 *
 * @param currency of the project: what a sign such as "kr" means that several currencies share
 */
export function limitsIn(text: string, currency: Currency): StatedLimits {
  const money = budgetIn(text, currency)
  const unclear = money !== null && money.named.length > 1 && !money.named.includes(currency)
  const limits = [
    money === null || unclear ? null : budgetLimit(money, currency),
    weeksIn(text),
    engineersIn(text),
  ].flatMap((limit) => limit ?? [])
  if (limits.length > 0) return { limits, unjudged: null }
  if (unclear) return { limits, unjudged: `The amount may be in ${money.named.join(', ')}: nothing is converted.` }
  if (launchDate.test(text)) return { limits, unjudged: 'A plan has no start date, so that no date can be compared.' }
  return { limits, unjudged: null }
}

const scale = String.raw`(?:\s?(k|thousand|m|million)(?!\p{L}))?`
const money = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${currencyWords})\s?(${figurePattern})${scale}(?:\s?(${currencyWords})(?![\p{L}\d]))?|(${figurePattern})\s?(k|thousand|m|million)?\s?(${currencyWords})(?![\p{L}\d]))`,
  'giu',
)
const capBefore =
  /\b(?:budget|costs?|costing|spend|afford|grant|funding|funds|all in|in total|we have|at most|(?:no|not) more than|less than|below|under|up to|maximum|max|within|limit|höchstens|maximal)\b[^.;]*$/iu
const capAfter =
  /^[^.;]*\b(?:budget|is all|are all|in total|all in|at most|or less|maximum|(?:cannot|must not|may not) be exceeded)\b/iu
/** What costs money besides the project. */
const otherCosts = /\b(?:parts?|hosting|servers?|licen[cs]es?|prices?|fees?|subscriptions?)\b[^.;,]*$/iu
const recurring = /^\s*(?:\/|(?:per|a|an|each|every|monthly|yearly|annually)\b)/iu

/** Below this an amount is a price and no budget. */
const smallestBudget = 1_000

interface StatedMoney {
  readonly amount: number
  /** What its sign or code can mean. */
  readonly named: readonly Currency[]
}

function budgetIn(text: string, currency: Currency): StatedMoney | null {
  const found = [...text.matchAll(money)].find((match) => {
    const before = text.slice(0, match.index).replaceAll(money, '')
    const after = textAfter(match, text, currency)
    if (recurring.test(after) || otherCosts.test(before)) return false
    if (isOtherUnit(match, text, after)) return false
    const { amount, named } = moneyFrom(match, currency)
    return named.length > 0 && (capBefore.test(before) || capAfter.test(after)) && amount >= smallestBudget
  })
  return found ? moneyFrom(found, currency) : null
}

const moneyWord = /\b(?:budget|cost|spend|afford|grant|fund)/iu

/** A weight, a length or an abbreviation: "up to 2,000 pounds", "at most 2,000 CAD files". */
function isOtherUnit([, , , , , , scale, unit]: RegExpExecArray, text: string, after: string): boolean {
  if (!isDoubtful(unit) || scale !== undefined || moneyWord.test(text)) return false
  return unit?.length !== 3 || countsThings(after)
}

/** In "$40,000 all in", "all" is a word and belongs to what follows. */
function textAfter(match: RegExpExecArray, text: string, currency: Currency): string {
  const [words, sign, , , second = ''] = match
  const isWord = namedBy(currency, sign).length > 0
  return text.slice(match.index + words.length - (isWord ? second.length : 0))
}

function moneyFrom(match: readonly (string | undefined)[], currency: Currency): StatedMoney {
  const [, sign, digits, scaled, second, figures, times, unit] = match
  const amount = readFigure(digits ?? figures ?? '') * scaleOf(scaled ?? times)
  return { amount, named: namedBy(currency, sign, second, unit) }
}

function budgetLimit({ amount, named }: StatedMoney, currency: Currency): Limit {
  const stated = named.includes(currency) ? currency : (named[0] ?? defaultCurrency)
  return { of: 'budget', is: 'at_most', amount, ...(stated !== defaultCurrency && { currency: stated }) }
}

const weeksPer: Readonly<Record<string, number>> = { weekend: 1, week: 1, month: 52 / 12, quarter: 13, year: 52 }
const duration = new RegExp(String.raw`\b${number}[- ](week|month|quarter|year)s?\b(?![- ]old)`, 'giu')
const delivery =
  /\b(?:launch(?:es|ed)?|go(?:es)? live|live|ready|done|finished|complete[d]?|deadline|mvp|first version|released?|shipped|built|in use|usable|in the hands of|starts?|begins?|opens?|opening|season|fair|festival|conference|pilot|beta|demo|we have)\b/iu
const untilThen =
  /\b(?:in|within|inside|after|at most|(?:no|not) more than|less than|under|only|have|deadline:?)\s+(?:the next\s+|about\s+)?$/iu
const launchDate =
  /\b(?:launch|live|ready|done|finished|deadline|released?|shipped)\b.*(?:\b20\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter)\b)/iu

/** A team and a time, and nothing else: "one person, two months". */
const teamAndTime = new RegExp(
  String.raw`^[^,;.]*\b(?:person|people|engineers?|developers?)\b[^,;.]*[,;] ${number} (week|weekend|month)s?\.?$`,
  'iu',
)

/** A time, and nothing before it: "at most three months". */
const bareTime = new RegExp(
  String.raw`^(?:it (?:may|must|can) take )?(?:at most|(?:no|not) (?:more|longer) than|within|maximum|max\.?|only)\s+${number}[- ](week|month|quarter|year)s?\b`,
  'iu',
)

function weeksIn(text: string): Limit | null {
  const bare = teamAndTime.exec(text) ?? bareTime.exec(text)
  if (bare) return weeksFrom(bare)
  if (!delivery.test(text)) return null
  const found = [...text.matchAll(duration)].find(({ index }) => untilThen.test(text.slice(0, index)))
  return found ? weeksFrom(found) : null
}

function weeksFrom([, count = '', unit = '']: readonly (string | undefined)[]): Limit {
  return { of: 'weeks', is: 'at_most', amount: numberFrom(count) * (weeksPer[unit.toLowerCase()] ?? 1) }
}

const bound = String.raw`(?:(at least|minimum(?: of)?|no(?:t)? (?:fewer|less) than|at most|no(?:t)? more than|up to|maximum(?: of)?|max)\s+)?`
const builders = '(?:engineers?|developers?|devs?|programmers?|coders?)'
const teams = [
  new RegExp(String.raw`\b${bound}${number}\s+(?:[\p{L}-]+\s+)?${builders}\b`, 'iu'),
  new RegExp(String.raw`\b(?:a |our )?team of\s+${bound}${number}\b`, 'iu'),
  new RegExp(String.raw`\b${bound}${number}[- ](?:person|people|man|woman|engineer|developer)[- ]team\b`, 'iu'),
  new RegExp(
    String.raw`\b${bound}${number} (?:people|persons?)\b(?=.*\b(?:on the project|on the team|build|work on it|code)\b)`,
    'iu',
  ),
  new RegExp(String.raw`^${bound}(one|two|three|four|five|1|2|3|4|5) (?:people|persons?)\b(?=[,.;]|$)`, 'iu'),
  new RegExp(String.raw`\bwe are ${bound}${number}\b(?! (?:weeks?|months?|years?|days?))`, 'iu'),
  new RegExp(String.raw`\b${bound}(two|three|four|five|six) of us\b`, 'iu'),
  new RegExp(String.raw`\b(?:by|only) ${bound}(one|a single|two|three|four) (?:people|persons?)\b`, 'iu'),
  new RegExp(
    String.raw`\b${bound}(one|two|three|four|five)[- ](?:people|persons?) (?:builds?|works?|writes?|does)\b`,
    'iu',
  ),
]
const alone =
  /\b(?:solo (?:project|founder|developer)|(?:build|built|building|make|write|do|working|work)(?: \p{L}+)? alone|on my own|by myself|only me|just me|one-person project)\b/iu

function engineersIn(text: string): Limit | null {
  for (const pattern of teams) {
    const match = pattern.exec(text)
    if (!match) continue
    const is = /least|minimum|fewer|less/iu.test(match[1] ?? '') ? 'at_least' : 'at_most'
    return { of: 'engineers', is, amount: numberFrom(match[2] ?? '') }
  }
  return alone.test(text) ? { of: 'engineers', is: 'at_most', amount: 1 } : null
}

/** Parses "4", "40,000", "20.000" and "four". */
function numberFrom(text: string): number {
  const plain = text.toLowerCase()
  const named: Readonly<Record<string, number>> = { ...englishNumbers, 'a single': 1 }
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)
  return named[plain] ?? Number(isGrouped ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.'))
}
