import { fileURLToPath } from 'node:url'
import type { Assumptions, WorkItem } from '../schemas/index.ts'
import { drawWorkItems, estimateFrom, simulate } from './index.ts'
import { hostileWork, workToMeasure } from './testing/plan-to-measure.ts'
import { idsOf, someAssumptions } from './testing/some-work.ts'
import { cpuMillisecondsOf, describeTimes, inNewProcess } from './testing/timed.ts'

// Measures the processor time of three options with 10,000 draws by each rule: cold as the first estimate of a process,
// warm as a later one. Asserts nothing.
const rules: Record<string, Assumptions> = {
  'rule 1': someAssumptions({ draws: 10_000 }),
  'rule 2': someAssumptions({ draws: 10_000, model: 2, sharedSigma: 0.7 }),
}

function estimate(assumptions: Assumptions, workItems: WorkItem[], seed: string): void {
  const workItemIds = idsOf(workItems)
  const draws = drawWorkItems({ workItems, assumptions, seed })
  for (const engineers of [1, 2, 3]) estimateFrom(simulate(draws, { workItemIds, engineers }), assumptions.rate)
}

const times = (runs: number, measure: (run: number) => number) => Array.from({ length: runs }, (_, run) => measure(run))

function report(rule: string, assumptions: Assumptions): void {
  const write = (what: string, measured: number[]) =>
    process.stdout.write(`${rule}, three options of ${what}: ${describeTimes(measured)}\n`)
  const measure = (work: WorkItem[]) => (run: number) =>
    cpuMillisecondsOf(() => estimate(assumptions, work, `run ${run}`))
  const [, , ...warm] = times(23, measure(workToMeasure))
  write('25 items, warm', warm)
  write(
    '25 items, cold',
    times(5, () => inNewProcess(fileURLToPath(import.meta.url), rule)),
  )
  write('250 items that depend on all before', times(3, measure(hostileWork)))
}

const cold = rules[process.argv[2] ?? '']
if (cold) process.stdout.write(`${cpuMillisecondsOf(() => estimate(cold, workToMeasure, 'cold'))}`)
else for (const [rule, assumptions] of Object.entries(rules)) report(rule, assumptions)
