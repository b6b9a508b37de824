import type { Limit } from '@plangate/core/schemas'
import { clauseStart, isTold, speakerBefore } from '../grammar/clause.ts'
import { denials } from '../grammar/negations.ts'
import { phrases } from '../grammar/phrase-list.ts'
import { type SentenceToken, tokensOf, type Written } from '../grammar/tokens.ts'
import { verbGroupAt } from '../grammar/verb-group.ts'
import { boundOf, type FoundBound, isCalledBad, isOpenComparison, type Quantity } from './bound.ts'
import { numberBefore } from './number-before.ts'
import { isStaffing, isToBeBuiltBy } from './staffing.ts'

const builders = phrases('engineer, developer, dev, programmer, coder, software engineer/developer')
/** Engineers of these trades build no software. */
const otherTrades = phrases(
  'heating, sound, audio, civil, structural, mechanical, electrical, service, field, train, railway, lift, ' +
    'process, chemical, site, flight, marine, maintenance, gas, property, land, road, ' +
    'real estate, lighting, broadcast, customer, sales, of, ship, network, rail, wind, bridge, mining, ' +
    'agricultural, second, third, fourth, another, former, last, next, retired',
)
/** What makes developers a thing, or builders of something else: "a developer account", "developers of flats". */
const things = phrases(
  'account, tool, kit, portal, experience, docs, documentation, licence, license, key, mode, hour, day, week, ' +
    'time, of _, from the',
)
const people = phrases(
  'people, person, head, pair of hands, hand, of us, folk, freelancer, contractor, student, volunteer',
)
/** What tells that people build the product. */
const coding = phrases(
  'code, program, build it/this, building it/this, build the, building the, develop, ' +
    'write/writing the? software, on the/this build/project/team/software, on it, ' +
    'do/finish/build/make it/this/all/everything, write/writing it, coding',
)
const building = phrases(
  'build it/this, build the app/product/game/site/thing/whole, code, coding, coder, developer, develop, dev, ' +
    'program, programmer, write it/this, do/make it/this/everything, software, team, development',
)
/** How the size of a team is written, up to its number and after it. */
const teamBefore = phrases(
  'team of, team be/stay/stays/remain, team stays at, team limited/capped to/at, headcount on/of the/this? _?, ' +
    'headcount, headcount be/stay/of/at, headcount be frozen/capped/limited at/to, team size, maximum team size, ' +
    'team size of, crew of',
)
const teamAfter = phrases('person/people/man/woman/engineer/developer/dev team/crew/project/job/show/band/operation')
const largerThan = phrases('team/crew bigger/larger/smaller than, team/crew _ bigger/larger/smaller than')

/** Words after builders that leave them the team of the project: "two developers live on site" does not. */
const staying = phrases(
  'and, or, but, we, i, on, for, to, in, at most/least/once/any/a/the, as, because, since, so, this, that be, ' +
    'who, which, full, part, only, will, shall, would, might, can, could, do, be, may, must, should, need, has, ' +
    'have, build, work on, write the? code/software, write it, code, ' +
    'people, person, engineer, developer, dev, programmer, coder, _ people, available, both, either, max, ' +
    'maximum, tops, minimum, alone, half, full stop, period, or more/fewer/less, no more, ever, with, total, ' +
    'altogether, plus, coding, building, working on, would, without, by, slash',
)

const kin = phrases(
  'only/just _ and me/i/myself, my/our _ and i/me/myself, my/our _ _ and i/me/myself, ' +
    'me/i/myself and/plus my/one/a/another _',
)
const alone = phrases(
  'solo',
  'alone, on my own, by myself, only me, just me, me myself and i, nobody else, no one else, nobody but me, i ~ myself, i do all the _ myself',
)
const ofOneself = phrases('it be, i be, i, just, only, all, nobody, no one, me')
const solo = phrases(
  'i be the/our only/sole developer/engineer/programmer/coder/dev, ' +
    'solo project/founder/developer/dev/build/builder/effort, one person project, ' +
    'nobody else? write/touch any/the? code, no one else? write/touch any/the? code, ' +
    'no second developer/engineer/programmer, nobody else writes code, ' +
    'nobody ~ code except _, no one ~ code except _, nobody can? code but _, only i ~ code/program/develop/build',
)
/** "Our whole development department is Ayşe." */
const oneNamed = phrases(
  'our whole/entire/only development? team/department/staff be, the whole/entire development? team/department/staff be',
)

interface Team extends Quantity {
  readonly engineers: number
  /** False for builders that have yet to be staffed: two developers may be anybody's. */
  readonly isTeam: boolean
}

/** Returns the limits on the size of the team that a sentence sets. */
export function teamSizesIn(passage: Written): Limit[] {
  const tokens = tokensOf(passage)
  const isDuo = isTwoWhoBuild(tokens)
  const found = teamsIn(tokens).find((team) => !(isDuo && team.engineers === 1) && isOurs(tokens, team))
  if (found !== undefined) return limitsFrom(found.engineers, boundOf(tokens, found))
  if (isDuo) return [limitTo('at_most', 2)]
  return isAlone(tokens) ? [limitTo('at_most', 1)] : []
}

