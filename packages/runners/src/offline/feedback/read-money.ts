import type { Amount } from './amount.ts'
import { numberFrom, singleWordNumber } from './numbers.ts'

/** "Thirty thousand" is money, "thirty" is not. */
const wordBeforeScale = `(?:${singleWordNumber})(?= (?:thousand|grand|million))`
const moneyPattern = new RegExp(
  String.raw`(?:(\$|usd\s?|us\$|€|£|eur\s?|chf\s?)\s?)?(?<!\w)(\d+(?:[.,]\d+)*|${wordBeforeScale})\s?(k|thousand|grand|m|million)?\s?(usd|us dollars?|dollars?|bucks|euros?|eur|pounds?|gbp|francs?|chf)?(?![\w%])`,
  'iu',
)
const moneyContext =
  /\b(?:budget|funding|spend|afford|ceiling)\b|\b(?:may|can|must|should|shall|to) (?:not |only )?cost\b/iu
/** Money in a story: "we lose 1,400 a month", "they charge $20 per seat". */
const moneyInStory =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|charge[sd]?|sell|sold|revenue|turnover|sales|worth|fine[sd]?|rent|salar(?:y|ies)|wages|customers?|clients?|paid|paying|cost us|costs us|make|makes|made|save[sd]?|saving|subscription|fees?|last|ago|competitors?|already spent|spent)\b/iu

const perPeriod =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|last|ago|spent)\b/iu
const moneyLimit =
  /\b(?:(?:not|no|n't|never|nothing) (?:\w+ ){0,3}?(?:more|above|over|beyond)|at most|max(?:imum)?|under|below|up to|limit|within|not a (?:cent|penny|dollar) more|all (?:we|i|there))\b/iu

/** Below this, a figure is more likely a price, or thousands are meant. USD. */
const smallBudget = 1_000

/** Returns the budget in a text, in USD. Money needs a currency, a "k", or a word such as "budget". */
export function moneyIn(text: string): Amount | null {
  const isBudget = moneyContext.test(text)
  if (!isBudget && moneyInStory.test(text) && (perPeriod.test(text) || !moneyLimit.test(text))) return null
  const match = [...text.matchAll(new RegExp(moneyPattern, 'giu'))].find(
    ([, sign, digits = '', scale, unit]) =>
      sign !== undefined || unit !== undefined || scale !== undefined || (isBudget && !/^\d$/.test(digits)),
  )
  if (!match) return null
  const [words, sign = '', digits = '', scale = '', unit = ''] = match
  if (/€|£|eur|pound|gbp|chf|franc/iu.test(sign + unit))
    return { words: words.trim(), question: 'Prices are computed in USD. What is the budget in USD?', choices: [] }
  const factor = /^(?:k|thousand|grand)$/iu.test(scale) ? 1_000 : /^m/iu.test(scale) ? 1_000_000 : 1
  const amount = numberFrom(digits) * factor
  if (!(amount > 0)) return null
  return amount < smallBudget
    ? askAmount(words.trim(), amount)
    : { words: words.trim(), intent: { kind: 'budget', amount } }
}

function askAmount(words: string, amount: number): Amount {
  const choices = [amount * 1_000, amount].map((budget) => ({ kind: 'budget', amount: budget }) as const)
  return { words, question: `Is the budget ${amount} USD in all, or ${amount} thousand?`, choices }
}
