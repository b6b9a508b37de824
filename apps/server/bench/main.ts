import { parseArgs } from 'node:util'
import { benchmark } from './benchmark.ts'
import { formatTable } from './report/row.ts'
import { fullScale, measureScale, smallScale } from './scale/measure-scale.ts'
import { fullSize, smallSize } from './sizes.ts'

/**
 * `--check` fails when a ratio or a number of statements exceeds its limit; `--small` does a tenth of the work; `--scale`
 * measures several processes on one PostgreSQL instead. `--only <words>` measures the lines with these words in their names,
 * and nothing else.
 */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    small: { type: 'boolean' },
    scale: { type: 'boolean' },
    only: { type: 'string' },
  },
})

const announce = (step: string) => void process.stderr.write(`${(performance.now() / 1_000).toFixed(0)} s: ${step}\n`)

async function compare(): Promise<void> {
  const { rows, failures } = await benchmark(values.small ? smallSize : fullSize, announce, values.only)
  process.stdout.write(formatTable(rows))
  if (!values.check || failures.length === 0) return
  process.stderr.write(`${failures.join('\n')}\n`)
  process.exitCode = 1
}

async function scale(): Promise<void> {
  process.stdout.write(await measureScale(values.small ? smallScale : fullScale, announce))
}

await (values.scale ? scale() : compare())