function isOurs(tokens: readonly SentenceToken[], team: Team): boolean {
  const bound = boundOf(tokens, team)
  const isGiven = givenToUs.before(tokens, bound.from) !== null
  if ((speakerBefore(tokens, bound.from) === 'others' && !isGiven) || isTold(tokens, team.at)) return false
  if (
    isOpenComparison(tokens, bound) ||
    isOtherTeam(tokens, team.at) ||
    ofCustomers.isIn(tokens, clauseStart(tokens, team.at), team.at)
  )
    return false
  if (bound.is === null && !team.isTeam && team.engineers === 1 && articles.after(tokens, team.at) !== null)
    return false
  if (
    bound.is === null &&
    (isDenied(tokens, team.at) || isWhatHappened(tokens, team.end) || isCalledBad(tokens, team.end))
  )
    return false
  if (isServed(tokens, bound.from) || isUser(tokens, team.end)) return false
  const isStaffed =
    team.isTeam ||
    isOpening(tokens, bound.from) ||
    isStaffing(tokens, bound.from, team.end) ||
    isOurOwn(tokens, bound.from, team.end) ||
    bound.is !== null
  return isStaffed && (tokens[team.end]?.isMark !== false || staying.after(tokens, team.end) !== null)
}

const givenToUs = phrases('give/gives/lend/lends/send/sends/provide/provides/assign/assigns us/me?')

/** "Our ops team consists of two people": it does not build the product. */
function isOtherTeam(tokens: readonly SentenceToken[], at: number): boolean {
  const from = clauseStart(tokens, at)
  return tokens.slice(from, at).some((_, index) => {
    const word = tokens[from + index - 1]
    return (
      index > 0 &&
      aTeam.after(tokens, from + index) !== null &&
      word?.tag === 'NOUN' &&
      ofBuilders.after([word], 0) === null
    )
  })
}
/** "Two developers have already quit." */
function isWhatHappened(tokens: readonly SentenceToken[], end: number): boolean {
  const group = verbGroupAt(tokens, end)
  const verb = adverbs.after(tokens, group.end) ?? group.end
  return group.end > end && group.isPerfect && tokens[verb]?.tag === 'VERB' && assigned.after(tokens, verb) === null
}
const adverbs = phrases('already, just, recently, since, now')
const assigned = phrases('assigned, hired, allocated, booked, reserved, approved, been')
const ofCustomers = phrases('=teams, of each/every/a _, our/the customer/user be')
const aTeam = phrases('team, crew, department, staff')
const ofBuilders = phrases(
  'development, dev, developer, engineering, engineer, software, project, product, core, build, programming, coding, tech, ' +
    'web, app, delivery, implementation, squad, agency, whole, scrum, feature',
)

/** "The rota must handle a crew of 12": the product is for them. */
function isServed(tokens: readonly SentenceToken[], at: number): boolean {
  const verb = serving.before(tokens, at)
  return verb !== null && modals.before(tokens, verb) !== null
}
const serving = phrases(
  'handle/support/serve/suit/fit/manage/schedule/roster/seat/show/display/track a/an?, ' +
    'handle/support/serve/suit/fit/manage/schedule/roster/seat/show/display/track a/an team/crew of, work/be for a/an?, ' +
    'work/be for a/an team/crew of, allow/provide for a/an?',
)
const modals = phrases('must, shall, should, has/have/needs/need to, can, able to, will')

/** "A two-person crew must be able to use it": so is it here. */
function isUser(tokens: readonly SentenceToken[], end: number): boolean {
  const { end: verb } = verbGroupAt(tokens, end)
  const isAble = able.isIn(tokens, end, verb) && making.after(tokens, verb) === null
  return isAble || (verb > end && [verb, verb - 1].some((at) => using.after(tokens, at) !== null))
}
const able = phrases('able')
const making = phrases('build, code, develop, program, write, make, do, finish, deliver, ship, maintain, run, work on')
const using = phrases(
  'use/operate/open/carry/lift/install/see/read/order/book/play/share it/this/them, ' +
    'use/operate/open/carry/lift/install/see/read/order/book/play/share the/our/an/a _',
)

/** "Not on one person again" binds nobody. */
function isDenied(tokens: readonly SentenceToken[], at: number): boolean {
  return denials.isIn(tokens, clauseStart(tokens, at), at)
}

/** "Our five developers build it." */
function isOurOwn(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  const { end: verb } = verbGroupAt(tokens, end)
  return (
    tokens[at - 1]?.plain === 'our' &&
    [verb, verb - 1].some((from) => from >= end && makesIt.after(tokens, from) !== null)
  )
}
const makesIt = phrases('build, code, develop, program, write, make, do it/this/everything/all')
const articles = phrases('a, an')

