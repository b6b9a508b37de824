import { englishNumbers } from '@plangate/core/intake'
import type { FeedbackIntent, TeamBound } from '@plangate/core/schemas'
import type { TargetLimits } from '../options/target-limits.ts'
import { deadlineIn } from './dates.ts'

/** What an amount means. */
export type AmountIntent = Extract<
  FeedbackIntent,
  { kind: 'budget' | 'weeks' | 'raise' | 'team' | 'hours_per_week' | 'options' }
>

/** An amount in a text: the words, and what they mean, or what has to be asked about them. */
export type Amount = { readonly words: string } & (
  | { readonly intent: AmountIntent }
  | { readonly question: string; readonly choices: readonly AmountIntent[] }
)

const numberWords: Readonly<Record<string, number>> = {
  ...englishNumbers,
  single: 1,
  'a single': 1,
  'a couple of': 2,
  half: 0.5,
  'half a': 0.5,
  'a half': 0.5,
}

const number = String.raw`(\d+(?:[.,]\d+)*|${Object.keys({ ...numberWords, 'half an': 0 }).toSorted((a, b) => b.length - a.length).join('|')}|an|a)`
const atMost = String.raw`(?:at (?:the )?most|up to|never more than|not over|no(?:t| team)? (?:above|over)|no more than|not more than|max\.?|maximum(?: of)?|a maximum of|fewer than|less than|only)`
const atLeast = String.raw`(?:at least|(?:not|never|no) (?:under|below)|(?:not|never|no) (?:fewer|less) than|no less than|no fewer than|not less than|a minimum of|minimum(?: of)?|(?<!\b(?:no|not|n't|never) )more than)`
const builders = '(?:engineers?|developers?|devs?|programmers?|coders?|freelancers?|contractors?)'

const teamPatterns = [
  new RegExp(String.raw`\b${number}(?:[- ](?!per\b|of\b)[\p{L}-]+)?[- ]${builders}\b`, 'iu'),
  new RegExp(String.raw`\bteam of (?:(?:${atMost}|${atLeast}) )?${number}\b(?: (?:people|persons?))?`, 'iu'),
  new RegExp(String.raw`\bteam (?:\w+ )?(?:bigger|larger|smaller) than ${number}\b`, 'iu'),
  new RegExp(String.raw`\b${number}[- ](?:person|people|man|woman|head) (?:team|crew|job|show)\b`, 'iu'),
  new RegExp(String.raw`^(?:with |just |only |plan for |for )?(?:(?:${atMost}|${atLeast}) )?${number} (?:people|persons)(?: (?:only|max|at most|at least))?[.!]?$`, 'iu'),
  new RegExp(String.raw`\b(?:${atMost}|${atLeast}) ${number} (?:people|persons|heads)\b`, 'iu'),
  new RegExp(String.raw`\b${number} (?:people|persons)\b(?=.*\b(?:team|build|work on|develop|staff|code)\b)`, 'iu'),
]

const teamInStory =
  /\b(?:had|left|lost|used to|quit|fired|talked|met|spoke|spoken|hired|worked|quoted|offered|built|told|said|says?|thinks?|likes?|knows?|asked|looked|showed|friend|brother|sister|cousin|is an?|was an?|competitors?|agency|ago|of (?:our|my|the|them)|ill|sick|busy)\b/iu

/** "One more engineer" says nothing about the team, because the options have different teams. */
const relativeTeam = new RegExp(
  String.raw`\b(?:more|additional|extra|another|fewer|less|second|third) ${builders}|\b(?:bigger|larger|smaller) team(?! than)\b`,
  'iu',
)
const alone = /\b(?:solo|on my own|by myself|alone|just me|only me|me alone)\b/iu

