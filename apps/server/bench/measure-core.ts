import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { noColumns, type Row } from './report/row.ts'

/** The benchmarks of core, beside the entries that they measure. Each prints lines with a name, a colon and its times. */
const modules = [
  new URL('estimate.bench.ts', import.meta.resolve('@plangate/core/estimate')),
  new URL('what-if.bench.ts', import.meta.resolve('@plangate/core/analysis')),
]

const goals: Readonly<Record<string, string>> = {
  'rule 2, three options of 25 items, warm, processor time of its thread': '25 ms',
  'rule 2, three options of 25 items, cold, processor time of its thread': '60 ms',
  'what if another rate': '16 ms',
  'what if one engineer more in one': '16 ms',
  'what if another rate, a longer week, an item less and one engineer more in each': '30 ms',
}

/** Runs the benchmarks of core in processes of their own, and returns what they print. */
export async function measureCore(): Promise<Row[]> {
  const rows: Row[] = []
  for (const module of modules) {
    const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(module)])
    for (const [, line = '', measured = ''] of stdout.matchAll(/^(.+?): (.+)$/gm))
      rows.push({ ...noColumns, line, measured, goal: goals[line] ?? '' })
  }
  return rows
}