function isOpening(tokens: readonly SentenceToken[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.isMark === true
}

function teamsIn(tokens: readonly SentenceToken[]): Team[] {
  return tokens.flatMap((_, last) => {
    const end = last + 1
    const number = numberBefore(tokens, end)
    if (number === null || !Number.isInteger(number.amount) || number.amount < 1) return []
    return teamAt(tokens, { at: number.at, end }, number.amount) ?? []
  })
}

function teamAt(tokens: readonly SentenceToken[], { at, end }: Quantity, engineers: number): Team | null {
  const withBuilders = buildersAfter(tokens, end)
  if (withBuilders !== null) return { at, end: withBuilders, engineers, isTeam: false }
  const named = teamAfter.after(tokens, end)
  if (named !== null) return { at, end: named, engineers, isTeam: true }
  const bound = boundOf(tokens, { at, end })
  if (teamBefore.before(tokens, bound.from) !== null || largerThan.before(tokens, at) !== null)
    return isTime(tokens, end) ? null : { at, end, engineers, isTeam: true }
  if (tokens[at - 1]?.plain === ':' && labels.before(tokens, at - 1) !== null)
    return { at, end, engineers, isTeam: true }
  return peopleTeam(tokens, { at, end }, engineers)
}
const labels = phrases('dev, developer, engineer, programmer, coder, team, team size, headcount, staff, crew')
const times = phrases('week, month, day, year')
function isTime(tokens: readonly SentenceToken[], end: number): boolean {
  return times.after(tokens, end) !== null
}

/** The end of "engineers" or "senior Rust developers" that begins at a token. */
function buildersAfter(tokens: readonly SentenceToken[], from: number): number | null {
  for (let at = from; at <= from + 2; at++) {
    const end = builders.after(tokens, at)
    if (end !== null) return things.after(tokens, end) === null ? (buildersAfter(tokens, end) ?? end) : null
    if (
      tokens[at]?.isMark !== false ||
      otherTrades.after(tokens, at) !== null ||
      people.after(tokens, at) !== null ||
      and.after(tokens, at) !== null
    )
      return null
  }
  return null
}
const and = phrases('and, or, with, to, in, a, the, for')

/** People are a team where the words are about building, or when nothing else is said. */
function peopleTeam(tokens: readonly SentenceToken[], { at, end }: Quantity, engineers: number): Team | null {
  const after = people.after(tokens, end)
  const bound = boundOf(tokens, { at, end: after ?? end })
  if (after === null) return weAreOnly(tokens, bound.from, end) ? { at, end, engineers, isTeam: true } : null
  const isBare = bound.from === 0 && tokens[after]?.isMark !== false && ofUs.before(tokens, after) === null
  const isUs = onlyUs.before(tokens, after) !== null
  const isTeam =
    isUs ||
    teamWord.isIn(tokens, clauseStart(tokens, bound.from), bound.from) ||
    isBare ||
    coding.isIn(tokens, after) ||
    coding.isIn(tokens, 0, at) ||
    weAre.before(tokens, bound.from) !== null ||
    isToBeBuiltBy(tokens, bound.from)
  return isTeam ? { at, end: after, engineers, isTeam } : null
}
const teamWord = phrases('team, headcount, crew')
const ofUs = phrases('of us')
const onlyUs = phrases('only/just the? _ of us')
const weAre = phrases('we be, we be only/just')

/** "We are two." */
function weAreOnly(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  return weAre.before(tokens, from) !== null && tokens[end]?.isMark !== false && tokens[from - 2]?.plain === 'we'
}

function isTwoWhoBuild(tokens: readonly SentenceToken[]): boolean {
  return kin.isIn(tokens) && building.isIn(tokens)
}

/** "Just me" is a team when nothing else is said, or when it is about building. */
function isAlone(tokens: readonly SentenceToken[]): boolean {
  if (solo.isIn(tokens) || isOneNamed(tokens)) return true
  const isShort = tokens.filter(({ isMark }) => !isMark).length <= 5 && ofOneself.after(tokens, 0) !== null
  const at = alone.firstIn(tokens)
  if (at !== null && isCalledBad(tokens, at)) return false
  return at !== null && (isShort || building.isIn(tokens))
}

function isOneNamed(tokens: readonly SentenceToken[]): boolean {
  const end = oneNamed.after(tokens, 0)
  return end !== null && tokens[end]?.tag === 'PROPN' && tokens[end + 1]?.isMark !== false
}

function limitsFrom(engineers: number, { is, isBelow }: FoundBound): Limit[] {
  if (isBelow) return [limitTo('at_most', engineers - 1)]
  if (is === 'exactly') return [limitTo('at_least', engineers), limitTo('at_most', engineers)]
  return [limitTo(is ?? 'at_most', engineers)]
}

function limitTo(is: Limit['is'], amount: number): Limit {
  return { of: 'engineers', is, amount }
}
