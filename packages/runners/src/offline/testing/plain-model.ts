import type { ExecutionOption, WorkItem, WorkItemId } from '@plangate/core/schemas'

// The second rule for estimates, written once more from its description, with other random numbers and without any
// thought for speed. It uses no code of core, so that a mistake there is not repeated here.

export interface PlainPlan {
  items: readonly WorkItem[]
  engineers: ExecutionOption['engineers']
  /** Log-scale standard deviation of what the whole takes over its median forecast. */
  expectedSigma: number
  coordinationLoss: number
  focusedHoursPerWeek: number
}

export interface PlainTotals {
  /** Ascending. */
  hours: Float64Array
  /** Ascending. */
  weeks: Float64Array
}

const z90 = 1.28155

export function simulateAgain(plan: PlainPlan, draws: number): PlainTotals {
  const random = randomNumbers(20_261_129)
  const items = byUrgency(plan.items)
  const needs = items.map(({ dependsOn }) => items.flatMap(({ id }, index) => (dependsOn.includes(id) ? index : [])))
  const team = teamOf(plan)
  const sigma = sharedSigma(plan)
  const hours = new Float64Array(draws)
  const weeks = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    const takes = items.map((item) => drawHours(item, normal(random)))
    const factor = Math.exp(sigma * normal(random))
    const work = takes.reduce((sum, taken) => sum + taken, 0)
    hours[draw] = (factor * work) / shareOf(team, plan)
    const span = team === 1 ? work : Math.min(spanOf(takes, needs, team, plan), spanOf(takes, needs, team - 1, plan))
    weeks[draw] = (factor * span) / plan.focusedHoursPerWeek
  }
  return { hours: hours.sort(), weeks: weeks.sort() }
}

/** The value that this share of ascending values does not exceed. */
export function quantile(ascending: Float64Array, share: number): number {
  return ascending[Math.round(share * (ascending.length - 1))] ?? Number.NaN
}

function shareOf(busy: number, { coordinationLoss }: PlainPlan): number {
  return 1 - coordinationLoss * (busy - 1)
}

/** The smallest team that gets most done, and no more engineers than can ever be busy at once. */
function teamOf(plan: PlainPlan): number {
  const sizes = Array.from({ length: plan.engineers }, (_, index) => index + 1)
  const done = (size: number) => size * shareOf(size, plan)
  const most = Math.max(...sizes.map(done))
  const best = sizes.find((size) => done(size) > most - 1e-9) ?? 1
  return Math.min(best, mostIndependent(plan.items, best))
}

/** The most items, up to a limit, of which none waits for another. Tries one set of items after the other. */
function mostIndependent(items: readonly WorkItem[], limit: number): number {
  const before = new Map<WorkItemId, Set<WorkItemId>>()
  const allBefore = (item: WorkItem): Set<WorkItemId> => {
    const known = before.get(item.id) ?? new Set<WorkItemId>()
    if (before.has(item.id)) return known
    before.set(item.id, known)
    for (const other of items.filter(({ id }) => item.dependsOn.includes(id)))
      for (const id of [other.id, ...allBefore(other)]) known.add(id)
    return known
  }
  const clash = (one: WorkItem, other: WorkItem) => allBefore(one).has(other.id) || allBefore(other).has(one.id)
  const grow = (chosen: readonly WorkItem[], rest: readonly WorkItem[]): number => {
    if (chosen.length === limit) return limit
    const [next, ...others] = rest
    if (!next) return chosen.length
    const withNext = chosen.some((item) => clash(item, next)) ? 0 : grow([...chosen, next], others)
    return withNext === limit ? limit : Math.max(withNext, grow(chosen, others))
  }
  return grow([], items)
}

function sharedSigma({ items, expectedSigma }: PlainPlan): number {
  let mean = 0
  let variance = 0
  for (const { hours } of items) {
    const s = (Math.log(hours.likely / hours.low) + Math.log(hours.high / hours.likely)) / (2 * z90)
    mean += hours.likely * Math.exp(s ** 2 / 2)
    variance += hours.likely ** 2 * Math.exp(s ** 2) * (Math.exp(s ** 2) - 1)
  }
  return Math.sqrt(Math.max(0.05 ** 2, expectedSigma ** 2 - Math.log(1 + variance / mean ** 2)))
}

function drawHours({ hours: { low, likely, high } }: WorkItem, z: number): number {
  return z < 0 ? likely * (likely / low) ** (z / z90) : likely * (high / likely) ** (z / z90)
}

/**
 * Hours until all is done: who is free takes the most urgent item that waits for nothing, and who is idle slows nobody
 * down.
 *
 * @param takes hours of each item, the most urgent first
 * @param needs the items that each one waits for
 */
function spanOf(takes: readonly number[], needs: readonly number[][], team: number, plan: PlainPlan): number {
  const left = [...takes]
  const isStarted = takes.map(() => false)
  let busy: number[] = []
  let now = 0
  for (let open = takes.length; open > 0; ) {
    for (let item = 0; item < takes.length && busy.length < team; item++) {
      if (isStarted[item] || needs[item]?.some((other) => (left[other] ?? 0) > 0)) continue
      isStarted[item] = true
      busy.push(item)
    }
    const next = Math.min(...busy.map((item) => left[item] ?? 0))
    now += next / shareOf(busy.length, plan)
    for (const item of busy) {
      const rest = (left[item] ?? 0) - next
      left[item] = rest < 1e-9 ? 0 : rest
    }
    const before = busy.length
    busy = busy.filter((item) => (left[item] ?? 0) > 0)
    open -= before - busy.length
  }
  return now
}

/** By the likely hours of the longest chain that an item begins. */
function byUrgency(items: readonly WorkItem[]): WorkItem[] {
  const chain = (item: WorkItem): number =>
    item.hours.likely + Math.max(0, ...items.filter(({ dependsOn }) => dependsOn.includes(item.id)).map(chain))
  const chains = new Map(items.map((item) => [item.id, chain(item)]))
  const urgency = ({ id }: WorkItem) => chains.get(id) ?? 0
  return items.toSorted((a, b) => urgency(b) - urgency(a) || (a.id < b.id ? -1 : 1))
}

/** The method of Box and Muller, A note on the generation of random normal deviates, 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Numbers from 0 to 1 by Mulberry32 of T. Ettinger. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
