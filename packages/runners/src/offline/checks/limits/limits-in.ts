import type { Currency, Limit } from '@plangate/core/schemas'
import { phrases } from '../grammar/phrase-list.ts'
import { type SentenceToken, tokensOf, type Written } from '../grammar/tokens.ts'
import { budgetIn, budgetLimit } from './budget-in.ts'
import { teamSizesIn } from './team-sizes-in.ts'
import { weeksIn } from './weeks-in.ts'

/** What a sentence says about money, time and team: limits, and why one that it sets cannot be judged. */
export interface StatedLimits {
  readonly limits: readonly Limit[]
  readonly unjudged: string | null
}

const launch = phrases('launch, live, ready, done, finished, deadline, release, released, shipped')
const season = phrases(
  'january, february, march, april, june, july, august, september, october, november, december, christmas, ' +
    'easter, spring, summer, autumn, winter',
)
/** The verb "may" is not a month. */
const inMay = phrases('in/by/until/till/before/after/from/since/of/this/next/early/mid may')
const year = /^20\d\d$/u
const dayOfMonth = /^\d{1,2}(?:st|nd|rd|th)?$/u

/**
 * Returns the limits that a key constraint sets on the whole project. Strict: an amount counts only beside words that
 * make it a limit, so that prices, story figures and times inside the product stay what they are.
 *
 * @param currency of the project: what a sign such as "kr" means that several currencies share
 */
export function limitsIn(passage: Written, currency: Currency): StatedLimits {
  const ofCurrency = known.get(passage.words) ?? new Map<Currency, StatedLimits>()
  const limits = ofCurrency.get(currency) ?? readLimits(passage, currency)
  known.set(passage.words, ofCurrency.set(currency, limits))
  return limits
}

/** Every option of a draft is compared with the same sentences. */
const known = new WeakMap<Written['words'], Map<Currency, StatedLimits>>()

function readLimits(passage: Written, currency: Currency): StatedLimits {
  const money = budgetIn(passage, currency)
  const unclear = money !== null && money.named.length > 1 && !money.named.includes(currency)
  const budget = money === null || unclear ? [] : [budgetLimit(money, currency)]
  const limits = [...budget, ...weeksIn(passage), ...teamSizesIn(passage)]
  if (unclear) return { limits, unjudged: `The amount may be in ${money.named.join(', ')}: nothing is converted.` }
  if (setsDate(passage)) return { limits, unjudged: 'A plan has no start date, so that no date can be compared.' }
  return { limits, unjudged: null }
}

function setsDate(passage: Written): boolean {
  const tokens = tokensOf(passage)
  const from = tokens.findIndex((_, at) => launch.after(tokens, at) !== null)
  if (from < 0) return false
  const isYear = tokens.slice(from).some(({ plain }) => year.test(plain))
  return (
    isYear || season.isIn(tokens, from) || inMay.isIn(tokens, from) || tokens.some((_, at) => isDayOfMay(tokens, at))
  )
}

/** "3 May", "May 3rd". */
function isDayOfMay(tokens: readonly SentenceToken[], at: number): boolean {
  if (tokens[at]?.plain !== 'may') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isVerb = after?.tag === 'VERB' || after?.tag === 'AUX'
  return dayOfMonth.test(after?.plain ?? '') || (dayOfMonth.test(before?.plain ?? '') && !isVerb)
}
