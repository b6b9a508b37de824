import { drawWorkItems, estimateFrom, simulate } from './index.ts'
import { idsOf, someAssumptions, someItem } from './testing/some-work.ts'

// Measures three options of 25 work items with 10,000 draws, first cold and then warm. Asserts nothing.
const workItems = Array.from({ length: 25 }, (_, index) =>
  someItem({
    id: `item-${index}`,
    hours: { low: 8 + index, high: 20 + 2 * index },
    dependsOn: index < 4 ? [] : [`item-${index - 4}`, `item-${Math.floor(index / 2)}`],
  }),
)
const workItemIds = idsOf(workItems)
const assumptions = someAssumptions({ draws: 10_000 })

function milliseconds(seed: string): number {
  const start = performance.now()
  const draws = drawWorkItems({ workItems, assumptions, seed })
  for (const engineers of [1, 2, 3]) estimateFrom(simulate(draws, { workItemIds, engineers }), assumptions.rate)
  return performance.now() - start
}

const [cold, ...warm] = Array.from({ length: 21 }, (_, run) => milliseconds(`run ${run}`))
const median = warm.toSorted((a, b) => a - b)[10]
process.stdout.write(`three options of 25 items: ${cold?.toFixed(0)} ms cold, ${median?.toFixed(0)} ms warm\n`)
