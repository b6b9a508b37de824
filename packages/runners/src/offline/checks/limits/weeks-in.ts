import type { Limit } from '@plangate/core/schemas'
import { clauseStart, endsSentence, isTold, sentenceEnd, speakerBefore } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import { type SentenceToken, tokensOf, type Written } from '../grammar/tokens.ts'
import { type Bound, boundOf, type FoundBound, isOpenComparison, type Quantity } from './bound.ts'
import { numberBefore } from './number-before.ts'

const weeksPer: ReadonlyMap<string, number> = new Map([
  ['weekend', 1],
  ['week', 1],
  ['wk', 1],
  ['wks', 1],
  ['fortnight', 2],
  ['month', 52 / 12],
  ['quarter', 13],
  ['year', 52],
])

/** After a time that is an age, a notice, or a rate. */
const otherUses = phrases(
  'old, long, ago, notice, warranty, trial, contract, course, lease, per, a, each, every, ' +
    'of experience/history/data/logs/age/notice/opening/purchase/joining/birth/delivery/receipt/leave/holiday/free, ' +
    'later than, free, before the/a/their? visit/appointment/event/lesson/departure/trip/tour/date/stay/arrival/game/match/course, in advance',
)

/** How long the product keeps, waits or repeats something. */
const timesInside =
  'kept, keep, store, retain, retention, delete, erase, expire, archive, reply, respond, response, support, warranty, ' +
  'guarantee, guaranteed, notice, every, each, per, renew, cancel, cancellation, refund, pay back, invoice, backup, ' +
  'valid, maintained, order, parcel, goods, wait for an answer, answer, go out of date, uses'
/** What has been. */
const timesPast =
  'last year/month/week/summer/winter/autumn/spring/time/one, the last, past, previous, ago, lasts, lasted, took, waited, ' +
  'proud'
/** How long something takes in the lives of its people. */
const timesOfPeople =
  'working here, lesson, course, semester, pregnant, treatment, member, membership, year old, ' +
  'between visits/services, meet/meets, holiday, closed, closes, plot, lives, studio, =trains, election, apprentice, ' +
  'apprenticeship, open for'

/** Times inside the product, and of the story. */
const otherTimes = phrases(timesInside, timesPast, timesOfPeople)
/** The project, and its parts. */
const ofProject =
  'implementation, realisation, realization, completion, development, build time, timebox, project, whole thing/project, mvp, first version, v1, pilot, beta, demo, deadline, timeline, ' +
  'time line, time frame, timeframe, kick off, kickoff, start, begin, by then, by that time/date/day, ' +
  'take longer/more than, take any longer/more than, wait longer than'
/** It is finished, and in the hands of its users. */
const whenItIsThere =
  'operational, launch, go/gone/going/be live, live, ready, done, finish, must/should/has/have to? run/work/exist, ' +
  'must/should be there/up, has/have to be there/up, complete, completed, release, ship, shipped, built, build, deliver, ' +
  'delivery, delivered, out of? the? door, out there, be/get/have/come out, have it out, in use, usable, ' +
  'in the hands of, in ~ hands, see it/this/something work, up and running, running, on the market, on sale, ' +
  'use/using it, try it, with customers/users/clients, open, opening, time to market/launch/release, cut over, ' +
  'switch over, online, in production, handed over, hand over, want it, need it, have it'
/** How long the money lasts. */
const whatLasts = 'money/funding/fund/grant/runway/savings/budget lasts'
const lastingMoney = phrases(whatLasts)
/** What it has to be there for, and how long the money lasts. */
const whatSetsTheDate =
  'season, fair, festival, conference, exhibition, harvest, election day, runway, grant ends, grant runs out, ' +
  'money runs out, money is gone, too late, shut down, give up, go bust, developers/engineers/team/crew ~ available, ' +
  `${whatLasts}`

