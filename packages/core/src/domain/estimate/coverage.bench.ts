import { readFileSync } from 'node:fs'
import { HoursFrom } from '../schemas/index.ts'
import { expectedSigma } from './rule-2/expected-sigma.ts'
import { someItem } from './testing/some-work.ts'

// Prints how often real work stays within the P50 and the P80 of rule 2, for a founder of whom no finished plan is known:
// in bundles of 12 tasks that one project did one after the other. Asserts nothing.
//
//   node src/domain/estimate/coverage.bench.ts estimates.csv
//
// The file has the columns project, estimate_hours, actual_hours. Measured on the SiP data set: Derek M. Jones and
// Stephen Cullum, A conversation around the analysis of the SiP effort estimation dataset, arXiv 1901.01621.

const tasksInBundle = 12

/** Standard normal quantiles. The median forecast of a bundle is the sum of its estimates. */
const quantiles = { P50: 0, P80: 0.841_621 }

interface Bundle {
  estimated: number
  actual: number
}

function readBundles(csv: string): Bundle[] {
  const tasks = Map.groupBy(csv.trim().split('\n').slice(1), (line) => line.split(',')[0])
  return [...tasks.values()].flatMap((lines) =>
    Array.from({ length: Math.floor(lines.length / tasksInBundle) }, (_, bundle) => {
      const own = lines.slice(bundle * tasksInBundle, (bundle + 1) * tasksInBundle)
      const sum = (column: number) => own.reduce((total, line) => total + Number(line.split(',')[column]), 0)
      return { estimated: sum(1), actual: sum(2) }
    }),
  )
}

function report(bundles: readonly Bundle[], hoursFrom: HoursFrom): void {
  const item = { ...someItem({ id: 'task', hours: { low: 1, high: 2 } }), hoursFrom }
  const sigma = expectedSigma({ confidence: {} }, [item])
  const held = Object.entries(quantiles).map(([name, z]) => {
    const within = bundles.filter(({ estimated, actual }) => actual <= estimated * Math.exp(z * sigma))
    return `${name} ${((100 * within.length) / bundles.length).toFixed(1)} %`
  })
  process.stdout.write(`as hours of the ${hoursFrom}, held in ${bundles.length} bundles: ${held.join(', ')}\n`)
}

const [, , file] = process.argv
if (file === undefined) process.stdout.write('Name a file of estimates.\n')
else for (const origin of HoursFrom.options) report(readBundles(readFileSync(file, 'utf8')), origin)
