import { type Printed, readMoney, readMoneyRange, readShare } from './printed-figures.ts'
import type { ReadPage } from './read-page.ts'
import { type Statement, statementsAbout } from './statements.ts'

/** All values that a quantity may have, so that every figure of it on the page is right. */
type Known = ReadonlyMap<string, Printed>

/** Decimal fractions are not exact. */
const tolerance = 1e-9

/**
 * Finds figures and sentences of a page that contradict each other: no unrounded values print as both, or what reads the
 * same is said to differ. Returns a sentence per contradiction.
 */
export function findContradictions(page: ReadPage): string[] {
  const statements = page.options.map((_, place) => statementsAbout(page, place))
  const known = statements.map(combine)
  return [
    ...statements.flatMap((ofOption, place) =>
      findDisagreeing(ofOption).map((words) => `${letterAt(place)}: ${words}`),
    ),
    ...known.flatMap((ofOption, place) =>
      [...findUnordered(ofOption), ...findWrongCosts(ofOption), ...findWrongOdds(page, ofOption, place)].map(
        (words) => `${letterAt(place)}: ${words}`,
      ),
    ),
    ...findWrongMarks(page),
    ...findWrongReasons(page),
    ...findWrongReasons(asAdjusted(page)),
    ...findWrongTags(page),
    ...findWrongHardTargets(page, known),
  ]
}

const letterAt = (place: number) => 'ABC'.charAt(place)

function combine(statements: readonly Statement[]): Known {
  const known = new Map<string, Printed>()
  for (const { quantity, printed } of statements) {
    const before = known.get(quantity) ?? { from: 0, to: Number.POSITIVE_INFINITY }
    known.set(quantity, { from: Math.max(before.from, printed.from), to: Math.min(before.to, printed.to) })
  }
  return known
}

/** Two figures of one quantity that no value prints as. */
function findDisagreeing(statements: readonly Statement[]): string[] {
  return statements.flatMap((one, place) =>
    statements
      .slice(place + 1)
      .filter(({ quantity, printed }) => quantity === one.quantity && !canBeEqual(printed, one.printed))
      .map(({ words }) => `${one.quantity} is "${one.words}" and "${words}"`),
  )
}

function canBeEqual(one: Printed, other: Printed): boolean {
  return one.from <= other.to + tolerance && other.from <= one.to + tolerance
}

/** Quantities of which the first is never more than the second. */
const orderedAsPriced = [
  ...['weeks', 'hours', 'cost'].flatMap((quantity) => {
    const at = (quantile: string) => (quantity === 'cost' ? `cost ${quantile} high` : `${quantity} ${quantile}`)
    return [
      [at('p10'), at('p50')],
      [at('p50'), at('p80')],
      [at('p80'), at('p90')],
    ] as const
  }),
  ['cost p50 low', 'cost p50 high'],
  ['cost p80 low', 'cost p80 high'],
  ['cost p50 low', 'cost p80 low'],
  ['chance of both', 'chance of date'],
  ['chance of both', 'chance of budget'],
  ['cost p50 low', 'cost p80 high'],
] as const

const ordered = ['', 'what if ', 'edited '].flatMap((when) =>
  orderedAsPriced.map(([less, more]) => [`${when}${less}`, `${when}${more}`] as const),
)

function findUnordered(known: Known): string[] {
  return ordered.flatMap(([less, more]) => {
    const [one, other] = [known.get(less), known.get(more)]
    return one && other && one.from > other.to + tolerance ? [`${less} is above ${more}`] : []
  })
}

/** Cost is hours at the rate. Hours are computed to a tenth, and cost in whole dollars. */
function findWrongCosts(known: Known): string[] {
  return ['p10', 'p50', 'p80', 'p90'].flatMap((quantile) =>
    ['low', 'high'].flatMap((end) => {
      const [hours, rate, cost] = [`hours ${quantile}`, `rate ${end}`, `cost ${quantile} ${end}`].map((name) =>
        known.get(name),
      )
      if (!hours || !rate || !cost) return [`hours, rate or cost at ${quantile} is not on the page`]
      const product = { from: hours.from * rate.from - 1, to: hours.to * rate.to + 1 }
      return canBeEqual(product, cost) ? [] : [`cost ${quantile} ${end} is not its hours at the rate`]
    }),
  )
}

