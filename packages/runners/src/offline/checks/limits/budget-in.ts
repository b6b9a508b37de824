import {
  countsThings,
  currencyWords,
  figurePattern,
  isDoubtful,
  namedBy,
  readFigure,
  readSmallNumber,
  scaleOf,
  smallNumber,
} from '@plangate/core/intake'
import { type Currency, impliedCurrency, type Limit } from '@plangate/core/schemas'
import { clauseStart, sentenceEnd, speakerBefore, thoughtStart } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import { type SentenceToken, tokenAt, tokensOf, type Written } from '../grammar/tokens.ts'
import { boundOf, type Quantity } from './bound.ts'

const scale = 'k|thousand|grand|m|million'
const money = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${currencyWords})\s?(${figurePattern})(?:\s?(${scale})(?!\p{L}))?(?:\s?\(?(${currencyWords})(?![\p{L}\d])\)?)?|(${figurePattern}|(?:${smallNumber})(?: hundred)?(?= (?:thousand|grand|million)))\s?(${scale})?\s?\(?(${currencyWords})(?![\p{L}\d])\)?)`,
  'giu',
)

/** Before an amount: it is what may be spent. */
const allowing = phrases(
  'budget, it/this/that/everything/project/build/all/thing/total/overall/development/must/may/can/should ~ cost, ' +
    'total/overall/build/development/project/combined cost, ' +
    'spend, saving, savings, afford, =grant, fund, funding, finance, stretch to, scrape together, ' +
    'doable/done/built/made/finished/feasible/possible for/with/on/within/under/below, ' +
    'contract/project sum/value/volume/price, fixed price, fit in/into/inside/within, seed money/capital/funding, ' +
    'upper/financial/budget/spending/cost limit/ceiling/cap, maximum cost/budget, ' +
    'can only/just? pay/raise/find, can go up? to, put in, purse, pot, kitty, all in, in total, we/i have, ' +
    'we/i only/just? have/got, all we/i have, raised for it/this, bootstrapped, bootstrap, ' +
    'approve/approved/granted/allocate/allocated/earmark/earmarked/give/gave/lend/lent us/me?, release/released, ' +
    'vote/votes/voted, allot/allotted, transferred, invested, sign/signed/signs off on?, set/put aside, put up, ' +
    '_ =grants, live with, get by on, make do with, cost to build, price tag, quote, inherited, ' +
    'commit/commits/committed, pledge/pledges/pledged, contribute, sponsor, chip in, pay for it/this/the',
)
/** After it. */
const allowed = phrases(
  'budget, grant, left, be all, be approved/granted/allocated/given/released/set/earmarked/available, in total, ' +
    'in all, all in, total, saving, savings, has/have/must/need to? pay for, has/have/must/need to? cover/do/last/suffice, ' +
    'in the bank/pot/kitty/purse/account, what we/i can spend/have, may/can/must/shall be spent/used, fixed price, ' +
    'has/have/must/need to? be enough, to spend, to build, ' +
    'for the whole/build/project, this/the project, for the/this software/app/site, be it, hard? ceiling/cap',
)
/** Who gives, without a verb for it: "the diocese pays up to". */
const paying = phrases(
  'pay, fund, finance, give, lend, grant, approve, allow, allocate, contribute, provide, offer, release, invest, ' +
    'pay for',
)
const payers = phrases(
  'customer, member, guest, user, visitor, client, parent, student, people, tenant, buyer, seller, insurance, ' +
    'insurer, patient, driver, competitor',
)
/** What is bought besides. */
const thingsBought =
  'part, hosting, server, licence, license, subscription, ticket, device, unit, hardware, equipment, roof, house, boat, ' +
  'ad, advert, marketing, advertising, course'
/** What is paid in the product, or for people. */
const paymentsMade =
  'price, priced, fee, charge, order, purchase, transaction, refund, invoice, claim, expense, donation, gift, ' +
  'customer, pay/paid/pays us/them, deposit, salary, wage, rent, hour, staff'
/** What is earned and lost. */
const gainsAndLosses =
  'sell, sold, lost, lose, losing, earn, revenue, turnover, turned over, fine, worth, divorce, prize, debt, damage'

/** What costs money besides the project. */
const otherCosts = phrases(thingsBought, paymentsMade, gainsAndLosses)
const priceTag = phrases('price tag, price for, fixed price, contract/project sum/value/volume/price')
const product = phrases(
  'the/our/total/overall/whole/build/development/project/all =cost/=costs, it, this, project, build, total, ' +
    'everything, whole thing, development, app, software, product, site, website, tool, ' +
    'the/our/all? =costs must/may/shall/should/have/has/be/can/remain/stay, cost to build, overall, quote, ' +
    'anything, whatever',
)
const recurring = phrases(
  'slash, per, =a _, an, each, every, monthly, yearly, annually, a year, ' +
    'was/were/been/went for/on/into/towards/lost/spent/paid/gone/stolen/wasted, in sales/revenue/fines, ' +
    'worth, of revenue, last year, ago',
)
/** Verbs of stories: what was spent, or what something else costs. */
const spent = phrases(
  'spent, wasted, cost us/me, =cost me, charged, lost, earned, sold, won, owe, paid, turned over, burned, burnt, ' +
    'used to, would/will/can =cost, _ =cost, _ =costs',
)

/** Below this an amount is a price, unless the words say that it is the budget. */
const smallestBudget = 1_000
const saysBudget = phrases('budget, saving, savings, spend, all we/i have, all in, in total, to build it, left')
const smallestStated = 100

export interface StatedMoney {
  readonly amount: number
  /** What its sign or code can mean. */
  readonly named: readonly Currency[]
}

/** "About 25k", and nothing else: in the currency of the project. */
const bare = new RegExp(
  String.raw`^(?:(?:about|around|roughly|some|max\.?|at most|up to|under|budget:?|~)\s*)*(${figurePattern})\s?(k|grand)[.!]?$`,
  'iu',
)

/** Returns the money that a sentence allows for the project; null without any. */
export function budgetIn(passage: Written, currency: Currency): StatedMoney | null {
  const [, figure, thousands] = bare.exec(passage.text) ?? []
  if (figure !== undefined) return { amount: readFigure(figure) * scaleOf(thousands), named: [currency] }
  const found = [...passage.text.matchAll(money)].find((match) => isBudget(match, passage, currency))
  if (found === undefined || hasLaterSum(found, passage)) return null
  const { amount, named } = moneyFrom(found, currency)
  return { amount: upperEnd(found, passage.text) ?? amount, named }
}

/** "5 thousand dollars, so 10 thousand is all": a sum without a currency may be the limit. */
function hasLaterSum({ index, 0: words }: RegExpExecArray, { text }: Written): boolean {
  return laterSum.test(text.slice(index + words.length))
}
const laterSum = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d+|${smallNumber})\s?(?:k|thousand|grand)(?!\p{L})(?!\s(?:${currencyWords}))`,
  'iu',
)

