import { namedBy } from '@plangate/core/intake'
import { type Currency, impliedCurrency, type Limit } from '@plangate/core/schemas'
import type { BriefPassage } from '../../reading/passages.ts'
import { undecided } from '../judgement.ts'
import { readConstraint, type StatedAmount } from '../read-constraint.ts'
import { setsDate } from './sets-date.ts'

/** As many as a check may have: a floor and a ceiling of each kind. */
const maxLimits = 6

/** What a sentence says about money, time and team: limits, and why one that it sets cannot be judged. */
export interface StatedLimits {
  readonly limits: readonly Limit[]
  readonly unjudged: string | null
}

/**
 * Returns the limits that a key constraint sets on the whole project. An amount counts only where the network is sure
 * that it is one, so that prices, story figures and times inside the product stay what they are.
 *
 * @param currency of the project: what a sign such as "kr" means that several currencies share
 */
export function limitsIn(passage: BriefPassage, currency: Currency): StatedLimits {
  const { amounts, doubt } = readConstraint(passage)
  const unclear = amounts.map((stated) => currenciesOf(stated, currency)).find((named) => isUnclear(named, currency))
  const limits = amounts.flatMap((stated) => limitsFrom(stated, currency)).slice(0, maxLimits)
  if (unclear) return { limits, unjudged: `The amount may be in ${unclear.join(', ')}: nothing is converted.` }
  if (setsDate(passage)) return { limits, unjudged: 'A plan has no start date, so that no date can be compared.' }
  return { limits, unjudged: doubt.amounts ? undecided.why : null }
}

function currenciesOf({ found }: StatedAmount, currency: Currency): readonly Currency[] {
  return namedBy(currency, ...found.currencyWords)
}

function isUnclear(named: readonly Currency[], currency: Currency): boolean {
  return named.length > 1 && !named.includes(currency)
}

/**
 * "Exactly two engineers" is two limits. "Exactly $40,000" and "exactly ten weeks" say what there is: a cheaper or a
 * quicker plan is none the worse for it.
 */
function limitsFrom(stated: StatedAmount, currency: Currency): Limit[] {
  const { of } = stated.found
  if (of === 'hours_per_week') return []
  const bounds = boundsOf(stated)
  if (of !== 'budget') return bounds.map((is) => ({ of, is, amount: stated.amount }))
  const named = currenciesOf(stated, currency)
  if (isUnclear(named, currency)) return []
  const own = named.length === 0 || named.includes(currency) ? currency : (named[0] ?? currency)
  return bounds.map((is) => ({ of, is, amount: stated.amount, ...(own !== impliedCurrency && { currency: own }) }))
}

function boundsOf({ is, found }: StatedAmount): readonly Limit['is'][] {
  if (is !== 'exactly') return [is]
  return found.of === 'engineers' ? ['at_least', 'at_most'] : ['at_most']
}