/** What happens when the product is there. */
const delivery = phrases(ofProject, whenItIsThere, whatSetsTheDate)
/** Right before a time that ends with the launch. */
const untilThen = phrases(
  'in, within, inside of?, after, for, lasts, gave us/me, given us/me, timebox be, timebox _ to, build time, only, have, has, got, is, are, of, to, by, another, start, begin, open, ' +
    'under, before, most, than, least, latest, us, me, deadline, ' +
    'in the next, within the next, be, be about/around/just/only/roughly/another, ' +
    'in about/around/just/only/roughly/another, within about/around, until',
)
/** Right after it. */
const fromNow = phrases(
  'from now/today/kick/kickoff/the/start/signing/go/day/sign/approval, until launch/then/we/the, ' +
    'be available, for delivery/it/this/everything/all/development, for the build/whole/launch, ' +
    'to launch/ship/build/deliver/finish, to go live, ' +
    'to get it/this, away, left, out, after signing/kick/kickoff/approval/the, be over, before launch',
)
/** What may stand before a time on its own: "we have at most three months". */
const openings = phrases(
  "we/i/you have/get/got, we/i 've got/only, we/i only have/get, we/i have only/just? got, there be, " +
    'it may/must/can/should take, it has to be? done/ready/take in?, it must/may/can/should be done/ready in, ' +
    'it can not take, we/i can only/just? wait/spare, we/i can give it, give it, we/i will give it, ' +
    'time line/frame?, timeline, timeframe, schedule, we/i need, deadline, duration, all we/i have is, ' +
    'time to market/launch/release/live of?, runway of?, project duration/time of?, delivery time of?, it take, ' +
    'ideally, in no case, please, preferably, hard limit, time limit, the? window/time/period/limit be, ' +
    'we/i give ourselves/it/this/you/them, maximum duration',
)
/** After a time on its own. */
const closings = phrases(
  'and not/no/then/that, from start, in total, in all, altogether, max, maximum, tops, ' +
    'or less/bust/nothing/sooner, in, because, as, since, till, until, to build/launch/ship/go/deliver, but, ' +
    'no more, at most, at best',
)
const builders = phrases('person, people, engineer, developer, dev, programmer, coder, freelancer')

interface Duration extends Quantity {
  readonly weeks: number
  /** Weeks of its unit, for a number that follows without one: "six weeks, in no case more than nine". */
  readonly perUnit: number
}

/** Returns the time until launch that a sentence allows, in calendar weeks. */
export function weeksIn(passage: Written): Limit[] {
  const tokens = tokensOf(passage)
  const told = { isOther: otherTimes.isIn(tokens), isDelivery: delivery.isIn(tokens) }
  const found = durationsIn(tokens).find((duration) => isUntilLaunch(tokens, duration, told))
  if (found === undefined) return []
  const { weeks, is } = boundLater(tokens, found) ?? { weeks: found.weeks, is: boundOf(tokens, found).is }
  const bounds = is === 'exactly' ? (['at_least', 'at_most'] as const) : [is ?? 'at_most']
  return bounds.map((bound) => ({ of: 'weeks', is: bound, amount: weeks }))
}

function durationsIn(tokens: readonly SentenceToken[]): Duration[] {
  return tokens.flatMap((token, at) => {
    const unit = token.forms.map((form) => weeksPer.get(form)).find((weeks) => weeks !== undefined)
    const number = unit === undefined ? null : numberBefore(tokens, at)
    if (unit === undefined || number === null || isRate(tokens, number.at, at)) return []
    return [
      {
        at: rangeStart(tokens, number.at),
        end: endOfDuration(tokens, at + 1),
        weeks: number.amount * unit,
        perUnit: unit,
      },
    ]
  })
}

/** "Eight hours a week", "two weeks' notice". */
function isRate(tokens: readonly SentenceToken[], at: number, unit: number): boolean {
  return otherUses.after(tokens, unit + 1) !== null || rates.before(tokens, at) !== null
}
const rates = phrases('hour, hrs, h, day, time, times, twice, once, per')

