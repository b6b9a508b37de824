import { expect, it } from 'vitest'
import { benchmark } from '../bench/benchmark.ts'
import { smallSize } from '../bench/sizes.ts'

it('measures every line of the benchmark, at a small size', async () => {
  const { rows } = await benchmark(smallSize)
  expect(rows.map(({ line }) => line)).toMatchInlineSnapshot(`
    [
      "plans.get",
      "plans.get, stock",
      "plans.get, rate limits on",
      "plans.select",
      "plans.select, stock",
      "plans.select, rate limits on",
      "builds.authorize",
      "builds.authorize, stock",
      "builds.authorize, rate limits on",
      "plans.selected",
      "plans.selected, stock",
      "plans.selected, rate limits on",
    ]
  `)
  expect(rows.filter(({ measured }) => !/\d/.test(measured) || /NaN|Infinity/.test(measured))).toEqual([])
})