const rangeEnd = new RegExp(
  String.raw`^\s?(?:to|or|[-–])\s?(?:${currencyWords})?\s?(${figurePattern})\s?(${scale})?(?!\p{L})`,
  'iu',
)

/** Of "USD 60,000 to 75,000" the upper end is the limit. */
function upperEnd(match: RegExpExecArray, text: string): number | null {
  const [, figure, times] = rangeEnd.exec(text.slice(match.index + match[0].length)) ?? []
  return figure === undefined ? null : readFigure(figure) * scaleOf(times)
}

function isBudget(match: RegExpExecArray, passage: Written, currency: Currency): boolean {
  const { amount, named } = moneyFrom(match, currency)
  const tokens = tokensOf(passage)
  const quantity = quantityOf(match, tokens, currency)
  if (named.length === 0 || isOtherUnit(match, passage.text) || isOtherMoney(tokens, quantity)) return false
  if (amount < (saysBudget.isIn(tokens) ? smallestStated : smallestBudget)) return false
  return isStated(tokens, quantity) || isCeiling(tokens, quantity)
}

/** In "$40,000 all in", "all" is a word and belongs to what follows. */
function quantityOf(match: RegExpExecArray, tokens: readonly SentenceToken[], currency: Currency): Quantity {
  const [words, sign, , , second = ''] = match
  const isWord = namedBy(currency, sign).length > 0
  const end = match.index + words.length - (isWord ? second.length : 0)
  return { at: tokenAt(tokens, match.index), end: tokenAt(tokens, end) }
}

/** A price, a cost of something else, or a story. */
function isOtherMoney(tokens: readonly SentenceToken[], { at, end }: Quantity): boolean {
  if (recurring.after(tokens, end) !== null) return true
  const from = clauseStart(tokens, at)
  const thought = thoughtStart(tokens, tokens[at - 1]?.plain === ':' ? at - 1 : at)
  if (isOfEach(tokens, thought, at) || isOfEach(tokens, end, sentenceEnd(tokens, end))) return true
  if (isThreshold(tokens, at) || ofOneThing.isIn(tokens, Math.max(0, thought - 1), at)) return true
  if (otherCosts.isIn(tokens, from, at) && !priceTag.isIn(tokens, from, at)) return true
  return spent.isIn(tokens, from, at) && !product.isIn(tokens, from, at)
}

