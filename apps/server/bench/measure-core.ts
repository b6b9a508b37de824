import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describeSpread, noColumns, type Row } from './report/row.ts'
import { spreadOf } from './report/spread.ts'

/** The benchmarks of core, beside the entries that they measure. */
const modules = [
  new URL('estimate.bench.ts', import.meta.resolve('@plangate/core/estimate')),
  new URL('what-if.bench.ts', import.meta.resolve('@plangate/core/analysis')),
]

const goals: Readonly<Record<string, { warm: string; cold: string }>> = {
  'three options of 25 items': { warm: '25 ms', cold: '60 ms' },
  'what if another rate': { warm: '16 ms', cold: '' },
  'what if one engineer more in one': { warm: '16 ms', cold: '' },
  'what if an item less and one engineer more in each': { warm: '30 ms', cold: '' },
}

interface Timing {
  name: string
  /** Milliseconds. */
  cold: number
  warm: number
}

/** Runs the benchmarks of core, each time in a new process, because the first run in a process is the cold one. */
export async function measureCore(rounds: number): Promise<Row[]> {
  const timings: Timing[] = []
  for (let round = 0; round < rounds; round++)
    for (const module of modules) timings.push(...(await run(fileURLToPath(module))))
  return [...Map.groupBy(timings, ({ name }) => name)].flatMap(([name, rounds]) => describe(name, rounds))
}

/** @throws {Error} the benchmark prints nothing that can be read */
async function run(module: string): Promise<Timing[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [module])
  const lines = [...stdout.matchAll(/^(.+): (\S+) ms cold, (\S+) ms warm$/gm)]
  if (lines.length === 0) throw new Error(`${module} printed: ${stdout}`)
  return lines.map(([, name = '', cold, warm]) => ({ name, cold: Number(cold), warm: Number(warm) }))
}

function describe(name: string, rounds: readonly Timing[]): Row[] {
  const { warm = '', cold = '' } = goals[name] ?? {}
  const row = (temperature: 'warm' | 'cold', goal: string) => {
    const measured = describeSpread(spreadOf(rounds.map((round) => round[temperature])), ' ms')
    return { ...noColumns, line: `${name}, ${temperature}`, measured, goal }
  }
  return [row('warm', warm), row('cold', cold)]
}
