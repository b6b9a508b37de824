import {
  countsThings,
  currencyWords,
  figurePattern,
  isDoubtful,
  namedBy,
  readFigure,
  scaleOf,
} from '@plangate/core/intake'
import { numberInWords, readNumberInWords, scales } from './number-words.ts'

/** What an amount of a sentence counts. */
export type AmountKind = 'budget' | 'weeks' | 'engineers' | 'hours_per_week'

/** An amount that may limit the project: what the sentence does with it is for the network to say. */
export interface FoundAmount {
  readonly of: AmountKind
  readonly amount: number
  /** The words beside money that name its currency: signs, names and codes. */
  readonly currencyWords: readonly string[]
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

const number = String.raw`(?:${figurePattern}|${numberInWords})(?:\s?(?:${scales})(?!\p{L}))?`
/** How many, and not how much: no thousands. */
const count = String.raw`(?:(?<!\p{Sc}\s?)\d{1,3}(?:[.,]\d{1,2})?|${numberInWords}(?<!thousand|grand|million))`
/** What joins the ends of a range. "And" does so only after "between": "$20,000 and 3 months" names two things. */
const to = String.raw`(?:\s(?:to|or)\s(?!(?:a half|more|less|fewer)\b)|(?<=[\dk])\s?[-–—]\s?|\s[-–—]\s|\sand\s(?<=\bbetween\s.{1,40}\sand\s))`
/** The lower end of a range, which does not count. */
const range = `(?:${count}${to})?`
const half = '(?: and a half)?'

const ofHours = String.raw`[- ]?(?:h|hrs?|hours?)(?!\p{L})`
const hours = new RegExp(String.raw`(?<![\p{L}\d.,])${range}(${number})${half}${ofHours}`, 'giu')
const aWeek = /\b(?:weeks?|weekly|wk|w)\b/iu
const building = String.raw`develop\p{L}*|dev|engineer\p{L}*|cod(?:e|ing|ers?)|program\p{L}*|build\p{L}*|work|time|effort`
/** What follows hours that are none of ours: "five hours a week of paperwork", but not "of coding" or "of our expert". */
const ofOtherWork = new RegExp(
  String.raw`^(?:[ -](?:a|per|each|every) week| weekly| ?\/ ?(?:week|wk|w))? of (?!(?:(?:[\p{L}-]+ ){0,2}(?:${building})|us|me|our|the|my|this|it|an?)(?!\p{L}))`,
  'iu',
)

const weeksPer: Readonly<Record<string, number>> = {
  day: 1 / 7,
  weekend: 1,
  week: 1,
  wk: 1,
  fortnight: 2,
  month: 52 / 12,
  quarter: 13,
  year: 52,
}
const ofTime = String.raw`[- ]?(?:calendar |full |short |whole |working |more )?(${Object.keys(weeksPer).join('|')})s?(?!\p{L})`
const times = new RegExp(String.raw`(?<![\p{L}\d.,])${range}(${number})(${half})${ofTime}(${half})`, 'giu')

const builders =
  'engineers?|developers?|devs?|programmers?|coders?|freelancers?|contractors?|builders?|people|persons?|heads?|ppl|' +
  'students?|interns?|volunteers?|hands|of us|(?:wo)?m[ae]n|techies|folks?|colleagues?'
const ofPeople = String.raw`[- ](?:(?!of |for |in |to |on |the |and |or |a |with )[\p{L}.+#-]+[- ]){0,3}?(?:${builders})(?!\p{L})`
const people = new RegExp(String.raw`(?<![\p{L}\d.,])${range}(${number})(?: or (?:more|fewer|less))?${ofPeople}`, 'giu')
const teams = new RegExp(
  String.raw`(?<!\p{L})(?:team|crew|headcount|squad|staff|developers|devs|engineers|programmers|heads)(?: size)?(?:[:,]? (?:is|of|at|to|be|stays|than|a|maximum|max|only|just|about|up to|bigger|larger|smaller|limited|capped|no|more))*:? ${range}(${number})(?![\p{L}\d])(?! (?:weeks?|months?|days?|hours?|years?))`,
  'giu',
)
/** Of any people, when they do the work: "two parents code it", "the trio from the mill builds it", "coded by three". */
const doing =
  '(?:builds?|develops?|programs?|codes?|writes? (?:it|this|that|the|all)|(?:to|can|may|will) (?:build|develop|program|code|write))'
const workers = new RegExp(
  String.raw`(?<![\p{L}\p{Sc}\d.,])(?!one(?!\p{L})|an?(?!\p{L}))(${number})(?: (?!and |or |per |an? )[\p{L}'’-]+){0,6}? ${doing}(?!\p{L})`,
  'giu',
)
const doneBy = new RegExp(
  String.raw`(?<!\p{L})(?:built|coded|developed|programmed|written|made) by (${number})(?![\p{L}\d])(?! ?(?:weeks?|months?|days?|hours?|years?|o'clock))`,
  'giu',
)
const atWork = new RegExp(
  String.raw`(?<!\p{L})people (?:building|coding|developing|programming)(?: [\p{L}-]+){0,7}? (${number})(?![\p{L}\d])(?! (?:weeks?|months?|days?|hours?|years?))`,
  'giu',
)
const we = new RegExp(
  String.raw`(?<!\p{L})(?:we are|we're|we will be|there are|there're) (?:only |just )?(${numberInWords})(?=[.,;:!?]|$| and)`,
  'giu',
)
const alone =
  /(?<!\p{L})(?:the (?:only|sole) (?:developer|dev|engineer|programmer|coder|one)|only I|(?:just|only) (?:me|myself)|me (?:alone|and nobody else|and no one else)|on my own|by myself|solo|single-handed(?:ly)?|one-(?:wo)?man|alone)(?!\p{L})/giu
const duo =
  /(?<!\p{L})(?:(?:me|myself) (?:and|plus) (?:my|a|one|another) \p{L}+|(?:(?:my|a|one) )?[\p{L}-]+ and (?:me|I|myself)(?= |[.,!]|$)|the pair of us)(?!\p{L})/giu

/** A range of money ends in money: what counts time or people belongs to something else. */
const otherThing = `${number}${half}(?:${ofHours}|${ofTime}|${ofPeople})`
const lower = String.raw`(?:(?<lowSign>${currencyWords})?\s?${number}(?:\s?(?<lowUnit>${currencyWords})(?!\p{L}))?${to}(?!${otherThing}))?`
const money = new RegExp(
  String.raw`(?<![\p{L}\d.,])${lower}(?:(?<sign>${currencyWords})\s?)?(?<digits>${figurePattern}|${numberInWords})(?!\d)\s?(?<scale>${scales})?(?!\p{L})\s?\(?(?:(?<unit>${currencyWords})(?![\p{L}\d])\)?)?`,
  'giu',
)

/**
 * Returns the amounts that a text names, in their order. Of two that overlap, the one whose words show more plainly what
 * they count: hours, money, time, people beside their number ("two coders"), and then a number after "team of".
 */
export function amountsIn(text: string): FoundAmount[] {
  const kept: FoundAmount[] = []
  for (const one of [...hoursIn(text), ...moneyIn(text), ...timesIn(text), ...peopleIn(text)])
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.toSorted((a, b) => a.start - b.start)
}

function amountFrom(of: AmountKind, { index, 0: words }: RegExpExecArray, amount: number): FoundAmount[] {
  return amount > 0 ? [{ of, amount, currencyWords: [], start: index, end: index + words.trimEnd().length }] : []
}

function hoursIn(text: string): FoundAmount[] {
  if (!aWeek.test(text)) return []
  return [...text.matchAll(hours)]
    .filter(({ index, 0: words }) => !ofOtherWork.test(text.slice(index + words.length)))
    .flatMap((match) => amountFrom('hours_per_week', match, readNumber(match[1])))
}

function timesIn(text: string): FoundAmount[] {
  const weekNumbers = [...text.matchAll(/(?<!\p{L})weeks? (\d{1,2})(?![\d.,])/giu)]
  const counted = [...text.matchAll(times)]
  return [
    ...weekNumbers.flatMap((match) => amountFrom('weeks', match, readNumber(match[1]))),
    ...counted.flatMap((match) => {
      const [, count, before, unit = '', after] = match
      const more = before || after ? 0.5 : 0
      return amountFrom('weeks', match, (readNumber(count) + more) * (weeksPer[unit.toLowerCase()] ?? 1))
    }),
  ]
}

function peopleIn(text: string): FoundAmount[] {
  const counted = [people, teams, we, workers, doneBy, atWork].flatMap((pattern) => [...text.matchAll(pattern)])
  return [
    ...[...text.matchAll(duo)].flatMap((match) => amountFrom('engineers', match, 2)),
    ...[...text.matchAll(alone)].flatMap((match) => amountFrom('engineers', match, 1)),
    ...counted.flatMap((match) => amountFrom('engineers', match, readNumber(match[1]))),
  ].filter(({ amount }) => Number.isInteger(amount) && amount <= 100)
}

/** A figure without a currency is money from here on. */
const leastBare = 1_000

function moneyIn(text: string): FoundAmount[] {
  return [...text.matchAll(money)].flatMap((match) => {
    const [words] = match
    const { lowSign, lowUnit, sign, digits = '', scale, unit } = match.groups ?? {}
    const after = text.slice(match.index + words.trimEnd().length)
    const isMoney =
      !isDoubtful(unit) || scale !== undefined || /thousand|million/iu.test(digits) || !countsThings(after)
    const named = isMoney || /^(?:usd|eur|gbp|chf)$/iu.test(unit ?? '') ? [sign, unit] : [sign]
    const currencyWords = [...named, lowSign, isDoubtful(lowUnit) ? undefined : lowUnit].flatMap((each) => each ?? [])
    const amount = readNumber(digits) * scaleOf(scale)
    const isYear = /^(?:19|20)\d\d$/u.test(digits)
    if (namedBy('USD', ...currencyWords).length === 0 && (isYear || (amount < leastBare && !/^\s?quid/u.test(after))))
      return []
    return amountFrom('budget', match, amount).map((found) => ({ ...found, currencyWords }))
  })
}

function readNumber(text = ''): number {
  const [, digits = text, scale] = new RegExp(String.raw`^(\d.*?)\s?(${scales})?$`, 'iu').exec(text) ?? []
  return /^\d/u.test(digits) ? readFigure(digits) * scaleOf(scale) : readNumberInWords(digits)
}