const weeksPerUnit: Readonly<Record<string, number>> = { day: 1 / 7, week: 1, month: 52 / 12, quarter: 13, year: 52 }
const timePattern = new RegExp(String.raw`\b${number}[- ]?(day|week|month|quarter|year)s?\b`, 'iu')
const timeContext =
  /\b(?:launch|ship|go live|be live|live|ready|deadline|done|finish(?:ed)?|deliver(?:ed|y)?|release[d]?|complete[d]?|(?:be|get \w+) out|mvp|within|longer than|at (?:the )?most|max(?:imum)?|no more than|(?:we|it) (?:open|start)|timeline|schedule|up and running|running|on the market|(?:may|must|can|should|could|to|only|not) (?:only )?take|(?:must|should|have to|has to|want|need) (?:it|this|to)?)\b|\b(?:we|i|you|they)(?:'ve)? (?:have |got |have got )?(?:only |just )?(?:have |got )?(?:\S+ ){1,2}(?:week|month|day)s?(?: left)?[.!]?$|^(?:in |only |just |about )?(?:\S+ ){1,3}(?:weeks?|months?|days?)(?: (?:only|max|please|from now|tops))?[.!]?$/iu
/** Time in a story: "it takes us two weeks to answer a letter", "three weeks ago". */
const timeInStory =
  /\b(?:ago|every|each|per|last|past|previous|earlier|before the|after the|lasts?|lasted|waited?|took|used to|spend|spent|lose|lost|waste[sd]?|takes? (?:us|me|them|customers)|(?<!half |in |within )a (?:week|month|year)|of (?:experience|history|holiday)|holiday|vacation|away|abroad|open (?:for|\S+ (?:days|months))|school|season)\b/iu

const moneyPattern =
  /(?:(\$|usd\s?|us\$|€|£|eur\s?|chf\s?)\s?)?(\d+(?:[.,]\d+)*)\s?(k|thousand|grand|m|million)?\s?(usd|us dollars?|dollars?|bucks|euros?|eur|pounds?|gbp|francs?|chf)?(?![\w%])/iu
const moneyContext = /\b(?:budget|funding|spend|afford|ceiling)\b|\b(?:may|can|must|should|shall|to) (?:not |only )?cost\b/iu
/** Money in a story: "we lose 1,400 a month", "they charge $20 per seat". */
const moneyInStory =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|charge[sd]?|sell|sold|revenue|turnover|sales|worth|fine[sd]?|rent|salar(?:y|ies)|wages|customers?|clients?|paid|paying|cost us|costs us|make|makes|made|save[sd]?|saving|subscription|fees?|last|ago|competitors?|already spent|spent)\b/iu

const perPeriod =
  /\b(?:a|per|each|every|\/)\s?(?:day|week|month|year|seat|user|customer|person|order|night|visit|hour)\b|\b(?:monthly|yearly|annually|weekly|lose|losing|lost|earn\w*|last|ago|spent)\b/iu
