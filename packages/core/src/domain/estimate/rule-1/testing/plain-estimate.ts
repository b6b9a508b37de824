import { sha256 } from '@noble/hashes/sha2.js'
import { createView, utf8ToBytes } from '@noble/hashes/utils.js'
import { quantileSorted } from 'd3-array'
import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { Percentiles, WorkItem } from '../../../schemas/index.ts'
import type { Draws, OptionScope, Simulation, WorkToDraw } from '../../estimating-rule.ts'
import { hoursLeftPerWeek } from '../coordination-loss.ts'
import { fitLognormal } from '../lognormal.ts'
import { buildPlainNetwork, PlainScheduler } from './plain-scheduler.ts'

// The estimate as it was first written, with the generator, the polar method and the quantiles of libraries. Stored
// plans were priced by it, so what replaces it has to give the same bytes.

export function drawPlainly({ workItems, assumptions, seed }: WorkToDraw): Draws {
  const { draws, sharedSigma } = assumptions
  const drawItem = (item: WorkItem) => {
    const { mu, sigma } = fitLognormal(item.hours)
    return exponentials(normalPlainly(seed, `item ${item.id}`, draws), mu, sigma)
  }
  return {
    assumptions,
    workItems: workItems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    itemHours: new Map(workItems.map((item) => [item.id, drawItem(item)])),
    shared: exponentials(normalPlainly(seed, 'shared factor', draws), 0, sharedSigma),
  }
}

export function normalPlainly(seed: string, name: string, count: number): Float64Array {
  const next = standardNormals(seed, name)
  const numbers = new Float64Array(count)
  for (let index = 0; index < count; index += 2) {
    const z = next()
    numbers[index] = z
    if (index + 1 < count) numbers[index + 1] = -z
  }
  return numbers
}

function standardNormals(seed: string, name: string): () => number {
  const view = createView(sha256(utf8ToBytes(JSON.stringify([seed, name]))))
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => view.getInt32(offset)))
  return randomNormal.source(() => uniformFloat64(generator))()
}

function exponentials(normals: Float64Array, mu: number, sigma: number): Float64Array {
  return normals.map((z) => Math.exp(mu + sigma * z))
}

export function simulatePlainly(draws: Draws, { workItemIds, engineers }: OptionScope): Simulation {
  const items = draws.workItems.filter(({ id }) => workItemIds.includes(id))
  const summed = personHours(draws, items)
  const scheduled = engineers === 1 ? summed : scheduledHours(draws, items, engineers)
  const perWeek = hoursLeftPerWeek(engineers, draws.assumptions)
  return {
    hours: draws.shared.map((factor, draw) => factor * (summed[draw] ?? 0)),
    weeks: draws.shared.map((factor, draw) => (factor * (scheduled[draw] ?? 0)) / perWeek),
  }
}

function personHours(draws: Draws, items: readonly WorkItem[]): Float64Array {
  const sums = new Float64Array(draws.shared.length)
  for (const item of items) {
    draws.itemHours.get(item.id)?.forEach((hours, draw) => {
      sums[draw] = (sums[draw] ?? 0) + hours
    })
  }
  return sums
}

function scheduledHours(draws: Draws, items: readonly WorkItem[], engineers: number): Float64Array {
  const network = buildPlainNetwork(items)
  const scheduler = new PlainScheduler(network, engineers)
  const columns = network.ids.map((id) => draws.itemHours.get(id) ?? new Float64Array())
  return draws.shared.map((_, draw) => scheduler.makespan(Float64Array.from(columns, (column) => column[draw] ?? 0)))
}

export function percentilesPlainly(values: Float64Array): Percentiles {
  const sorted = Array.from(values.toSorted())
  const at = (share: number) => Math.round((quantileSorted(sorted, share) ?? 0) * 10) / 10
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) }
}