/** "10 to 12 weeks" and "10–12 weeks" begin at the ten. */
function rangeStart(tokens: readonly SentenceToken[], at: number): number {
  const isRange = tokens[at - 1]?.isMark === true || upTo.before(tokens, at) !== null
  return (isRange ? numberBefore(tokens, at - 1)?.at : undefined) ?? at
}
const upTo = phrases('to, or')

/** "Ten weeks of work" ends after the work. */
function endOfDuration(tokens: readonly SentenceToken[], end: number): number {
  return ofWork.after(tokens, end) ?? end
}
const ofWork = phrases('of work/development/building/coding')

/** What a sentence is about, besides its times. */
interface Told {
  readonly isOther: boolean
  readonly isDelivery: boolean
}

function isUntilLaunch(tokens: readonly SentenceToken[], duration: Duration, { isOther, isDelivery }: Told): boolean {
  if (isTeamAndTime(tokens, duration)) return true
  if (isOther && !lastingMoney.isIn(tokens)) return false
  const bound = boundOf(tokens, duration)
  if (
    isOpenComparison(tokens, bound) ||
    speakerBefore(tokens, bound.from) === 'others' ||
    (isTold(tokens, duration.at) && given.before(tokens, duration.at) === null)
  )
    return false
  if (given.before(tokens, bound.from) !== null && isClosed(tokens, duration.end)) return true
  return standsAlone(tokens, duration, bound) || (isDelivery && endsWithLaunch(tokens, duration, bound))
}

const given = phrases('gave/given us/me')

/** A team and a time, and nothing else: "one person, two months". */
function isTeamAndTime(tokens: readonly SentenceToken[], { at, end }: Duration): boolean {
  const rest = tokens.slice(end).filter(({ isMark }) => !isMark)
  const marks = tokens.slice(0, at).filter(({ isMark }) => isMark)
  const isApart = tokens[at - 1]?.isMark === true || andOrFor.before(tokens, at) !== null
  const isTold = tokens.slice(0, at).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  return isApart && !isTold && rest.length === 0 && marks.length <= 1 && at <= 6 && builders.isIn(tokens, 0, at)
}

const andOrFor = phrases('and, for')

/** "At most three months", "we have 18 weeks". */
function standsAlone(tokens: readonly SentenceToken[], { end }: Duration, bound: FoundBound): boolean {
  const start = openings.before(tokens, bound.from) ?? bound.from
  if (tokens[start - 1]?.plain === ':' && !labelsOfTime.isIn(tokens, 0, start)) return false
  const isFirst =
    start === 0 || endsSentence(tokens[start - 1]) || (start !== bound.from && clauseStart(tokens, start) === start)
  return isFirst && (isClosed(tokens, end) || bound.is !== null || fromNow.after(tokens, end) !== null)
}

/** What a time stands for after a colon: "trial period: four weeks" is none of the project. */
const labelsOfTime = phrases(
  ofProject,
  whenItIsThere,
  whatSetsTheDate,
  'time, limit, max, maximum, schedule, duration, window, cap, time to market/launch, constraint, hard, target, plan',
)

function isClosed(tokens: readonly SentenceToken[], end: number): boolean {
  return tokens[end]?.isMark !== false || closings.after(tokens, end) !== null
}

function endsWithLaunch(tokens: readonly SentenceToken[], { at, end }: Duration, bound: FoundBound): boolean {
  return bound.is !== null || untilThen.before(tokens, at) !== null || fromNow.after(tokens, end) !== null
}

const atMost = phrases('at most, max, tops')

/** A bound on a number without a unit that follows in the same sentence. */
function boundLater(tokens: readonly SentenceToken[], { end, perUnit }: Duration): { weeks: number; is: Bound } | null {
  for (let at = end + 1; at <= sentenceEnd(tokens, end); at++) {
    const isBare = tokens[at]?.isMark !== false || atMost.after(tokens, at) !== null
    const number = isBare ? numberBefore(tokens, at) : null
    const is = number === null || number.at < end ? null : boundOf(tokens, { at: number.at, end: at }).is
    if (number !== null && is !== null) return { weeks: number.amount * perUnit, is }
  }
  return null
}