const moneyLimit =
  /\b(?:(?:not|no|n't|never|nothing) (?:\w+ ){0,3}?(?:more|above|over|beyond)|at most|max(?:imum)?|under|below|up to|limit|within|not a (?:cent|penny|dollar) more|all (?:we|i|there))\b/iu

const optionsPattern = /\b(one|two|three|four|1|2|3|4) (?:options|alternatives|plans|choices|option)\b/iu
const perWeek = new RegExp(
  String.raw`\b(\d+(?:[.,]\d+)?|ten|twelve|fifteen|twenty|thirty|forty)\s?(?:h|hrs?|hours?)\s?(?:a|per|each|every|/|weekly)\s?(?:week|wk)?\b`,
  'iu',
)
const partTime = /\b(?:part[- ]time|half[- ]time|half days|only (?:in the )?evenings(?: and weekends)?|evenings and weekends|on the side|full[- ]time)\b/iu

/** "Our accountant works 20 h a week" says nothing about the team. */
const workInStory =
  /\b(?:lose|spend|spent|save|waste|already|as an?|at the|in the (?!evening)|open|opens|staff|today|currently|accountant|nurse|assistant|secretary|customers?|drivers?|volunteers?|on paper|with paper)\b/iu

/** Hours that a working week has by these words. Our judgement. */
const partTimeHours = 20
const fullTimeHours = 40

/**
 * Returns the amounts in a clause: hours per week, team, time, money and number of options.
 *
 * @param today what weeks are counted from; null where there is no clock
 */
export function amountsIn(text: string, today: Date | null): Amount[] {
  const hours = hoursPerWeekIn(text)
  const rest = hours ? text.replace(hours.words, ' ') : text
  const raised = raisedIn(rest, today)
  return [hours, teamIn(rest), ...(raised ?? [timeIn(rest) ?? weeksUntil(rest, today), moneyIn(rest)]), optionsIn(rest)].flatMap((amount) => amount ?? [])
}

function hoursPerWeekIn(text: string): Amount | null {
  const match = perWeek.exec(text)
  if (workInStory.test(text)) return null
  if (match && /week|wk|weekly/iu.test(match[0]))
    return { words: match[0], intent: { kind: 'hours_per_week', hours: numberFrom(match[1] ?? '') } }
  const part = partTime.exec(text)
  if (!part) return null
  const hours = /full/iu.test(part[0]) ? fullTimeHours : partTimeHours
  return { words: part[0], intent: { kind: 'hours_per_week', hours } }
}

/** Returns the team size in a text, in engineers. */
export function teamIn(text: string): Amount | null {
  if (teamInStory.test(text)) return null
  const relative = relativeTeam.exec(text)
  if (relative) return { words: relative[0], question: 'How many engineers shall there be in all?', choices: [] }
  for (const pattern of teamPatterns) {
    const match = pattern.exec(text)
    // "A developer" is no team of one.
    if (match && !/^an?$/iu.test(match[1] ?? '')) return team(match[0], numberFrom(match[1] ?? ''), boundIn(text))
  }
  const match = alone.exec(text)
  return match && !/\b(?:leave|let)\b/iu.test(text) ? team(match[0], 1, 'at_most') : null
}

function boundIn(text: string): TeamBound {
  if (new RegExp(String.raw`\b${atLeast}|or more\b`, 'iu').test(text)) return 'at_least'
  const isMost = new RegExp(String.raw`\b${atMost.replace('|only', '')}|all (?:we|i) (?:have|can)|or fewer|no team (?:bigger|larger)\b`, 'iu').test(text)
  return isMost ? 'at_most' : 'exactly'
}

function team(words: string, engineers: number, bound: TeamBound): Amount {
  if (!Number.isInteger(engineers) || engineers < 1 || engineers > 10)
    return { words, question: 'Plans are made for one to ten engineers. How many shall it be?', choices: [] }
  return { words, intent: { kind: 'team', engineers, bound } }
}

/** Returns the time until launch in a text, in calendar weeks. */
export function timeIn(text: string): Amount | null {
  const match = timePattern.exec(text)
  if (!match || timeInStory.test(text) || !timeContext.test(text)) return null
  const weeks = numberFrom(match[1] ?? '') * (weeksPerUnit[(match[2] ?? '').toLowerCase()] ?? 1)
  return weeks > 0 ? { words: match[0], intent: { kind: 'weeks', weeks } } : null
}

const millisPerWeek = 7 * 24 * 3_600_000

/** Returns a deadline in weeks from today. Without a clock, or in the past, it is asked about. */
function weeksUntil(text: string, today: Date | null): Amount | null {
  const found = deadlineIn(text, today ?? new Date(0))
  if (!found) return null
  const weeks = today ? Math.round(((found.day.getTime() - today.getTime()) / millisPerWeek) * 10) / 10 : 0
  return weeks > 0
    ? { words: found.words, intent: { kind: 'weeks', weeks } }
    : { words: found.words, question: 'In how many weeks shall it be ready?', choices: [] }
}

const moreTime = new RegExp(String.raw`\b${number}[- ](?:more |extra |additional |further )?(day|week|month|quarter|year)s?(?:'? (?:longer|more|extra|later))?\b`, 'iu')
const raiseWords =
  /\b(?:raised?|raising|there is|increased?|grow[ns]?|grew|extend(?:ed)?|longer|later|more|extra|additional|further|on top|another|up to|as much as|stretch(?:ed)?|bigger|larger|higher|double[d]?|twice|triple[d]?|instead of|no longer|relaxed|fine|ok|okay|alright|acceptable)\b/iu
const doubled = /\b(?:(double|twice)|(triple|three times))\b.*\b(?:(budget|money|funding)|(time|weeks|schedule))\b|\b(?:(budget|money|funding)|(time|weeks|schedule))\b.*\b(?:(doubled?|twice)|(tripled?))\b/iu

/** More than before: "we can go up to $60k now", "you may take four weeks longer", "twice the budget". */
function raisedIn(text: string, today: Date | null): Amount[] | null {
  if (!raiseWords.test(text) || /\b(?:no|not) (?:\w+ )?(?:more|longer|later) than\b|\b(?:not|never|cannot|can't|won't|don't)\b/iu.test(text)) return null
  const times = doubled.exec(text)
  if (times) return [raise(times[0], /money|budget|funding/iu.test(times[0]) ? 'budget' : 'weeks', /tripl|three/iu.test(times[0]) ? 3 : 2, 'times')]
  const time = moreTime.exec(text)
  const isByTime = time !== null && /\b(?:longer|more|extra|additional|further|later|on top|another)\b/iu.test(text)
  if (isByTime && !/\bago\b/iu.test(text) && /\b(?:may|can|could|have|get|got|take|give|add|need|allow|extend)\w*\b/iu.test(text))
    return [raise(time[0], 'weeks', numberFrom(time[1] ?? '') * (weeksPerUnit[(time[2] ?? '').toLowerCase()] ?? 1), 'by')]
  const isTo = /\b(?:raised?|increased?|grow[ns]?|grew|extend(?:ed)?|up to|as much as|stretch(?:ed)?|instead of|now|(?:is|are|would be) (?:also |perfectly |totally )?(?:fine|ok|okay|alright|acceptable|no problem))\b/iu.test(text)
  const isBy = /\b(?:more|extra|additional|further|on top|another)\b/iu.test(text)
  const amount = moneyIn(text) ?? timeIn(text) ?? weeksUntil(text, today)
  if (!amount || !('intent' in amount) || !(isTo || isBy) || !/\b(?:can|could|may|now|raise|increase|grow|grew|extend|have|has|get|got|found|investor|stretch|afford|add|fine|ok|alright|acceptable|there is|there's)/iu.test(text)) return null
  const how = isBy && !/\bup to\b/iu.test(text) ? 'by' : 'to'
  if (amount.intent.kind === 'budget') return [raise(amount.words, 'budget', amount.intent.amount, how)]
  return amount.intent.kind === 'weeks' ? [raise(amount.words, 'weeks', amount.intent.weeks, how)] : null
}

function raise(words: string, limit: 'budget' | 'weeks', amount: number, how: 'to' | 'by' | 'times'): Amount {
  return { words, intent: { kind: 'raise', limit, amount, how } }
}

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
  return amount < smallBudget ? askAmount(words.trim(), amount) : { words: words.trim(), intent: { kind: 'budget', amount } }
}

function askAmount(words: string, amount: number): Amount {
  const choices = [amount * 1_000, amount].map((budget) => ({ kind: 'budget', amount: budget }) as const)
  return { words, question: `Is the budget ${amount} USD in all, or ${amount} thousand?`, choices }
}

function optionsIn(text: string): Amount | null {
  const match = optionsPattern.exec(text)
  if (!match) return null
  const count = numberFrom(match[1] ?? '')
  if (count < 2 || count > 3)
    return { words: match[0], question: 'A plan has two or three options to choose from. Which shall it be?', choices: [] }
  return { words: match[0], intent: { kind: 'options', count } }
}

/** Parses "4", "4.5", "40,000", "40.000" and "four". */
export function numberFrom(text: string): number {
  const plain = text.toLowerCase().replace(/^half an?$/, 'half')
  const word = numberWords[plain]
  if (word !== undefined) return word
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)
  return Number(isGrouped ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.'))
}

/** Returns the team, time and budget in a text as limits. */
export function limitsOfText(text: string): TargetLimits {
  return [timeIn(text), moneyIn(text), teamIn(text)].reduce<TargetLimits>(
    (limits, amount) => (amount && 'intent' in amount ? { ...limits, ...limitsOf(amount.intent) } : limits),
    {},
  )
}

function limitsOf(intent: AmountIntent): TargetLimits {
  switch (intent.kind) {
    case 'budget':
      return { budget: intent.amount }
    case 'weeks':
      return { weeks: intent.weeks }
    case 'team':
      return teamLimits(intent)
    case 'raise':
    case 'hours_per_week':
    case 'options':
      return {}
  }
}

/** What a team size means for the options. */
export function teamLimits({ engineers, bound }: Extract<FeedbackIntent, { kind: 'team' }>): TargetLimits {
  return bound === 'at_least' ? { leastEngineers: engineers } : { team: { engineers, exactly: bound === 'exactly' } }
}
