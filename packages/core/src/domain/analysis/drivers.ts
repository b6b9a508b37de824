import { bisectLeft, bisectRight, quantileSorted } from 'd3-array'
import { type Draws, type OptionScope, type Simulation, toTenth } from '../estimate/index.ts'
import type { WorkItemId } from '../schemas/index.ts'

/** How much one source of uncertainty moves a total: person-hours or calendar weeks. */
export interface Driver {
  /** Null for the error that all items share, which comes from what the brief leaves open. */
  workItemId: WorkItemId | null
  /** Spearman's rank correlation with the total, -1 to 1, to a thousandth; 0 when the source has no spread. */
  correlation: number
  /** The total in the tenth of the draws where the source is lowest, and in the tenth where it is highest. */
  low: Total
  high: Total
  /** The difference of the total's P80 between the two, with its sign. */
  swing: number
}

export interface Total {
  p50: number
  p80: number
}

/** The strongest first. */
export interface Drivers {
  hours: Driver[]
  weeks: Driver[]
}

/**
 * Finds what drives an option: how the hours of each of its work items, and the factor that all of them share,
 * correlate with the total (a tornado analysis). Rank correlation assumes no straight line and is robust against
 * extreme draws (Spearman, The proof and measurement of association between two things, 1904). Everything else that an
 * estimate assumes is the same in all draws, so it drives nothing; the rate changes only the cost, in proportion.
 *
 * The result does not depend on the order of the draws or of the items, to the byte.
 *
 * @param simulation of the option on these draws
 */
export function drivers(
  draws: Draws,
  { workItemIds }: Pick<OptionScope, 'workItemIds'>,
  simulation: Simulation,
): Drivers {
  const chosen = new Set(workItemIds)
  const items = draws.workItems.filter(({ id }) => chosen.has(id))
  const itemCauses = items.flatMap(({ id }) => {
    const hours = draws.itemHours.get(id)
    return hours ? [{ workItemId: id, ...rankDraws(hours) }] : []
  })
  const causes = [{ workItemId: null, ...rankDraws(draws.shared) }, ...itemCauses]
  const rankDrivers = (total: Float64Array) => {
    const { ranks } = rankDraws(total)
    return causes.map((cause) => driverOf(cause, total, ranks)).toSorted(strongestFirst)
  }
  return { hours: rankDrivers(simulation.hours), weeks: rankDrivers(simulation.weeks) }
}

/** Something that has a value in each draw. */
interface Ranked {
  /**
   * Twice the distance of each value's rank from the middle rank, where equal values share a rank: whole numbers that
   * add up to zero.
   */
  ranks: Float64Array
  /** Draws with a value up to its P10, and from its P90 on. */
  lowest: number[]
  highest: number[]
}

interface Cause extends Ranked {
  workItemId: WorkItemId | null
}

function rankDraws(values: Float64Array): Ranked {
  const sorted = Array.from(values.toSorted())
  const count = sorted.length
  const [low = 0, high = 0] = [quantileSorted(sorted, 0.1), quantileSorted(sorted, 0.9)]
  const lowest: number[] = []
  const highest: number[] = []
  const ranks = values.map((value, draw) => {
    if (value <= low) lowest.push(draw)
    if (value >= high) highest.push(draw)
    const below = bisectLeft(sorted, value)
    const upTo = sorted[below + 1] === value ? bisectRight(sorted, value, below) : below + 1
    return below + upTo - count
  })
  return { ranks, lowest, highest }
}

function driverOf(
  { workItemId, ranks, lowest, highest }: Cause,
  total: Float64Array,
  totalRanks: Float64Array,
): Driver {
  const [low, high] = [totalIn(lowest, total), totalIn(highest, total)]
  return { workItemId, correlation: correlate(ranks, totalRanks), low, high, swing: toTenth(high.p80 - low.p80) }
}

function totalIn(draws: readonly number[], total: Float64Array): Total {
  const sorted = Array.from(Float64Array.from(draws, (draw) => total[draw] ?? 0).sort())
  const at = (share: number) => toTenth(quantileSorted(sorted, share) ?? 0)
  return { p50: at(0.5), p80: at(0.8) }
}

/**
 * Pearson's correlation of centred ranks. The ranks are whole numbers, and even with 100,000 draws the sums stay below
 * 2^53, so they are exact in any order of summation.
 */
function correlate(one: Float64Array, other: Float64Array): number {
  let products = 0
  let squares = 0
  let otherSquares = 0
  one.forEach((rank, draw) => {
    const otherRank = other[draw] ?? 0
    products += rank * otherRank
    squares += rank * rank
    otherSquares += otherRank * otherRank
  })
  if (squares === 0 || otherSquares === 0) return 0
  return Math.round((1_000 * products) / Math.sqrt(squares * otherSquares)) / 1_000
}

function strongestFirst(one: Driver, other: Driver): number {
  return (
    Math.abs(other.swing) - Math.abs(one.swing) ||
    Math.abs(other.correlation) - Math.abs(one.correlation) ||
    ((one.workItemId ?? '') < (other.workItemId ?? '') ? -1 : 1)
  )
}