/** The chance of being done by a week, and the percentiles of weeks, say the same. */
function findWrongOdds({ odds }: ReadPage, known: Known, place: number): string[] {
  const shares = odds.map(({ week, shares: all }) => ({ week, share: readShare(all[place] ?? '') }))
  const sinking = shares.filter(({ share }, row) => share.to < (shares[row - 1]?.share.from ?? 0))
  const quantiles = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9 }
  const wrong = Object.entries(quantiles).flatMap(([name, share]) => {
    const weeks = known.get(`weeks ${name}`) ?? { from: 0, to: Number.POSITIVE_INFINITY }
    return shares
      .filter(({ week, share: at }) => (week > weeks.to && at.to < share) || (week < weeks.from && at.from > share))
      .map(({ week }) => `the odds of week ${week} disagree with ${name}`)
  })
  return [...sinking.map(({ week }) => `the odds sink at week ${week}`), ...wrong]
}

/** The place of a figure in its row, the more the better. What prints the same is the same. */
const ranks: Record<string, (words: string) => number[]> = {
  'Time to ship': (words) => {
    const [likely = 0, safely = likely] = (words.match(/\d+/g) ?? []).map(Number)
    return words === 'under a week' ? [0, 0] : [-safely, words.includes('likely under') ? 0 : -likely]
  },
  Cost: (words) => {
    const { low, high } = readMoneyRange(words)
    return [high, low].map(({ from, to }) => -(from + to) / 2)
  },
  Risk: (words) => [-['Low', 'Medium', 'High'].indexOf(words)],
  Scope: (words) => [Number.parseInt(words, 10)],
  'Chance of date': (words) => rankOfShare(words),
  'Chance of budget': (words) => rankOfShare(words),
  'Chance of both': (words) => rankOfShare(words),
}

function rankOfShare(words: string): number[] {
  const { from, to } = readShare(words)
  return [(from + to) / 2]
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [place, rank] of one.entries()) {
    const difference = rank - (other[place] ?? 0)
    if (Math.abs(difference) > tolerance) return difference
  }
  return 0
}

/** "Best of its row" stands at the figures that read best, and at all of them. */
function findWrongMarks({ rows, options, recommendedInTable, recommendation }: ReadPage): string[] {
  const wrong = [...rows].flatMap(([row, { cells, best }]) => {
    const rank = ranks[row]
    if (rank === undefined) return []
    const places = cells.map(rank)
    const top = places.toSorted(compareRanks).at(-1) ?? []
    return places.flatMap((place, column) =>
      (compareRanks(place, top) === 0) === best[column]
        ? []
        : [`${row}: "${cells[column]}" is marked wrongly as best of ${cells.join(' | ')}`],
    )
  })
  const recommended = options.map(({ name }) => name === recommendation.name)
  const isSame = options.every(
    ({ isRecommended }, place) => isRecommended === recommended[place] && isRecommended === recommendedInTable[place],
  )
  const facts = [...(options[0]?.facts.keys() ?? [])].flatMap((label) => {
    const shown = options.map(({ facts: own }) => own.get(label))
    const isEqual = new Set(shown.map((fact) => fact?.words)).size === 1
    return shown.every((fact) => fact?.isSame === isEqual) ? [] : [`${label} is marked wrongly as the same in all`]
  })
  return [...wrong, ...facts, ...(isSame ? [] : ['the recommended option is not the same everywhere'])]
}

/** The figure that a criterion is judged by, as the page has it for every option. */
function judged(page: ReadPage, criterion: string, place: number): number[] {
  const row = rowOf[criterion] ?? criterion
  const words = page.rows.get(row)?.cells[place] ?? page.same.get(row)
  const rank = ranks[row]
  if (words === undefined || rank === undefined) throw new Error(`the page has no row for "${criterion}"`)
  // P80 decides, not P50.
  return rank(words).slice(0, 1)
}

const rowOf: Record<string, string> = {
  time: 'Time to ship',
  cost: 'Cost',
  risk: 'Risk',
  scope: 'Scope',
  date: 'Chance of date',
  budget: 'Chance of budget',
}

/** "scope, date, and risk" */
function criteriaIn(list: string): string[] {
  return list.split(/, and |, | and /)
}