/** What one of many things costs, and what people type into the product or see there. */
const ofOneThing = phrases(
  'each, every, per, of a/an item/household/client/customer/user/person/member/tour/trip/order/thing/product/house/family/team, ' +
    'enter, type in, show, display, handle, when/whenever the/a budget',
)

/** "The limit of a card" is none of the project; "for the order system" is. */
function isOfEach(tokens: readonly SentenceToken[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((_, index) => {
    const end = ofEach.after(tokens, from + index)
    return end !== null && tokens[end]?.tag !== 'NOUN'
  })
}

const ofEach = phrases(
  'for/of/per a/an/the/any/each/every/all? transfer/payment/card/user/child/order/customer/client/member/person/household/transaction/purchase/booking',
)

/** "Payments above $5,000": which of many things are meant, and not how much all of it may cost. */
function isThreshold(tokens: readonly SentenceToken[], at: number): boolean {
  const from = beyond.before(tokens, at)
  const counted = from === null ? undefined : tokens[from - 1]
  return (
    counted !== undefined &&
    /[^s]s$/u.test(counted.plain) &&
    (counted.tag === 'NOUN' || counted.tag === 'PROPN') &&
    costs.after([counted], 0) === null
  )
}

const beyond = phrases('above, over, beyond, below, under, more/less than, exceeding, in excess of, from')
const costs = phrases('cost, expense, total, fund, saving, spending, dollars, us')

function isStated(tokens: readonly SentenceToken[], { at, end }: Quantity): boolean {
  const before = tokens[at - 1]?.plain === ':' ? at - 1 : at
  return allowing.isIn(tokens, thoughtStart(tokens, before), at) || allowed.isIn(tokens, end, sentenceEnd(tokens, end))
}

/** An upper bound on the project, or on what somebody gives for it. */
function isCeiling(tokens: readonly SentenceToken[], quantity: Quantity): boolean {
  const bound = boundOf(tokens, quantity)
  if (bound.is !== 'at_most') return false
  const speaker = speakerBefore(tokens, bound.from)
  if (speaker !== 'anyone') return speaker !== 'others'
  const start = clauseStart(tokens, bound.from)
  const isGiven = paying.isIn(tokens, start + 1, quantity.at) && !payers.isIn(tokens, start, quantity.at)
  return (
    isGiven ||
    withMoney.after(tokens, start) !== null ||
    saysSo.isIn(tokens, start, quantity.at) ||
    boundWords.isIn(tokens, start, bound.from)
  )
}
const withMoney = phrases('for, in, at, with, on, under, all')
const saysSo = phrases('say, =said, agree, =agreed, promise, =promised')
const boundWords = phrases(
  'development, implementation, delivery, build, project, offer, bid, tender, in no case, certainly, definitely, strictly, keep, stay, come in, ideally, price tag, cost, hard, absolute, ' +
    'all in, total, expenditure, expense, outlay, investment, burn, price, bill, tops, done, made, finished',
)

/** A weight, a length or an abbreviation: "up to 2,000 pounds", "at most 2,000 CAD files". */
function isOtherUnit(match: RegExpExecArray, text: string): boolean {
  const [words, , , , , , scaled, unit] = match
  if (!isDoubtful(unit) || scaled !== undefined || moneyWord.test(text)) return false
  return unit?.length !== 3 || countsThings(text.slice(match.index + words.length))
}
const moneyWord = /\b(?:budget|cost|spend|afford|grant|fund)/iu

function moneyFrom(match: readonly (string | undefined)[], currency: Currency): StatedMoney {
  const [, sign, digits, scaled, second, figures = '', times, unit] = match
  const figure = digits ?? figures
  const amount = sizeOf(figure) * scaleOf(scaled ?? times)
  return { amount, named: namedBy(currency, sign, second, unit) }
}

/** "Two hundred" is 200. */
function sizeOf(figure: string): number {
  if (/^\d/u.test(figure)) return readFigure(figure)
  const [words = ''] = figure.split(/ hundred$/iu)
  return (readSmallNumber(words) ?? 0) * (words === figure ? 1 : 100)
}

export function budgetLimit({ amount, named }: StatedMoney, currency: Currency): Limit {
  const stated = named.includes(currency) ? currency : (named[0] ?? impliedCurrency)
  return { of: 'budget', is: 'at_most', amount, ...(stated !== impliedCurrency && { currency: stated }) }
}
