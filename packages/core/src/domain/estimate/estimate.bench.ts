import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Assumptions, WorkItem } from '../schemas/index.ts'
import { drawWorkItems, estimateFrom, simulate } from './index.ts'
import { hostileWork, workToMeasure } from './testing/plan-to-measure.ts'
import { idsOf, someAssumptions } from './testing/some-work.ts'
import { describeTimes, inNewProcess, type Spent, spentOn } from './testing/timed.ts'

// Measures three options with 10,000 draws by each rule: cold as the first estimate of a process, which has to be compiled
// while it runs, and warm as a later one. Asserts nothing. The goals are for the processor time of the thread, which is
// what somebody waits for on a machine that has nothing else to do.
const rules: Record<string, Assumptions> = {
  'rule 1': someAssumptions({ draws: 10_000 }),
  'rule 2': someAssumptions({ draws: 10_000, model: 2, sharedSigma: 0.7 }),
}

function estimate(assumptions: Assumptions, workItems: WorkItem[], seed: string): void {
  const workItemIds = idsOf(workItems)
  const draws = drawWorkItems({ workItems, assumptions, seed })
  for (const engineers of [1, 2, 3]) estimateFrom(simulate(draws, { workItemIds, engineers }), assumptions.rate)
}

const ways = { clock: 'by the clock', thread: 'processor time of its thread', process: 'of all threads' } as const
const Printed = z.object({ clock: z.number(), thread: z.number(), process: z.number() })
const times = (runs: number, measure: (run: number) => Spent) => Array.from({ length: runs }, (_, run) => measure(run))

function report(rule: string, assumptions: Assumptions): void {
  const write = (what: string, measured: Spent[]) => {
    for (const way of ['clock', 'thread', 'process'] as const) {
      const found = describeTimes(measured.map((spent) => spent[way]))
      process.stdout.write(`${rule}, three options of ${what}, ${ways[way]}: ${found}\n`)
    }
  }
  const measure = (work: WorkItem[]) => (run: number) => spentOn(() => estimate(assumptions, work, `run ${run}`))
  const coldly = () => Printed.parse(JSON.parse(inNewProcess(fileURLToPath(import.meta.url), rule)))
  const [, , ...warm] = times(23, measure(workToMeasure))
  write('25 items, warm', warm)
  write('25 items, cold', times(11, coldly))
  write('250 items that depend on all before', times(3, measure(hostileWork)))
}

const cold = rules[process.argv[2] ?? '']
if (cold) process.stdout.write(JSON.stringify(spentOn(() => estimate(cold, workToMeasure, 'cold'))))
else for (const [rule, assumptions] of Object.entries(rules)) report(rule, assumptions)