/** What the page says of the options after the adjustments of what-if. */
function asAdjusted({ whatIf: { options, words }, same: _, ...page }: ReadPage): ReadPage {
  const labels = [...(options[0]?.keys() ?? [])]
  const cellsOf = (label: string) => options.map((rows) => rows.get(label)?.after ?? '')
  const rows = new Map(labels.map((label) => [label, { cells: cellsOf(label), best: [] }]))
  const [, still, instead = still] = /still recommend option (.)|recommend option (.) instead/.exec(words) ?? []
  const recommendation = { ...page.recommendation, why: words, letter: instead ?? '' }
  return { ...page, whatIf: { options, words }, rows, same: new Map(), recommendation }
}

/** A reason names a criterion only where the reader sees that the options differ, and which one is better. */
function findWrongReasons(page: ReadPage): string[] {
  const { why, letter } = page.recommendation
  const own = 'ABC'.indexOf(letter)
  const compare = (criterion: string, over: number) =>
    compareRanks(judged(page, criterion, own), judged(page, criterion, over))
  const [, rival] = /(?:beats|is level with|behind|lead over|ahead of) option (.)/.exec(why) ?? []
  const over = 'ABC'.indexOf(rival ?? '')
  const gains = criteriaOf(/beats option . on (.*?)\./.exec(why)?.[1])
  const losses = criteriaOf(/is behind(?: option .)? on (.*?)\./.exec(why)?.[1])
  const tie = [
    ...(why.includes('is safely done sooner') ? ['time'] : []),
    ...(why.includes('costs less in the safe case') ? ['cost'] : []),
  ]
  const others = page.options.map((_, place) => place).filter((place) => place !== own)
  const better = why.includes('no other option is better') || why.includes('No other option is better')
  return [
    ...[...gains, ...tie]
      .filter((each) => compare(each, over) <= 0)
      .map((each) => `"${why}", but ${each} is not better`),
    ...losses.filter((each) => compare(each, over) >= 0).map((each) => `"${why}", but ${each} is not worse`),
    ...(better ? others : []).flatMap((place) =>
      ['time', 'cost', 'risk', 'scope']
        .filter((criterion) => compare(criterion, place) < 0)
        .map((criterion) => `"${why}", but ${letterAt(place)} is better in ${criterion}`),
    ),
  ]
}

const criteriaOf = (list: string | undefined) => (list === undefined ? [] : criteriaIn(list))

/** An option that is said to be no better than another is not better in anything. */
function findWrongTags(page: ReadPage): string[] {
  return page.notBetterThan.flatMap((letters, place) =>
    letters.flatMap((letter) =>
      ['time', 'cost', 'risk', 'scope']
        .filter((each) => compareRanks(judged(page, each, place), judged(page, each, 'ABC'.indexOf(letter))) > 0)
        .map((each) => `${letterAt(place)} is said to be no better than ${letter}, but is in ${each}`),
    ),
  )
}

function findWrongHardTargets({ hard, options }: ReadPage, known: readonly Known[]): string[] {
  const chances = known.flatMap((each) => {
    const chance = each.get('chance of both') ?? each.get('chance of date') ?? each.get('chance of budget')
    return chance === undefined ? [] : [chance]
  })
  if (hard === null) {
    const canBe = chances.length === 0 || chances.some(({ to }) => to >= 0.5)
    return canBe ? [] : ['no option is likely to meet the targets, which is not said']
  }
  const [, letter = '', share = ''] = /^The closest is (.):.*; (.*%) chance\./.exec(hard.words) ?? []
  const closest = known['ABC'.indexOf(letter)]
  const meets = hard.title.startsWith('No option meets')
  const weeks = /Move the date to (\d+) weeks?/.exec(hard.ways.join('\n'))?.[1]
  const budget = /Raise the budget to (\S+)/.exec(hard.ways.join('\n'))?.[1]
  const costs = ['low', 'high'].map((end) => closest?.get(`cost p80 ${end}`) ?? { from: 0, to: 0 })
  return [
    ...(chances.length === options.length && chances.every(({ from }) => from < 0.5)
      ? []
      : ['an option is likely to meet the targets']),
    ...(chances.every(({ to }) => to === 0) === meets ? [] : [`"${hard.title}" does not fit the chances`]),
    ...(chances.every(({ from }) => from <= readShare(share).to) ? [] : [`${letter} does not come closest`]),
    ...(weeks !== undefined && Number(weeks) < (closest?.get('weeks p80')?.from ?? 0) - 0.5
      ? [`${weeks} weeks are too few`]
      : []),
    ...(budget !== undefined && readMoney(budget).to < (costs[0]?.from ?? 0) ? [`${budget} is too little`] : []),
  ]
}
