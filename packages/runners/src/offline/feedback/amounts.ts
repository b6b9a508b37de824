import { englishNumbers } from '@plangate/core/intake'
import type { TargetLimits } from '../options/target-limits.ts'

/** An amount in a text: the words, and what they mean for the options. */
export type Amount = { readonly words: string } & (
  | { readonly limits: TargetLimits }
  | { readonly options: number }
  /** An amount that the planner cannot use, and why. */
  | { readonly refusal: string }
)

const numberWords: Readonly<Record<string, number>> = {
  ...englishNumbers,
  single: 1,
  'a single': 1,
  'a couple of': 2,
}

const number = String.raw`(\d+(?:[.,]\d+)*|a couple of|a single|single|one|two|three|four|five|six|seven|eight|nine|ten|twelve|an|a)`
const atMost = String.raw`(at most|up to|no more than|not more than|max\.?|maximum(?: of)?|a maximum of|fewer than|less than)`
const builders = '(?:engineers?|developers?|devs?|programmers?|coders?)'

const teamPatterns = [
  new RegExp(
    String.raw`\b(?:${atMost}\s+)?\b${number}\s+(?:[\p{L}-]+\s+)?${builders}\b(?:\s+(?:only|at most|max|maximum))?`,
    'iu',
  ),
  new RegExp(String.raw`\bteam of\s+(?:${atMost}\s+)?${number}\b(?:\s+(?:people|persons?))?`, 'iu'),
  new RegExp(
    String.raw`\b(?:${atMost}\s+)?${number}[- ](?:person|people|man|woman|engineer|developer)[- ]team\b`,
    'iu',
  ),
]

/** Relative team sizes are refused, because the options have different teams. */
const relativeTeam = new RegExp(String.raw`\b(?:more|additional|extra|another|fewer|less)\s+${builders}`, 'iu')

/** "I build it alone": a team of one. */
const alone = /\b(?:solo|on my own|by myself|alone)\b/iu

const weeksPerUnit: Readonly<Record<string, number>> = { day: 1 / 7, week: 1, month: 52 / 12, quarter: 13, year: 52 }
const timePattern = new RegExp(String.raw`\b${number}[- ]?(day|week|month|quarter|year)s?\b`, 'iu')
const timeContext =
  /\b(?:launch|ship|live|ready|deadline|done|finish(?:ed)?|deliver(?:ed)?|release[d]?|complete[d]?|out|start|time|mvp|within|takes?|longer than|at most)\b|\bin\s+\S+\s+(?:week|month|day)|\b(?:have|got)\s+(?:only\s+)?\S+\s+(?:week|month|day)/iu

/** Dates are refused, because the planner has no clock. */
const datePattern =
  /\b(?:by|before|until|till|end of|in)\s+(?:the\s+)?(?:(?:end|start|middle|beginning)\s+of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|new year|summer|autumn|fall|winter|spring|q[1-4]|next (?:week|month|year|quarter)|20\d\d)\b/iu

const moneyPattern =
  /(?:(\$|usd\s?|us\$|€|£|eur\s?)\s?)?(\d+(?:[.,]\d+)*)\s?(k|thousand|m|million)?\s?(usd|us dollars?|dollars?|bucks|euros?|eur|pounds?|gbp)?(?![\w%])/iu
const moneyContext = /\b(?:budget|cost|costs|spend|afford|money|price|cheaper than|funding)\b/iu

const optionsPattern = /\b(one|two|three|four|1|2|3|4) (?:options|alternatives|plans|choices|option)\b/iu

/** Returns the amounts in a clause: team, time, money and number of options. */
export function amountsIn(text: string): Amount[] {
  return [teamIn(text), timeIn(text), moneyIn(text), optionsIn(text)].flatMap((amount) => amount ?? [])
}

/** Returns the team size in a text, in engineers. */
export function teamIn(text: string): Amount | null {
  const relative = relativeTeam.exec(text)
  if (relative) return { words: relative[0], refusal: 'Say how many engineers there shall be in all.' }
  for (const pattern of teamPatterns) {
    const match = pattern.exec(text)
    if (match)
      return team(match[0], numberFrom(match[2] ?? ''), match[1] !== undefined || /at most|max/iu.test(match[0]))
  }
  const match = alone.exec(text)
  return match ? team(match[0], 1, false) : null
}

function team(words: string, engineers: number, isLimit: boolean): Amount {
  if (!Number.isInteger(engineers) || engineers < 1 || engineers > 10)
    return { words, refusal: 'Plans are made for one to ten engineers.' }
  return { words, limits: { team: { engineers, exactly: !isLimit } } }
}

/** Returns the time until launch in a text, in calendar weeks. */
export function timeIn(text: string): Amount | null {
  const match = timePattern.exec(text)
  if (!match) {
    const date = datePattern.exec(text)
    return date ? { words: date[0], refusal: 'The planner has no calendar: say in weeks how long it may take.' } : null
  }
  if (!timeContext.test(text)) return null
  const weeks = numberFrom(match[1] ?? '') * (weeksPerUnit[(match[2] ?? '').toLowerCase()] ?? 1)
  return weeks > 0 ? { words: match[0], limits: { weeks } } : null
}

/** Returns the budget in a text, in USD. */
export function moneyIn(text: string): Amount | null {
  const match = [...text.matchAll(new RegExp(moneyPattern, 'giu'))].find(
    ([, sign, , , unit]) => sign !== undefined || unit !== undefined || moneyContext.test(text),
  )
  if (!match) return null
  const [words, sign = '', digits = '', scale = '', unit = ''] = match
  if (/€|£|eur|pound|gbp/iu.test(sign + unit))
    return { words, refusal: 'Prices are computed in USD: say the budget in USD.' }
  const factor = /^(?:k|thousand)$/iu.test(scale) ? 1_000 : /^m/iu.test(scale) ? 1_000_000 : 1
  const budget = numberFrom(digits) * factor
  return budget > 0 ? { words, limits: { budget } } : null
}

function optionsIn(text: string): Amount | null {
  const match = optionsPattern.exec(text)
  if (!match) return null
  const options = numberFrom(match[1] ?? '')
  if (options < 2 || options > 3) return { words: match[0], refusal: 'A plan has two or three options to choose from.' }
  return { words: match[0], options }
}

/** Parses "4", "4.5", "40,000", "40.000" and "four". */
function numberFrom(text: string): number {
  const plain = text.toLowerCase()
  const word = numberWords[plain]
  if (word !== undefined) return word
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)
  return Number(isGrouped ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.'))
}
