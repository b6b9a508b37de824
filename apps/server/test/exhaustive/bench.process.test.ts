import { expect, it } from 'vitest'
import { benchmark } from '../../bench/benchmark.ts'
import { measureScale, smallScale } from '../../bench/scale/measure-scale.ts'
import { smallSize } from '../../bench/sizes.ts'

/** What the table has to hold, besides what the benchmarks of core print. */
const lines = [
  'plans.get',
  'plans.get, rate limits on',
  'plans.select',
  'plans.select, rate limits on',
  'builds.authorize',
  'builds.authorize, rate limits on',
  'plans.selected',
  'plans.selected, rate limits on',
  'projects.overview, 100 projects',
  'projects.overview, 1,000 projects',
  'plans.history, 100 versions',
  'plans.get while 20 plans are asked for at once, p50 / p99',
  'event loop while 20 plans are asked for at once, p50 / p99',
  'plans a second',
]

it('gives every line of the benchmark a figure, at a small size', { timeout: 600_000 }, async () => {
  const { rows } = await benchmark(smallSize)
  expect(rows.map(({ line }) => line)).toEqual(expect.arrayContaining(lines))
  expect(rows.filter(({ line }) => line.includes('25 items'))).not.toEqual([])
  const cells = rows.flatMap((row) => [row.measured, row.overBare, row.stockOverBare, row.requestsPerSecond])
  expect(cells.filter((cell) => /NaN|Infinity/.test(cell))).toEqual([])
  expect(rows.filter(({ measured }) => !/\d/.test(measured))).toEqual([])
})

it.runIf(process.platform === 'linux')(
  'gives every number of processes a figure for requests, rest and plans, at a small size',
  { timeout: 600_000 },
  async () => {
    const tables = await measureScale(smallScale)
    const rows = tables.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
    for (const count of ['1', '2']) {
      const measured = rows.filter(([, processes]) => processes === count).map(([, , what]) => what)
      expect(measured).toEqual(expect.arrayContaining(['plans.get', 'none', expect.stringMatching(/^\d+ ms$/)]))
    }
    expect(tables).not.toMatch(/NaN|Infinity/)
  },
)
