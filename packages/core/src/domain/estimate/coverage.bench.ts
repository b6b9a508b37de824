import { readFileSync } from 'node:fs'
import { learn, logRatio, priors, spreadOfNext } from '../ledger/index.ts'
import { HoursFrom } from '../schemas/index.ts'
import { expectedSigma } from './rule-2/expected-sigma.ts'
import { someItem } from './testing/some-work.ts'

// Prints how often real work stays within the P50 and the P80 of rule 2, in bundles of 12 tasks that one project did one
// after the other: for a founder of whom no finished plan is known, and with a history of the bundles before. Asserts
// nothing.
//
//   node src/domain/estimate/coverage.bench.ts estimates.csv
//
// The file has the columns project, estimate_hours, actual_hours. Measured on the SiP data set: Derek M. Jones and
// Stephen Cullum, A conversation around the analysis of the SiP effort estimation dataset, arXiv 1901.01621.

const tasksInBundle = 12

/** Standard normal quantiles. The median forecast of a bundle is the sum of its estimates. */
const quantiles = { P50: 0, P80: 0.841_621 }

interface Bundle {
  project: string
  estimated: number
  actual: number
}

function readBundles(csv: string): Bundle[] {
  const tasks = Map.groupBy(csv.trim().split('\n').slice(1), (line) => line.split(',')[0])
  return [...tasks].flatMap(([project = '', lines]) =>
    Array.from({ length: Math.floor(lines.length / tasksInBundle) }, (_, bundle) => {
      const own = lines.slice(bundle * tasksInBundle, (bundle + 1) * tasksInBundle)
      const sum = (column: number) => own.reduce((total, line) => total + Number(line.split(',')[column]), 0)
      return { project, estimated: sum(1), actual: sum(2) }
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

/** Each bundle with at least `plans` before it in its project is forecast from exactly the last of these. */
function reportWithHistory(bundles: readonly Bundle[], hoursFrom: HoursFrom, plans: number): void {
  const forecast = [...Map.groupBy(bundles, ({ project }) => project).values()].flatMap((own) => {
    const logs = own.map(({ actual, estimated }) => logRatio({ actual, writtenMedian: estimated }))
    return logs.slice(plans).map((y, place) => {
      const belief = learn(priors[hoursFrom], logs.slice(place, place + plans))
      return { y, mean: belief.mean, sigma: spreadOfNext(belief) }
    })
  })
  const held = Object.entries(quantiles).map(([name, z]) => {
    const within = forecast.filter(({ y, mean, sigma }) => y <= mean + z * sigma)
    return `${name} ${((100 * within.length) / forecast.length).toFixed(1)} %`
  })
  process.stdout.write(
    `as hours of the ${hoursFrom} after ${plans} plans, held in ${forecast.length} bundles: ${held.join(', ')}\n`,
  )
}

const [, , file] = process.argv
if (file === undefined) process.stdout.write('Name a file of estimates.\n')
else {
  const bundles = readBundles(readFileSync(file, 'utf8'))
  for (const origin of HoursFrom.options) {
    report(bundles, origin)
    for (const plans of [5, 20]) reportWithHistory(bundles, origin, plans)
  }
}
