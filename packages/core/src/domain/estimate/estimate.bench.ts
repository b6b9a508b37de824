import { fileURLToPath } from 'node:url'
import type { WorkItem } from '../schemas/index.ts'
import { drawWorkItems, estimateFrom, simulate } from './index.ts'
import { hostileWork, workToMeasure } from './testing/plan-to-measure.ts'
import { idsOf, someAssumptions } from './testing/some-work.ts'
import { describeTimes, inNewProcess, millisecondsOf } from './testing/timed.ts'

// Measures three options with 10,000 draws: cold as the first estimate of a process, warm as a later one. Asserts nothing.
const assumptions = someAssumptions({ draws: 10_000 })

function estimate(workItems: WorkItem[], seed: string): void {
  const workItemIds = idsOf(workItems)
  const draws = drawWorkItems({ workItems, assumptions, seed })
  for (const engineers of [1, 2, 3]) estimateFrom(simulate(draws, { workItemIds, engineers }), assumptions.rate)
}

const times = (runs: number, measure: (run: number) => number) => Array.from({ length: runs }, (_, run) => measure(run))

function report(): void {
  const cold = times(5, () => inNewProcess(fileURLToPath(import.meta.url), 'cold'))
  const [, ...warm] = times(22, (run) => millisecondsOf(() => estimate(workToMeasure, `run ${run}`)))
  const hostile = times(3, (run) => millisecondsOf(() => estimate(hostileWork, `run ${run}`)))
  process.stdout.write(`three options of 25 items, warm: ${describeTimes(warm)}\n`)
  process.stdout.write(`three options of 25 items, cold: ${describeTimes(cold)}\n`)
  process.stdout.write(`three options of 250 items that depend on all before: ${describeTimes(hostile)}\n`)
}

if (process.argv[2] === 'cold') process.stdout.write(`${millisecondsOf(() => estimate(workToMeasure, 'cold'))}`)
else report()
